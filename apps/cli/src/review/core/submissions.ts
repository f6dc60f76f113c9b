import type { Ledger, ReportIdentity } from './ledger.ts';
import type { ReviewReport } from './report-items.ts';

const folderOf = (name: string): string => name.replace(/[^/\\]*$/u, '');

const lineOf = (body: string | null | undefined, year: number | null | undefined): string | null =>
  body && year ? `${body}\u0000${year}` : null;

/** What the names of versions say of how far they are. */
const early = /初稿|草稿|草案|讨论稿|征求意见|送审|报审|旧版|作废/u;
const final = /定稿|终稿|最终|正式|终版|发布版|公开版|上网版/u;
const stageOf = (name: string): number => {
  const file = name.slice(folderOf(name).length);
  return early.test(file) ? 0 : final.test(file) ? 2 : 1;
};

interface Entry {
  readonly identity: ReportIdentity;
  readonly order: number;
}
const indexes = new WeakMap<Ledger, { readonly size: number; readonly lines: Map<string, Entry[]> }>();

/** Every content that was seen, by body and year and by file name. */
function linesOf(ledger: Ledger): ReadonlyMap<string, readonly Entry[]> {
  const known = indexes.get(ledger);
  if (known?.size === ledger.reports.size) return known.lines;
  const lines = new Map<string, Entry[]>();
  let order = 0;
  for (const identity of ledger.reports.values()) {
    const entry = { identity, order: order++ };
    const line = lineOf(identity.organization, identity.year);
    for (const key of [`name\u0000${identity.name}`, ...(line ? [line] : [])]) {
      const entries = lines.get(key);
      if (entries) entries.push(entry);
      else lines.set(key, [entry]);
    }
  }
  indexes.set(ledger, { size: ledger.reports.size, lines });
  return lines;
}

/** Names that say of which area they are; there is a 城关镇 and a 教育局 in every county. */
const isQualified = (body: string): boolean => /[省市区县州盟旗]/u.test(body);

/** Whether two reports of one name and year are of one body: by the area in the name, or since they lie in one folder. */
const isOneBody = (known: ReportIdentity, name: string): boolean =>
  isQualified(known.organization ?? '') || folderOf(known.name) === folderOf(name);

/** Sittings in the order in which they began. */
function orderOfSittings(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { identity, order } of entries)
    first.set(identity.sitting, Math.min(order, first.get(identity.sitting) ?? order));
  return first;
}

/**
 * The submissions of a body's year before one of them, and by file name without a body: in the order in which they were first
 * seen. Of those seen in one sitting the names say which is the draft and which the final one; else the order of the files.
 */
export function submissionsBefore(
  ledger: Ledger,
  { key, name, head }: Pick<ReviewReport, 'key' | 'name' | 'head'>,
): ReportIdentity[] {
  const line = lineOf(head?.body, head?.year);
  const lines = linesOf(ledger);
  const all = [...new Set([...(lines.get(`name\u0000${name}`) ?? []), ...(lines.get(line ?? '') ?? [])])];
  const sittings = orderOfSittings(all);
  const order = [...all].sort(
    (a, b) =>
      sittings.get(a.identity.sitting)! - sittings.get(b.identity.sitting)! ||
      stageOf(a.identity.name) - stageOf(b.identity.name) ||
      a.order - b.order,
  );
  const own = order.findIndex((one) => one.identity.report === key);
  return (own < 0 ? order : order.slice(0, own))
    .map(({ identity }) => identity)
    .filter((one) => one.name === name || isOneBody(one, name));
}
