import type { Report } from '../../packages/core/src/model/index.ts';
import { describePath } from '../../packages/core/src/template/index.ts';
import { buildReport, type RuleCase } from '../../packages/core/src/testing/index.ts';

const tableNames = { proactive: '表二', requests: '表三', remedies: '表四' } as const;
/** As much of a paragraph as shows what it is about. */
const longestText = 160;
const mostLines = 10;

const quoted = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `“${line.length > longestText ? `${line.slice(0, longestText)}……` : line}”`;
};

function describeCells(report: Report, clean: Report): string[] {
  return Object.entries(report.tables).flatMap(([table, rows]) => {
    if (rows === null) return [`没有${tableNames[table as keyof typeof tableNames]}`];
    return Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, cell]) => {
        const usual = clean.tables[table as keyof typeof tableNames]?.[row]?.[column];
        if (usual && usual.state === cell.state && usual.raw === cell.raw) return [];
        const place = describePath(`${table}/${row}/${column}`, report.template, 'zh');
        if (cell.state === 'missing') return [`${place}：没有这一格`];
        if (cell.state === 'ambiguous') return [`${place}：无法确定是几`];
        return [`${place}：${cell.raw.trim() === '' ? '空白' : cell.raw}`];
      }),
    );
  });
}

function describeText(report: Report, clean: Report): string[] {
  const usual = new Set(clean.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)));
  const usualHeadings = clean.sections.map(({ heading }) => heading);
  const sameHeadings = usualHeadings.join() === report.sections.map(({ heading }) => heading).join();
  const withText = new Set(
    clean.sections.filter(({ paragraphs }) => paragraphs.length > 0).map(({ heading }) => heading),
  );
  const lines = report.sections.flatMap(({ heading, paragraphs }) => {
    const texts = paragraphs.map(({ text }) => text).filter((text) => !usual.has(text));
    const emptied = paragraphs.length === 0 && withText.has(heading);
    if (sameHeadings && texts.length === 0) return emptied ? [`${heading}：没有内容`] : [];
    return [`${heading || '（正文之前）'}${texts.length > 0 ? `：${texts.map(quoted).join(' ')}` : ''}`];
  });
  // Where the headings are the usual ones, it is told what is left out; other headings speak for themselves.
  const headings = new Set(report.sections.map(({ heading }) => heading));
  if (sameHeadings || ![...headings].every((heading) => usualHeadings.includes(heading))) return lines;
  const dropped = usualHeadings.filter((heading) => !headings.has(heading));
  if (headings.size < report.sections.length || dropped.length > 2) return lines;
  return [...dropped.map((heading) => `没有“${heading}”`), ...lines.filter((line) => line.includes('：'))];
}

/** Statements that stand in no paragraph of the case: the test gives them as they would be understood. */
function describeClaims(report: Report): string[] {
  const texts = report.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const compact = texts.join('').replace(/\s+/gu, '');
  return report.claims
    .filter(({ text }) => !compact.includes(text.replace(/\s+/gu, '')))
    .map(({ text }) => `文中写有${quoted(text)}`);
}

/** What a report says that a clean report of the same body and year with zeros everywhere does not, line by line. */
function describeReport(report: Report): string[] {
  const { year, organization } = report;
  const clean = buildReport({ edition: report.template ?? '2021', year, organization });
  const usual = buildReport();
  const lines: string[] = [];
  if (year !== usual.year) lines.push(year === null ? '没有年份' : `报告年度：${year}`);
  if (organization?.name !== usual.organization?.name)
    lines.push(`报告单位：${organization?.name ?? '没有'}`);
  if (report.template !== usual.template) lines.push(`表格：${report.template ?? '不明'} 版`);
  if (report.title !== clean.title) lines.push(`标题：${report.title ?? '没有'}`);
  if (report.period?.text !== clean.period?.text) lines.push(`统计期限：${report.period?.text ?? '没有'}`);
  if (report.publishedOn) lines.push(`发布日期：${report.publishedOn}`);
  lines.push(...describeText(report, clean), ...describeClaims(report), ...describeCells(report, clean));
  for (const { table, text } of report.labels) lines.push(`${tableNames[table]}印有行名${quoted(text)}`);
  for (const { table, label, raw } of report.surplus)
    lines.push(`${tableNames[table]}多出：${[label, raw].filter(Boolean).join(' ')}`);
  return lines;
}

/** A case of a rule's test in Chinese, line by line; empty for a clean report. */
export function describeCase({ report, prior, children, options }: RuleCase): string[] {
  const built = (given: RuleCase['report']): Report => ('claims' in given ? given : buildReport(given));
  const inOne = (given: RuleCase['report']): string =>
    describeReport(built(given)).join('；') || '各格为 0，文字无误';
  const lines = [
    ...describeReport(built(report)),
    ...(prior ? [`上一年度报告：${inOne(prior)}`] : []),
    ...(children ?? []).map((child, index) => `下级报告之${index + 1}：${inOne(child)}`),
    ...(options ? [`规则选项：${JSON.stringify(options)}`] : []),
  ];
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `……共 ${lines.length} 处`];
}
