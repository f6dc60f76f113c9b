import type { Bilingual } from '../kit/bilingual.ts';
import { aspectNames, overviewAspects } from '../kit/overview-aspects.ts';
import { textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';
import { statementsOf } from '../kit/statements.ts';
import { listEn, listZh } from '../kit/words.ts';

interface Data {
  readonly missing: readonly Bilingual[];
}

/** Shorter text is an empty section, which another rule reports. */
const enoughText = 20;

export default defineRule<Data>({
  id: 'structure/overview-aspects',
  title: { zh: '总体情况未涵盖五个方面', en: 'the overview lacks prescribed aspects' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['format.2021.overview'],
  docs: {
    what: {
      zh: '2021年度起，总体情况应综述主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。按关键词查找，缺两个以上的报为警告，缺一个的作提示。',
      en: 'From report year 2021 the overview treats five aspects. They are searched by keywords; two or more missing are a warning, one a remark.',
    },
    why: {
      zh: '格式通知对总体情况的内容作了列举。',
      en: 'The format notice lists the contents of the overview.',
    },
    mend: { zh: '在总体情况中补写所缺的方面。', en: 'Add the missing aspects to the overview.' },
    falsePositives: {
      zh: '不分小标题而在文中写到的，按关键词认定为已有；另有换用其他说法、可能写到该方面的句子时，只作提示。',
      en: 'Aspects treated without headings are found by keywords; where sentences in other words may treat them, it is a remark only.',
    },
  },
  messages: {
    missing: {
      zh: ({ missing }) => `总体情况中没有看到${listZh(missing.map((name) => name.zh))}方面的内容，请补充。`,
      en: ({ missing }) =>
        `The overview says nothing about ${listEn(missing.map((name) => name.en))}; please add it.`,
    },
  },
  *check(report) {
    if (report.year === null || report.year < 2021) return;
    const text = textOf(report, 'overview');
    if (text.length < enoughText) return;
    const told = new Set(
      statementsOf(report, 'aspect').flatMap(({ aspect, section }) => (section === 'overview' ? aspect : [])),
    );
    const missing = overviewAspects
      .filter((aspect) => !told.has(aspect))
      .map((aspect) => aspectNames[aspect]);
    if (missing.length === 0) return;
    // What is told in other words may be of those that seem to be missing.
    const isUnclear = statementsOf(report, 'unclear').some(({ section }) => section === 'overview');
    yield {
      messageId: 'missing',
      data: { missing },
      path: 'sections/overview',
      location: report.sections.find((section) => section.id === 'overview')?.at ?? null,
      ...(missing.length === 1 || isUnclear ? { severity: 'info' as const } : {}),
    };
  },
});
