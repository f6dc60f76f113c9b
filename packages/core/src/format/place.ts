import type { Finding, Language } from '../model/finding.ts';
import type { SourceLocation } from '../model/location.ts';
import { describePath, edition2021 } from '../template/index.ts';

const elementNames: Readonly<Record<string, { zh: (n: string) => string; en: (n: string) => string }>> = {
  tbl: { zh: (n) => `第 ${n} 个表格`, en: (n) => `table ${n}` },
  tr: { zh: (n) => `第 ${n} 行`, en: (n) => `row ${n}` },
  tc: { zh: (n) => `第 ${n} 格`, en: (n) => `cell ${n}` },
  p: { zh: (n) => `第 ${n} 段`, en: (n) => `paragraph ${n}` },
};

/** `tbl[2]/tr[3]/tc[4]` as 第 2 个表格第 3 行第 4 格; null when it holds anything else. */
function describeElementPath(path: string, language: Language): string | null {
  const parts = path.split('/').map((step) => {
    const [, name, number] = /^(\w+)\[(\d+)\]$/u.exec(step) ?? [];
    return name && number ? (elementNames[name]?.[language](number) ?? null) : null;
  });
  if (parts.some((part) => part === null)) return null;
  return parts.join(language === 'zh' ? '' : ', ');
}

/** Where something stands, in words: `第 12 行第 8 列`, `第 3 页`, `第 2 个表格第 3 行第 4 格`. */
export function describeLocation(location: SourceLocation, language: Language): string {
  const place = describeWithin(location, language);
  return location.file === undefined
    ? place
    : `${language === 'zh' ? `“${location.file}”` : `“${location.file}”, `}${place}`;
}

function describeWithin(location: SourceLocation, language: Language): string {
  const zh = language === 'zh';
  switch (location.kind) {
    case 'text': {
      const { line, column } = location.start;
      return zh ? `第 ${line} 行第 ${column} 列` : `line ${line}, column ${column}`;
    }
    case 'part':
      return describeElementPath(location.path, language) ?? `${location.part} ${location.path}`;
    case 'page':
      return zh ? `第 ${location.page} 页` : `page ${location.page}`;
    case 'sheet':
      return zh
        ? `工作表“${location.sheet}”单元格 ${location.cell}`
        : `sheet “${location.sheet}”, cell ${location.cell}`;
  }
}

const wholeNames: Readonly<Record<string, { zh: string; en: string }>> = {
  title: { zh: '标题', en: 'the title' },
  period: { zh: '统计期限', en: 'the reporting period' },
  proactive: { zh: '表二', en: 'table 2' },
  requests: { zh: '表三', en: 'table 3' },
  remedies: { zh: '表四', en: 'table 4' },
  publishedOn: { zh: '发布日期', en: 'the publication date' },
  organization: { zh: '报告单位', en: 'the reporting body' },
  preamble: { zh: '开头部分', en: 'the preamble' },
};

/** A path in words: a cell, a section (`sections/overview`), a statement of the text (`claims/3`), the title. */
export function describeSubject(path: string, language: Language): string {
  const [first, second] = path.split('/');
  if (path in wholeNames) return wholeNames[path]![language];
  if (first === 'sections') {
    const section = edition2021.sections.find((s) => s.id === second);
    if (section)
      return language === 'zh' ? `“${section.number}、${section.label}”部分` : `section “${section.labelEn}”`;
  }
  if (first === 'claims') return language === 'zh' ? '正文' : 'the text';
  return describePath(path, null, language);
}

/** Where a finding is: its subject and its location, as far as they are known; empty when neither is. */
export function describePlace(finding: Pick<Finding, 'path' | 'location'>, language: Language): string {
  const parts: string[] = [];
  if (finding.location) parts.push(describeLocation(finding.location, language));
  if (finding.path) parts.push(describeSubject(finding.path, language));
  return parts.join(language === 'zh' ? '，' : ', ');
}
