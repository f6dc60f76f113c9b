import { remedyColumns, remedyRows } from '../../label-index.ts';
import { type FlowValueToken, fitFlow } from '../flow/fit-flow.ts';
import type { FlowText } from '../flow/flow-text.ts';
import type { FlowToken } from '../flow/tokenize-flow.ts';
import type { RowEvent } from '../rows/row-event.ts';
import { groupSums, remedyColumnTemplates, remedyRowTemplates } from './remedies-line.ts';

/** The labels of the header and of rows in running text, and the figures behind them. */
interface Run {
  readonly row: string | null;
  readonly results: readonly string[];
  readonly values: readonly FlowValueToken[];
}

function toRuns(flow: FlowText, tokens: readonly FlowToken[]): Run[] {
  const runs: { row: string | null; results: string[]; values: FlowValueToken[] }[] = [];
  for (const token of tokens) {
    let last = runs.at(-1);
    if (token.kind === 'value') {
      last?.values.push(token);
      continue;
    }
    if (!last || last.values.length > 0) {
      last = { row: null, results: [], values: [] };
      runs.push(last);
    }
    const label = flow.text.slice(token.start, token.end);
    last.row = remedyRows().exact(label)?.id ?? last.row;
    const result = remedyColumns().exact(label)?.id;
    if (result !== undefined) last.results.push(result);
  }
  return runs.filter(({ values }) => values.length > 0);
}

const isHeader = (results: readonly string[]): boolean =>
  results.length === remedyColumnTemplates.length &&
  remedyColumnTemplates.every(({ id }, index) => results[index] === id);

/**
 * Rows of table four in running text, each with its label and its five figures behind it, below one header or each below one of
 * its own. Null where every figure has not its label, or stands neither on the line of its row nor in one that adds up.
 */
export function readLabelled(flow: FlowText, tokens: readonly FlowToken[]): RowEvent[] | null {
  const runs = toRuns(flow, tokens);
  const rows = new Set(runs.flatMap(({ row }) => row ?? []));
  if (runs.length !== remedyRowTemplates.length || rows.size !== runs.length) return null;
  const isHeaded = ({ results }: Run, index: number): boolean =>
    isHeader(results) || (index > 0 && results.length === 0);
  if (!runs.every(isHeaded)) return null;
  const events = runs.map(({ row, values }): RowEvent | null => {
    if (values.length !== remedyColumnTemplates.length || values.some(({ words }) => words)) return null;
    const fitted = fitFlow(flow, values, remedyColumnTemplates, groupSums);
    const isOnLine = !flow.text.slice(values[0]!.start, values.at(-1)!.end).includes('\n');
    const addsUp = groupSums(fitted.cells.map(({ value }) => value ?? Number.NaN));
    return isOnLine || addsUp ? { row, confidence: 1, label: null, ...fitted } : null;
  });
  return events.every((event) => event !== null) ? events : null;
}
