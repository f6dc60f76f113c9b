import { readYear } from '../language/dates/read-year.ts';
import { squeeze } from '../language/fold/index.ts';
import type { PlacedText } from '../model/document.ts';
import type { Notice } from '../model/notice.ts';
import type { Section } from '../model/report.ts';
import type { Item } from './outline/item.ts';
import { isTitle } from './outline/title.ts';

/** The first report year of the six-section format (format notice of 2019). */
const firstYear = 2019;

export interface Impression {
  readonly year: number | null;
  readonly title: string | null;
  readonly sections: readonly Section[];
  readonly tableCount: number;
  readonly contents: readonly PlacedText[];
  readonly lines: readonly Item[];
}

const refuse = (code: string, zh: string, en: string, data?: Record<string, unknown>): Notice => ({
  code,
  level: 'error',
  concerns: 'report',
  message: { zh, en },
  ...(data && { data }),
});

const fewestListed = 3;

/** How many different reports the lines name: a page of a site that lists them names many. */
function namedReports(lines: readonly Item[]): number {
  const names = new Set<string>();
  for (const line of lines) {
    if (line.kind !== 'text' || line.content.text.length > 100) continue;
    const name = squeeze(line.content.text).replace(/[[(]?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])]?$/u, '');
    if (isTitle(name) && readYear(name) !== null) names.add(name);
  }
  return names.size;
}

/** Why a document is not checked as an annual report: one sentence on what was found and what to do; null when it is one. */
export function notReportNotice(impression: Impression): Notice | null {
  const { year, title, sections, tableCount, contents, lines } = impression;
  const known = new Set(sections.flatMap((section) => (section.id ? [section.id] : []))).size;
  if (year !== null && year < firstYear && (title !== null || known > 0) && tableCount === 0)
    return refuse(
      'old-format',
      `这是 ${year} 年度的报告，适用 2019 年以前的旧格式，不在六部分三张表的校核范围内，未作校核。`,
      `This is a report for ${year}, in the format used before 2019, which has no statutory tables; it was not checked.`,
      { year },
    );
  if (tableCount > 0 && (title !== null || known >= 2)) return null;
  if (tableCount >= 2) return null;
  if (known === 0 && namedReports(lines) >= fewestListed)
    return refuse(
      'list-of-reports',
      '这似乎是列有多份年度报告标题的目录页，不是报告正文，未作校核；请打开其中一份报告，保存该页后再校核。',
      'This seems to be a page that lists several annual reports, not a report; open one of them, save that page and check it.',
    );
  if (title !== null && known === 0)
    return refuse(
      'not-a-report',
      '文件提到政府信息公开工作年度报告，但没有六个部分和三张表，似乎是新闻、说明或只有附件链接的页面，未作校核；请换用报告正文。',
      'The file names an annual report on open government information but has neither its sections nor its tables; it seems to be news or a page with a link. Use the report itself.',
    );
  if (title === null && known < 3)
    return refuse(
      lines.length === 0 ? 'no-text' : 'not-a-report',
      contents.length === 0 && tableCount === 0
        ? '文件中没有可识别的正文，无法校核；请确认文件内容完整，扫描件请先转换为文字。'
        : '没有找到政府信息公开工作年度报告的标题、六个部分或三张表，这似乎是其他文件，未作校核；请确认选对了文件。',
      'No title, sections or tables of an annual report on open government information were found; this seems to be another document and was not checked.',
    );
  return refuse(
    'tables-not-found',
    '找到了年度报告的标题或章节，但没有找到任何一张统计表，无法校核；表格可能是图片、附件，或在转换时丢失，请换用含表格文字的版本。',
    'A title or sections of an annual report were found, but none of the three tables; they may be pictures, attachments or lost in conversion. Use a version whose tables are text.',
  );
}
