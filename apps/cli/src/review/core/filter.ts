import type { Severity } from '@gouji/core/model';
import { type Item, type ItemStatus, isPending, statusOf } from './report-items.ts';

export type StatusFilter = 'all' | 'pending' | ItemStatus | 'noted';

/** What the list is narrowed to; every part must hold. Words are looked for in message, rule, file, reason and note. */
export interface Filter {
  readonly status: StatusFilter;
  readonly severities: readonly Severity[];
  readonly rule: string;
  readonly file: string;
  readonly words: readonly string[];
}

export const noFilter: Filter = { status: 'all', severities: [], rule: '', file: '', words: [] };

const statusNames: readonly StatusFilter[] = [
  'all',
  'pending',
  'open',
  'accepted',
  'dismissed',
  'falsePositive',
  'mended',
  'changed',
  'conflict',
  'suppressed',
  'noted',
];
const severityNames: readonly Severity[] = ['error', 'warning', 'info'];

/** Keys of the filter language in both languages, e.g. `status:open 规则:requests/*`. */
const fields: Readonly<Record<string, 'status' | 'severity' | 'rule' | 'file'>> = {
  status: 'status',
  状态: 'status',
  severity: 'severity',
  级别: 'severity',
  rule: 'rule',
  规则: 'rule',
  file: 'file',
  文件: 'file',
};
const valuesInChinese: Readonly<Record<string, string>> = {
  全部: 'all',
  待处理: 'pending',
  未处理: 'open',
  属实: 'accepted',
  不改: 'dismissed',
  误报: 'falsePositive',
  已消除: 'mended',
  已变更: 'changed',
  冲突: 'conflict',
  已豁免: 'suppressed',
  有批注: 'noted',
  错误: 'error',
  警告: 'warning',
  提示: 'info',
};

/** Reads what the reviewer typed: words, and `field:value` with a half- or full-width colon. */
export function parseFilter(text: string): Filter {
  let filter = noFilter;
  for (const token of text.split(/[\s\u3000]+/u).filter(Boolean)) {
    const [, name, value] = /^([^:：]+)[:：](.+)$/u.exec(token) ?? [];
    const field = name && fields[name.toLowerCase()];
    const meant = value && (valuesInChinese[value] ?? value);
    if (field === 'status' && statusNames.includes(meant as StatusFilter))
      filter = { ...filter, status: meant as StatusFilter };
    else if (field === 'severity' && severityNames.includes(meant as Severity))
      filter = { ...filter, severities: [...filter.severities, meant as Severity] };
    else if (field === 'rule') filter = { ...filter, rule: value! };
    else if (field === 'file') filter = { ...filter, file: value!.toLowerCase() };
    else filter = { ...filter, words: [...filter.words, token.toLowerCase()] };
  }
  return filter;
}

/** The filter in the language that `parseFilter` reads. */
export function filterText(filter: Filter): string {
  return [
    filter.status === 'all' ? '' : `status:${filter.status}`,
    ...filter.severities.map((severity) => `severity:${severity}`),
    filter.rule && `rule:${filter.rule}`,
    filter.file && `file:${filter.file}`,
    ...filter.words,
  ]
    .filter(Boolean)
    .join(' ');
}

export const isFiltering = (filter: Filter): boolean => filterText(filter) !== '';

const searchable = new WeakMap<Item['finding'], string>();

/** The words of an item in which text is looked for, in lower case. */
export function wordsOf(item: Item): string {
  let words = searchable.get(item.finding);
  if (words === undefined) {
    words = `${item.finding.message}\n${item.finding.ruleId}\n${item.report.name}`.toLowerCase();
    searchable.set(item.finding, words);
  }
  const { reason, note } = item.record;
  return reason === '' && note === '' ? words : `${words}\n${reason}\n${note}`.toLowerCase();
}

function ruleTest(pattern: string): (id: string) => boolean {
  if (!pattern.includes('*')) return (id) => id.includes(pattern);
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const regex = new RegExp(`^${parts.join('.*')}$`, 'u');
  return (id) => regex.test(id);
}

const hasStatus = (item: Item, status: StatusFilter): boolean =>
  status === 'all' ||
  (status === 'pending'
    ? isPending(item)
    : status === 'noted'
      ? item.record.note !== ''
      : statusOf(item) === status);

/** The test a filter amounts to; findings withdrawn with a correction are never shown. */
export function filterTest(filter: Filter): (item: Item) => boolean {
  const rule = filter.rule === '' ? null : ruleTest(filter.rule);
  return (item) =>
    item.presence !== 'withdrawn' && (filter.status !== 'all' || !item.finding.suppression) === true
      ? hasStatus(item, filter.status) &&
        (filter.severities.length === 0 || filter.severities.includes(item.finding.severity)) &&
        (rule === null || rule(item.finding.ruleId)) &&
        (filter.file === '' || item.report.name.toLowerCase().includes(filter.file)) &&
        filter.words.every((word) => wordsOf(item).includes(word))
      : false;
}
