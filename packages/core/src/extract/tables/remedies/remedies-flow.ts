import type { Cell } from '../../../model/report.ts';
import { remedyColumns, remedyRows } from '../../label-index.ts';
import type { Item } from '../../outline/item.ts';
import { type FlowValueToken, fitFlow, valuesOfRow } from '../flow/fit-flow.ts';
import { type FlowLexicon, headerWordings, rowWordings, toLexicon } from '../flow/flow-labels.ts';
import { type FlowText, toFlow } from '../flow/flow-text.ts';
import { type FlowToken, tokenizeFlow } from '../flow/tokenize-flow.ts';
import type { RowEvent } from '../rows/row-event.ts';
import { readLabelled } from './remedies-labelled.ts';
import {
  groupSums,
  groupsOf,
  groupsSum,
  lineColumns,
  openLine,
  remedyColumnTemplates,
  rowsOfLine,
} from './remedies-line.ts';

const headers = ['行政复议', '行政诉讼', '结果', '维持', '纠正', '审结'];
/** A header of fewer labels may be a sentence; then its figures must add up. */
const fewestLabels = 5;

let lexicon: FlowLexicon | null = null;

const makeLexicon = (): FlowLexicon =>
  toLexicon(
    [...rowWordings(remedyColumns()), ...rowWordings(remedyRows()), ...headerWordings(headers)].map(
      (wording) => ({
        ...wording,
        row: null,
      }),
    ),
  );

/** Where a converter writes a pipe before every row, the one before the header says so; or it writes one behind every row. */
const rowsBeginPiped = /(?:^|\n)[^\S\n]*\|[^\S\n]*\n[^\S\n]*行政复议/u;
const rowsEndPiped = /行政诉讼[^\S\n]*\|[^\S\n]*\n[^\S\n]*\|{1,20}[^\S\n]*\n/u;

/** The figures of a row without the pipe before or behind it, which reads as a blank cell; a row of the header has none. */
function withoutPipe(run: readonly FlowValueToken[], isBefore: boolean): readonly FlowValueToken[] {
  const pipe = isBefore ? run[0] : run.at(-1);
  if (pipe?.text !== '' || (run.length !== 1 && run.length !== lineColumns.length + 1)) return run;
  return isBefore ? run.slice(1) : run.slice(0, -1);
}

/** The figures between the labels without the pipes that part rows. */
function withoutPipes(
  text: string,
  runs: readonly (readonly FlowValueToken[])[],
): (readonly FlowValueToken[])[] {
  const isBefore = rowsBeginPiped.test(text);
  return isBefore || rowsEndPiped.test(text) ? runs.map((run) => withoutPipe(run, isBefore)) : [...runs];
}

/** The values of each line: runs of fifteen between labels, else all that follow the header. */
function linesOf(runs: readonly (readonly FlowValueToken[])[]): (readonly FlowValueToken[])[] {
  const whole = runs.filter((run) => run.length === lineColumns.length);
  if (whole.length > 1 && whole.length === runs.length) return whole;
  const all = runs.flat();
  const lines = all.length / lineColumns.length;
  if (runs.length > 1 || !Number.isInteger(lines)) return [all];
  return Array.from({ length: lines }, (_, index) =>
    all.slice(index * lineColumns.length, (index + 1) * lineColumns.length),
  );
}

/** Whether values stand in the order in which they are read: on one line, or below results that do; equal ones stand in any. */
function isInOrder(flow: FlowText, header: Header, values: readonly FlowValueToken[]): boolean {
  if (values.every(({ text }) => text === values[0]!.text)) return true;
  return header.isInOrder || !flow.text.slice(values[0]!.start, values.at(-1)!.end).includes('\n');
}

