import { headingNumber } from '../../language/prose/headings.ts';
import type { Severity } from '../../model/finding.ts';
import type { Report, SectionId } from '../../model/report.ts';
import { newestTemplate } from '../../template/index.ts';
import { defineRule } from '../kit/rule.ts';
import { isTableSection, sectionPresence } from '../kit/section-presence.ts';
import { hasOwnSheet } from '../kit/sheet-of.ts';
import { sectionName } from '../kit/words.ts';

interface Data {
  readonly section: SectionId;
}

/** With fewer headings than this the document is a fragment, or its headings could not be read. */
const enoughSections = 3;

/** 四、…, 五、其他需要报告的事项: the next section has taken the number of the lost one, and so it never had a heading. */
function isNumberTaken({ sections }: Report, id: SectionId): boolean {
  const all = newestTemplate().sections;
  const at = all.findIndex((section) => section.id === id);
  const numberOf = (one: SectionId | undefined): number | null => {
    const found = sections.find((section) => section.id === one);
    return found ? headingNumber(found.heading) : null;
  };
  return at > 0 && numberOf(all[at - 1]!.id) === at && numberOf(all[at + 1]?.id) === at + 1;
}

function severityOf(report: Report, id: SectionId, presence: ReturnType<typeof sectionPresence>): Severity {
  if (presence === 'missing') return 'error';
  if (presence === 'table') return isTableSection(id) && hasOwnSheet(report, id) ? 'info' : 'warning';
  return isNumberTaken(report, id) ? 'warning' : 'info';
}

export default defineRule<Data>({
  id: 'structure/section-missing',
  title: { zh: '缺少规定的部分', en: 'a prescribed section is missing' },
  severity: 'error',
  needs: ['sections'],
  basis: ['regulations.50', 'format.2021'],
  docs: {
    what: {
      zh: '核对报告是否具备六个部分。标题和内容都没有的，报为错误；表格还在、只是找不到标题的，报为警告（表格单独占一张工作表或一个文件的，只作提示）；文中似有该部分内容的，只作提示，但编号已由后一部分占用的报为警告。',
      en: 'Looks for each of the six sections. One without heading and content is an error; where the table is there and only the heading is missing, a warning (a remark where the table has a sheet or file of its own); where its content seems to be there, a remark, or a warning if the next section bears its number.',
    },
    why: {
      zh: '《条例》第五十条列明了年度报告应当包括的内容，格式要求“不能遗漏”。',
      en: 'Article 50 lists what the report must contain, and the format forbids omissions.',
    },
    mend: {
      zh: '按格式补上该部分及其标题；没有发生的事项也应写明“无”或填 0。',
      en: 'Add the section under its heading; state explicitly when there is nothing to report.',
    },
    falsePositives: {
      zh: '标题做成了图片、写在表格里，或者报告被拆成几个网页、附件时，会找不到标题。',
      en: 'The heading may be a picture, stand inside a table, or be on another page or attachment.',
    },
  },
  messages: {
    missing: {
      zh: ({ section }) => `报告中没有找到${sectionName(section).zh}部分，请补充。`,
      en: ({ section }) => `Section ${sectionName(section).en} was not found in the report; please add it.`,
    },
    heading: {
      zh: ({ section }) => `表格已有，但没有找到标题${sectionName(section).zh}，请补上标题。`,
      en: ({ section }) =>
        `The table is there, but the heading ${sectionName(section).en} was not found; please add it.`,
    },
    lost: {
      zh: ({ section }) =>
        `没有找到标题${sectionName(section).zh}，但文中似有该部分的内容，请确认标题是否遗漏。`,
      en: ({ section }) =>
        `The heading ${sectionName(section).en} was not found, but its content seems to be there; please check whether the heading was lost.`,
    },
  },
  *check(report) {
    const known = new Set(report.sections.map((section) => section.id).filter((id) => id !== null));
    if (known.size < enoughSections) return;
    for (const { id } of newestTemplate().sections) {
      const presence = sectionPresence(report, id);
      if (presence === 'headed' || presence === 'traced') continue;
      const hasTable = presence === 'table';
      const isHeadingOnly = presence !== 'missing';
      yield {
        messageId: hasTable ? 'heading' : isHeadingOnly ? 'lost' : 'missing',
        data: { section: id },
        path: `sections/${id}`,
        severity: severityOf(report, id, presence),
      };
    }
  },
});
