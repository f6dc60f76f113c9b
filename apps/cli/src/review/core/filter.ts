import type { Severity } from '@gouji/core/model';
import { type Item, type ItemStatus, isPending, statusOf } from './report-items.ts';
import { ruleTitle } from './rule-titles.ts';

export type StatusFilter = 'all' | 'pending' | ItemStatus | 'noted';

/** What the list is narrowed to; every part must hold. Words are looked for in message, rule, file, body, reason and note. */
export interface Filter {
  readonly status: StatusFilter;
  readonly severities: readonly Severity[];
  readonly rule: string;
  readonly file: string;
  readonly body: string;
  readonly year: string;
  readonly words: readonly string[];
}

export const noFilter: Filter = {
  status: 'all',
  severities: [],
  rule: '',
  file: '',
  body: '',
  year: '',
  words: [],
};

type Field = 'status' | 'severity' | 'rule' | 'file' | 'body' | 'year';
const fieldsInChinese: Readonly<Record<Field, string>> = {
  status: '状态',
  severity: '级别',
  rule: '规则',
  file: '文件',
  body: '机关',
  year: '年度',
};
const fields = Object.keys(fieldsInChinese) as Field[];
const statusesInChinese: Readonly<Record<StatusFilter, string>> = {
  all: '全部',
  pending: '待处理',
  open: '未处理',
  accepted: '属实',
  dismissed: '不改',
  falsePositive: '误报',
  mended: '已消除',
  changed: '已变更',
  conflict: '冲突',
  suppressed: '已豁免',
  noted: '有批注',
};
const severitiesInChinese: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** The name that is meant by a word in either language; undefined for any other word. */
function nameOf<Name extends string>(names: Readonly<Record<Name, string>>, word: string): Name | undefined {
  return (Object.keys(names) as Name[]).find(
    (name) => names[name] === word || name.toLowerCase() === word.toLowerCase(),
  );
}

/** The filter with one `field:value` more; null where the value is none of the field's. */
function withField(filter: Filter, field: Field, value: string): Filter | null {
  if (field === 'status') {
    const status = nameOf(statusesInChinese, value);
    return status ? { ...filter, status } : null;
  }
  if (field === 'severity') {
    const severity = nameOf(severitiesInChinese, value);
    return severity ? { ...filter, severities: [...filter.severities, severity] } : null;
  }
  return { ...filter, [field]: field === 'rule' ? value : value.toLowerCase() };
}

/** Reads what the reviewer typed: words, and `field:value` with a half- or full-width colon, in either language. */
export function parseFilter(text: string): Filter {
  let filter = noFilter;
  for (const token of text.split(/[\s\u3000]+/u).filter(Boolean)) {
    const [, name = '', value = ''] = /^([^:：]+)[:：](.+)$/u.exec(token) ?? [];
    const field = nameOf(fieldsInChinese, name);
    filter = (field && withField(filter, field, value)) ?? {
      ...filter,
      words: [...filter.words, token.toLowerCase()],
    };
  }
  return filter;
}

/** The filter in the words that `parseFilter` reads; without a language as it is stored. */
export function filterText(filter: Filter, language: 'zh' | 'en' = 'en'): string {
  const isChinese = language === 'zh';
  const part = (field: Field, value: string): string =>
    value === '' ? '' : isChinese ? `${fieldsInChinese[field]}：${value}` : `${field}:${value}`;
  const { status, severities } = filter;
  return [
    part('status', status === 'all' ? '' : isChinese ? statusesInChinese[status] : status),
    ...severities.map((one) => part('severity', isChinese ? severitiesInChinese[one] : one)),
    ...fields.slice(2).map((field) => part(field, filter[field as 'rule'])),
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
    const { finding, report } = item;
    const body = report.head?.body ?? '';
    const title = `${ruleTitle(finding.ruleId, 'zh')}\n${ruleTitle(finding.ruleId, 'en')}`;
    words = `${finding.message}\n${finding.ruleId}\n${title}\n${report.name}\n${body}`.toLowerCase();
    searchable.set(item.finding, words);
  }
  const { reason, note } = item.record;
  return reason === '' && note === '' ? words : `${words}\n${reason}\n${note}`.toLowerCase();
}

function ruleTest(pattern: string): (id: string) => boolean {
  // By its id or by a part of its title.
  if (!pattern.includes('*')) return (id) => id.includes(pattern) || ruleTitle(id, 'zh').includes(pattern);
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
        (filter.body === '' || (item.report.head?.body ?? '').toLowerCase().includes(filter.body)) &&
        (filter.year === '' || String(item.report.head?.year ?? '') === filter.year) &&
        filter.words.every((word) => wordsOf(item).includes(word))
      : false;
}
