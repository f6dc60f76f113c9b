import type { Filter } from './filter.ts';
import { filterTest } from './filter.ts';
import { diagnosesOf, type Item, isPending } from './report-items.ts';
import type { Workspace } from './workspace.ts';

export type Grouping = 'file' | 'rule' | 'diagnosis';
export type Sort = 'place' | 'severity';

/** A heading of the list with the items under it that the filter shows. */
export interface Group {
  readonly key: string;
  readonly kind: Grouping | 'unreadable';
  /** The rule, the file or the words of the diagnosis. */
  readonly label: string;
  readonly items: readonly number[];
  /** Row of the heading. */
  row: number;
}

/** The list as it stands: `codes[row]` is an item index, or -1-g for the heading of group g. */
export interface Rows {
  readonly codes: Int32Array;
  readonly groups: readonly Group[];
  readonly shown: number;
  /** Row of an item, -1 when it is not on the list (filtered, or under a closed heading). */
  readonly rowOfItem: Int32Array;
  /** Group of an item, -1 when the filter hides it. */
  readonly groupOfItem: Int32Array;
}

const severityRank = { error: 0, warning: 1, info: 2 };

function groupKeyOf(item: Item, grouping: Grouping): { key: string; label: string } {
  if (grouping === 'rule') return { key: item.finding.ruleId, label: item.finding.ruleId };
  const file = String(item.report.index);
  if (grouping === 'file') return { key: file, label: item.report.name };
  const [diagnosis] = diagnosesOf(item);
  return diagnosis
    ? { key: `${file}:${diagnosis.message}`, label: `${diagnosis.message}  ${item.report.name}` }
    : { key: `${file}:`, label: item.report.name };
}

/** Where a finding stands in the report, for sorting by place: text offset, page and height, else the order as found. */
function placeOf(item: Item): number {
  const at = item.finding.location;
  if (at?.kind === 'text') return at.start.offset;
  if (at?.kind === 'page') return at.page * 100_000 + at.box[1];
  return Number.MAX_SAFE_INTEGER;
}

/** Builds the list: what the filter shows, under headings, in order. */
export function buildRows(
  workspace: Workspace,
  view: {
    readonly filter: Filter;
    readonly grouping: Grouping;
    readonly sort: Sort;
    readonly collapsed: ReadonlySet<string>;
  },
): Rows {
  const { items, reports } = workspace;
  const shows = filterTest(view.filter);
  const groups = new Map<string, { key: string; label: string; items: number[]; kind: Group['kind'] }>();
  let shown = 0;
  const wanted: Item[] = [];
  for (const item of items) if (shows(item)) wanted.push(item);
  // What a comparison with the year before brought stands at the end of the store.
  if (view.grouping === 'file') wanted.sort((a, b) => a.report.index - b.report.index);
  if (view.grouping === 'rule') {
    const counts = new Map<string, number>();
    for (const item of wanted) counts.set(item.finding.ruleId, (counts.get(item.finding.ruleId) ?? 0) + 1);
    const ids = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    for (const [id] of ids) groups.set(id, { key: id, label: id, items: [], kind: 'rule' });
  }
  let report = 0;
  for (const item of wanted) {
    if (view.grouping === 'file')
      for (; report <= item.report.index; report++) addUnreadable(groups, reports[report]);
    const { key, label } = groupKeyOf(item, view.grouping);
    let group = groups.get(key);
    if (!group) {
      group = { key, label, items: [], kind: view.grouping };
      groups.set(key, group);
    }
    group.items.push(item.index);
    shown++;
  }
  if (view.grouping === 'file')
    for (; report < reports.length; report++) addUnreadable(groups, reports[report]);
  return layRows([...groups.values()], items, view.sort, view.collapsed, shown);
}

/** A source that could not be read has no findings, but must not be overlooked. */
function addUnreadable(
  groups: Map<string, { key: string; label: string; items: number[]; kind: Group['kind'] }>,
  report: Workspace['reports'][number] | undefined,
): void {
  if (!report || report.report) return;
  const key = String(report.index);
  groups.set(key, { key, label: report.name, items: [], kind: 'unreadable' });
}

function layRows(
  groups: readonly { key: string; label: string; items: number[]; kind: Group['kind'] }[],
  items: readonly Item[],
  sort: Sort,
  collapsed: ReadonlySet<string>,
  shown: number,
): Rows {
  const rowOfItem = new Int32Array(items.length).fill(-1);
  const groupOfItem = new Int32Array(items.length).fill(-1);
  const codes = new Int32Array(shown + groups.length);
  let row = 0;
  const laid = groups.map((group, index): Group => {
    const placed = { ...group, row };
    codes[row++] = -1 - index;
    // Appeared findings stand at the end of the store; by place they come back among their neighbours.
    if (sort === 'place') group.items.sort((a, b) => compareItems(items[a]!, items[b]!, false));
    else group.items.sort((a, b) => compareItems(items[a]!, items[b]!, true));
    for (const item of group.items) {
      groupOfItem[item] = index;
      if (collapsed.has(group.key)) continue;
      rowOfItem[item] = row;
      codes[row++] = item;
    }
    return placed;
  });
  return { codes: codes.subarray(0, row), groups: laid, shown, rowOfItem, groupOfItem };
}

function compareItems(a: Item, b: Item, bySeverity: boolean): number {
  return (
    a.report.index - b.report.index ||
    (bySeverity ? severityRank[a.finding.severity] - severityRank[b.finding.severity] : 0) ||
    placeOf(a) - placeOf(b) ||
    a.index - b.index
  );
}

/** How many items of a group are decided. */
export function decidedIn(group: Group, items: readonly Item[]): number {
  let decided = 0;
  for (const item of group.items) if (!isPending(items[item]!)) decided++;
  return decided;
}