function readLine(flow: FlowText, values: readonly FlowValueToken[], header: Header): RowEvent[] {
  const fitted = fitFlow(flow, values, lineColumns, groupsSum);
  const numbers = fitted.cells.map((cell) => cell.value ?? Number.NaN);
  if (header.labels < fewestLabels && !groupsSum(numbers)) return [];
  // One sum that fails is a fault of the report; several are figures that were lost or moved on the way.
  const failing = groupsOf(fitted.cells).filter((group) => !mayHold(group));
  if (failing.length < 2 && isInOrder(flow, header, values)) return rowsOfLine(fitted);
  return rowsOfLine(openLine(fitted));
}

/** Whether five cells add up, signs as nothing; of others nothing is known. */
const mayHold = (group: readonly Cell[]): boolean =>
  group.some(({ value, state }) => value === null && state !== 'placeholder') ||
  groupSums(group.map(({ value }) => value ?? 0));

/** What running text has above the line of table four. */
interface Header {
  readonly labels: number;
  /** Whether its results stand as they are printed, five for each row. */
  readonly isInOrder: boolean;
}

function readHeader(
  flow: FlowText,
  tokens: readonly FlowToken[],
  runs: readonly (readonly FlowValueToken[])[],
): Header {
  const labels = tokens.filter(({ kind }) => kind === 'label');
  const results = labels.flatMap(({ start, end }) => {
    const id = remedyColumns().exact(flow.text.slice(start, end))?.id;
    return id === undefined ? [] : [id];
  });
  const isPrinted = (id: string, index: number): boolean => id === lineColumns[index]?.id;
  return {
    labels: labels.length,
    isInOrder:
      results.length === lineColumns.length &&
      results.every(isPrinted) &&
      (runs.length === 1 || runs.every((run) => run.length % remedyColumnTemplates.length === 0)),
  };
}

/** Fifteen figures that add up are the line of table four in its own section, though its header was lost. */
function readHeadless(flow: FlowText, tokens: readonly FlowToken[]): RowEvent[] {
  const values = tokens.flatMap((token) => (token.kind === 'value' && !token.words ? [token] : []));
  if (values.length !== lineColumns.length) return [];
  const fitted = fitFlow(flow, values, lineColumns, groupsSum);
  const numbers = fitted.cells.map((cell) => cell.value ?? Number.NaN);
  return rowsOfLine(groupsSum(numbers) ? fitted : openLine(fitted));
}

/** Rows of table four from the values that follow its header in running text. */
export function readRemedyFlow(region: readonly Item[]): RowEvent[] {
  lexicon ??= makeLexicon();
  const flow = toFlow(region);
  const tokens = tokenizeFlow(flow, lexicon, () => null);
  const header = tokens.findIndex((token) => token.kind === 'label');
  if (header < 0) return readHeadless(flow, tokens);
  const labelled = readLabelled(flow, tokens);
  if (labelled) return labelled;
  const runs: FlowValueToken[][] = [[]];
  let labels = 0;
  for (const token of tokens) {
    if (token.kind === 'value') {
      if (labels > 0) runs.at(-1)!.push(token);
      continue;
    }
    labels++;
    if (runs.at(-1)!.length > 0) runs.push([]);
  }
  const rows = withoutPipes(flow.text, runs);
  const values = rows.map((run) => valuesOfRow(run, lineColumns.length)).filter((run) => run.length > 0);
  if (rows.every((run) => run.length === 0)) return blankBelow(flow, tokens);
  const above = readHeader(flow, tokens, values);
  return linesOf(values).flatMap((line) => (line.length > 0 ? readLine(flow, line, above) : []));
}

/** Below a header that names all fifteen columns, and without any figure, the line was left blank. */
function blankBelow(flow: FlowText, tokens: readonly FlowToken[]): RowEvent[] {
  const named = tokens.filter(
    ({ kind, start, end }) => kind === 'label' && remedyColumns().exact(flow.text.slice(start, end)) !== null,
  );
  if (named.length !== lineColumns.length) return [];
  const { start, end } = named[0]!;
  const at = flow.locate(start, end);
  const cells = lineColumns.map((): Cell => ({ value: null, raw: '', state: 'blank', at }));
  return rowsOfLine({ cells, surplus: [] });
}
