import type { ColumnTemplate } from '../../../template/index.ts';
import { applicantColumns } from '../../label-index.ts';
import { withUnprinted } from '../rows/printed-columns.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import { readFlowRows } from './flow-rows.ts';
import type { FlowText } from './flow-text.ts';
import type { FlowToken } from './tokenize-flow.ts';

const leastSure = 0.95;
const fewestRows = 10;

/** The columns that running text names before its first row, each in a line or cell of its own; null where one comes twice. */
function namedAbove(head: string): ReadonlySet<string> | null {
  const found = new Set<string>();
  for (const piece of head.split(/[\n\t|]+/u)) {
    const match = applicantColumns().match(piece.trim());
    if (!match || match.confidence < leastSure) continue;
    if (found.has(match.id)) return null;
    found.add(match.id);
  }
  return found;
}

/** Whether every row has this many values, each whole. */
function haveAll(tokens: readonly FlowToken[], width: number): boolean {
  const counts: number[] = [];
  for (const token of tokens)
    if (token.kind === 'label') counts.push(0);
    else if (token.words || token.glued) return false;
    else if (counts.length > 0) counts[counts.length - 1]!++;
  const filled = counts.filter((count) => count > 0);
  return filled.length >= fewestRows && filled.every((count) => count === width);
}

/**
 * Rows of running text whose header names all columns but one, and which have one value less each: that column is not
 * printed. Null elsewhere, since of rows with fewer values than columns nobody knows which they lack.
 */
export function readFewerColumns(
  flow: FlowText,
  tokens: readonly FlowToken[],
  template: readonly ColumnTemplate[],
): PrintedRows | null {
  const first = tokens.findIndex((token) => token.kind === 'label' && token.row !== null);
  const named = first < 0 ? null : namedAbove(flow.text.slice(0, tokens[first]!.start));
  if (named?.size !== template.length - 1 || !haveAll(tokens.slice(first), named.size)) return null;
  const own = template.filter(({ id }) => named.has(id));
  const rows = readFlowRows(flow, tokens, () => own);
  const events = rows.events.map((event) => ({
    ...event,
    cells: withUnprinted(event.cells, own, template),
  }));
  return events.some(exceedsTotal) ? null : { ...rows, events };
}

/** Of fewer applicants there are not more than of all. */
function exceedsTotal({ cells }: RowEvent): boolean {
  const total = cells.at(-1)!.value;
  return total !== null && cells.slice(0, -1).reduce((sum, { value }) => sum + (value ?? 0), 0) > total;
}
