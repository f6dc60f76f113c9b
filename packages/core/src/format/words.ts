import type { Language } from '../model/finding.ts';
import type { Counts } from '../model/verdict.ts';

interface Words {
  readonly outcome: Readonly<Record<'pass' | 'fail' | 'indeterminate', string>>;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly place: string;
  readonly sides: string;
  readonly correction: string;
  readonly related: string;
  readonly concerns: string;
  /** What a finding about our reading says of itself. */
  readonly reading: string;
  readonly basis: string;
  readonly mend: string;
  readonly note: string;
  readonly diagnosis: string;
  readonly file: string;
  readonly verdict: string;
  readonly findings: string;
  readonly rule: string;
  readonly message: string;
  readonly excerpt: string;
  readonly incomplete: string;
  readonly title: string;
  readonly colon: string;
  readonly comma: string;
  readonly and: string;
  readonly close: readonly [string, string];
  readonly none: string;
}

/** The fixed words of every format in both languages. */
export const words: Readonly<Record<Language, Words>> = {
  zh: {
    outcome: { pass: '通过', fail: '发现问题', indeterminate: '未能全部核对' },
    severity: { error: '错误', warning: '警告', info: '提示' },
    place: '位置',
    sides: '两数',
    correction: '更正',
    related: '相关',
    concerns: '说明',
    reading: '这是读取时的情况，不是报告的错误；请对照原文核实',
    basis: '依据',
    mend: '建议',
    note: '说明',
    diagnosis: '推断',
    file: '文件',
    verdict: '结论',
    findings: '问题',
    rule: '规则',
    message: '内容',
    excerpt: '原文',
    incomplete: '未能完整校核',
    title: '政府信息公开工作年度报告校核结果',
    colon: '：',
    comma: '，',
    and: '；',
    close: ['（', '）'],
    none: '未发现问题',
  },
  en: {
    outcome: { pass: 'passed', fail: 'problems found', indeterminate: 'not checked in full' },
    severity: { error: 'error', warning: 'warning', info: 'info' },
    place: 'where',
    sides: 'figures',
    correction: 'correct',
    related: 'see also',
    concerns: 'note',
    reading: 'this is about how the file was read, not a fault of the report; please look at the original',
    basis: 'basis',
    mend: 'mend',
    note: 'note',
    diagnosis: 'diagnosis',
    file: 'file',
    verdict: 'outcome',
    findings: 'findings',
    rule: 'rule',
    message: 'message',
    excerpt: 'source',
    incomplete: 'not checked completely',
    title: 'Check of government information disclosure annual reports',
    colon: ': ',
    comma: ', ',
    and: '; ',
    close: [' (', ')'],
    none: 'no findings',
  },
};

/** The sign before a severity or an outcome: always there, so that nothing depends on colour. */
export const glyphs = {
  error: '✗',
  warning: '!',
  info: 'i',
  pass: '✓',
  fail: '✗',
  indeterminate: '?',
} as const;

/** `1 report`, `2 reports`. */
export const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `错误 2，警告 1` or `2 errors, 1 warning`; what is zero is left out unless all are. */
export function describeCounts(counts: Counts, language: Language): string {
  const { severity, comma, none } = words[language];
  const parts: string[] = [];
  for (const key of ['error', 'warning', 'info'] as const) {
    if (counts[key] === 0) continue;
    if (language === 'zh') parts.push(`${severity[key]} ${counts[key]}`);
    else parts.push(key === 'info' ? `${counts[key]} info` : plural(counts[key], key));
  }
  if (parts.length === 0) parts.push(none);
  if (counts.suppressed > 0)
    parts.push(
      language === 'zh' ? `按例外或基线略去 ${counts.suppressed}` : `${counts.suppressed} suppressed`,
    );
  return parts.join(comma);
}
