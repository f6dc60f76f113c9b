import { type Cause, causesOf } from './causes.ts';
import type { Filter } from './filter.ts';
import { filterTest } from './filter.ts';
import { type Item, isPending, type ReviewReport } from './report-items.ts';
import type { Workspace } from './workspace.ts';

export type Grouping = 'file' | 'rule';
export type Sort = 'place' | 'severity';

/** A heading of the list with the items under it that the filter shows. */
export interface Group {
  readonly key: string;
  readonly kind: 'file' | 'rule' | 'cause' | 'unreadable';
  /** The rule or the file; empty for a cause. */
  readonly label: string;
  readonly items: readonly number[];
  /** Index of the report; -1 under a rule. */
  readonly report: number;
  readonly cause?: Cause;
  /** Row of the heading; of the one above it when that one is closed. */
  row: number;
}

/** The list as it stands: `codes[row]` is an item index, or -1-g for the heading of group g. */
export interface Rows {
  readonly codes: Int32Array;
  readonly groups: readonly Group[];
  readonly shown: number;
  /** Row of an item, -1 when it is not on the list (filtered, or under a closed heading). */
  readonly rowOfItem: Int32Array;
  /** Innermost group of an item, -1 when the filter hides it. */
  readonly groupOfItem: Int32Array;
}

export interface RowsView {
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly sort: Sort;
  readonly collapsed: ReadonlySet<string>;
  /** A report that is shown though nothing of it is listed. */
  readonly opened?: number | null;
}

const severityRank = { error: 0, warning: 1, info: 2 };

/** Where a finding stands in the report, for sorting by place: text offset, page and height, else the order as found. */
function placeOf(item: Item): number {
  const at = item.finding.location;
  if (at?.kind === 'text') return at.start.offset;
  if (at?.kind === 'page') return at.page * 100_000 + at.box[1];
  return Number.MAX_SAFE_INTEGER;
}

const comparing =
  (bySeverity: boolean) =>
  (a: Item, b: Item): number =>
    a.report.index - b.report.index ||
    (bySeverity ? severityRank[a.finding.severity] - severityRank[b.finding.severity] : 0) ||
    placeOf(a) - placeOf(b) ||
    a.index - b.index;

/** Lays rows one after the other. */
class Layout {
  readonly codes: number[] = [];
  readonly groups: Group[] = [];
  readonly rowOfItem: Int32Array;
  readonly groupOfItem: Int32Array;
  private readonly collapsed: ReadonlySet<string>;

  constructor(count: number, collapsed: ReadonlySet<string>) {
    this.rowOfItem = new Int32Array(count).fill(-1);
    this.groupOfItem = new Int32Array(count).fill(-1);
    this.collapsed = collapsed;
  }

  /** A heading; `under` is the row of a closed heading it lies beneath. Returns the row its items would lie beneath. */
  heading(group: Omit<Group, 'row'>, under = -1): number {
    const index = this.groups.length;
    this.groups.push({ ...group, row: under < 0 ? this.codes.length : under });
    for (const item of group.items) this.groupOfItem[item] = index;
    if (under >= 0) return under;
    this.codes.push(-1 - index);
    return this.collapsed.has(group.key) ? this.codes.length - 1 : -1;
  }

  items(items: readonly Item[]): void {
    for (const { index } of items) {
      this.rowOfItem[index] = this.codes.length;
      this.codes.push(index);
    }
  }

  rows(shown: number): Rows {
    const { groups, rowOfItem, groupOfItem } = this;
    return { codes: Int32Array.from(this.codes), groups, shown, rowOfItem, groupOfItem };
  }
}

const indexesOf = (items: readonly Item[]): number[] => items.map(({ index }) => index);

function layRules(layout: Layout, wanted: readonly Item[], compare: (a: Item, b: Item) => number): void {
  const byRule = new Map<string, Item[]>();
  for (const item of wanted) {
    const known = byRule.get(item.finding.ruleId);
    if (known) known.push(item);
    else byRule.set(item.finding.ruleId, [item]);
  }
  const ordered = [...byRule].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  for (const [rule, items] of ordered) {
    items.sort(compare);
    const group = { key: rule, kind: 'rule', label: rule, items: indexesOf(items), report: -1 } as const;
    if (layout.heading(group) < 0) layout.items(items);
  }
}

/** The causes of a report that explain what is shown, each with its findings; then what is left. `under` is a closed heading. */
function layCauses(
  layout: Layout,
  report: ReviewReport,
  all: readonly Item[],
  wanted: readonly Item[],
  under: number,
): void {
  const explained = new Set<Item>();
  for (const cause of causesOf(report, all)) {
    const own = wanted.filter((item) => cause.items.includes(item));
    if (own.length === 0) continue;
    for (const item of own) explained.add(item);
    const group = {
      key: cause.key,
      kind: 'cause',
      label: '',
      items: indexesOf(own),
      report: report.index,
    } as const;
    if (layout.heading({ ...group, cause }, under) < 0) layout.items(own);
  }
  if (under < 0) layout.items(wanted.filter((item) => !explained.has(item)));
}

/** Each report with its probable causes, the findings each explains, and what is left. */
function layFiles(
  layout: Layout,
  workspace: Workspace,
  shows: (item: Item) => boolean,
  compare: (a: Item, b: Item) => number,
  opened: number | null,
): void {
  for (const report of workspace.reports) {
    const all = workspace.itemsOf(report);
    const wanted = all.filter(shows).sort(compare);
    const base = { key: String(report.index), label: report.name, report: report.index };
    if (wanted.length > 0) {
      const under = layout.heading({ ...base, kind: 'file', items: indexesOf(wanted) });
      layCauses(layout, report, all, wanted, under);
    } else if (!report.head) {
      // What could not be read has no findings, but must not be overlooked.
      layout.heading({ ...base, kind: 'unreadable', items: [] });
    } else if (report.index === opened) layout.heading({ ...base, kind: 'file', items: [] });
  }
}

/** Builds the list: what the filter shows, under headings, in order. */
export function buildRows(workspace: Workspace, view: RowsView): Rows {
  const { items } = workspace;
  const shows = filterTest(view.filter);
  const compare = comparing(view.sort === 'severity');
  const layout = new Layout(items.length, view.collapsed);
  const wanted = items.filter(shows);
  if (view.grouping === 'rule') layRules(layout, wanted, compare);
  else layFiles(layout, workspace, shows, compare, view.opened ?? null);
  return layout.rows(wanted.length);
}

/** How many items of a group are decided. */
export function decidedIn(group: Group, items: readonly Item[]): number {
  let decided = 0;
  for (const item of group.items) if (!isPending(items[item]!)) decided++;
  return decided;
}
