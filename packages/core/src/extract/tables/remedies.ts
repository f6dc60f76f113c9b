import { labelKey } from '../../language/fold/index.ts';
import type { TableBlock } from '../../model/document.ts';
import type { Cell, TableValues } from '../../model/report.ts';
import { type ColumnTemplate, type RowTemplate, templates } from '../../template/index.ts';
import type { Item } from '../items.ts';
import { remedyColumns, remedyRows } from '../label-index.ts';
import { missingCell } from './cell-value.ts';
import { type FittedCells, fitCells, type RowTest } from './fit-cells.ts';
import { fitFlow } from './flow-rows.ts';
import { type FlowWording, rowWordings, toFlow, tokenize } from './flow-text.ts';
import { toGrid } from './grid-rows.ts';
import { ambiguousRowNotice, type TableReading } from './table-reading.ts';

const block = templates.at(-1)!.tables.remedies.blocks[0]!;
const rows: readonly RowTemplate[] = block.rows;
const columns: readonly ColumnTemplate[] = block.columns;
/** The fifteen values in printed order. */
const slots = rows.flatMap((row) => columns.map((column) => ({ row, column })));
const slotColumns = slots.map((slot) => slot.column);

const groupSums: RowTest = (numbers) =>
  numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);
const groupsOf = (numbers: readonly number[]): number[][] =>
  rows.map((_, index) => numbers.slice(index * columns.length, (index + 1) * columns.length));
/** In each group of five, four sum to the fifth. */
const groupsSum: RowTest = (numbers) => groupsOf(numbers).every(groupSums);

function toReading(fitted: FittedCells): TableReading {
  const table: TableValues = {};
  slots.forEach(({ row, column }, index) => {
    table[row.id] = { ...table[row.id], [column.id]: fitted.cells[index] ?? missingCell() };
  });
  const ambiguous = fitted.cells.some((cell) => cell.state === 'ambiguous');
  const label = { ...rows[0]!, label: '行政复议、行政诉讼', labelEn: 'reconsideration and litigation' };
  return {
    table,
    edition: null,
    labels: [],
    surplus: fitted.surplus.map((content) => ({
      table: 'remedies',
      kind: 'value',
      row: null,
      label: '',
      raw: content.text.trim(),
      at: content.locate(0, content.text.length),
    })),
    doubled: [],
    subtotals: [],
    notices: ambiguous
      ? [
          ambiguousRowNotice('remedies', label, slotColumns, {
            row: null,
            confidence: 1,
            label: null,
            cells: fitted.cells,
            surplus: [],
            ...(fitted.splits && { splits: fitted.splits }),
          }),
        ]
      : [],
  };
}

const isHeader = (text: string): boolean => {
  const key = labelKey(text);
  return key !== '总计' && (remedyColumns().match(text)?.confidence ?? 0) >= 0.95;
};

/** The row of values under the header, or three rows with a label each. */
function readGrid(table: TableBlock): TableReading | null {
  const grid = toGrid(table);
  let headed = false;
  const labelled = new Map<string, readonly Cell[]>();
  for (const row of grid.rows) {
    const { words } = row;
    if (words.length >= 2 && words.filter((cell) => isHeader(cell.text)).length >= 2) {
      headed = true;
      continue;
    }
    if (!headed) continue;
    const values = row.cells.filter((cell) => cell.kind !== 'words').map((cell) => cell.content);
    const filled = row.values;
    if (words.length === 0 && values.length >= slots.length) {
      if (
        filled.length === 0 &&
        grid.rows.slice(row.index + 1).some((later) => later.cells.some((cell) => /\d/u.test(cell.text)))
      )
        continue;
      return toReading(fitCells(values, slotColumns, groupsSum));
    }
    const match = words.length > 0 ? remedyRows().match(words.at(-1)!.text) : null;
    if (match && match.confidence >= 0.95 && filled.length > 0 && values.length >= columns.length) {
      const after = row.cells.slice(row.cells.indexOf(words.at(-1)!) + 1).map((cell) => cell.content);
      labelled.set(match.id, fitCells(after, columns, groupSums).cells);
    }
  }
  if (labelled.size === 0) return null;
  return toReading({
    cells: rows.flatMap((row) => labelled.get(row.id) ?? columns.map(() => missingCell())),
    surplus: [],
  });
}

const headers: readonly FlowWording[] = [
  ...['行政复议', '行政诉讼', '结果', '维持', '纠正', '审结'].map((key) => ({
    key,
    row: null,
    confidence: 1,
  })),
];

/** Reads table four from a table with its header, else from the values that follow the header in running text. */
export function readRemedies(items: readonly Item[], region: readonly Item[]): TableReading | null {
  for (const item of items) {
    const reading = item.kind === 'table' ? readGrid(item.table) : null;
    if (reading) return reading;
  }
  const flow = toFlow(region);
  const labels = [...rowWordings(remedyColumns()), ...rowWordings(remedyRows()), ...headers].map(
    (wording) => ({ ...wording, row: null }),
  );
  const tokens = tokenize(
    flow,
    labels.sort((a, b) => b.key.length - a.key.length),
    () => null,
  );
  const header = tokens.findIndex((token) => token.kind === 'label');
  const after = tokens.slice(header + 1);
  const values = after.flatMap((token) => (token.kind === 'value' ? [token] : []));
  if (header < 0 || values.length === 0) return null;
  const labelCount = tokens.length - tokens.filter((token) => token.kind === 'value').length;
  const fitted = fitFlow(flow, values, slotColumns, groupsSum);
  const numbers = fitted.cells.map((cell) => cell.value ?? Number.NaN);
  if (labelCount < 5 && !groupsSum(numbers)) return null;
  // One sum that fails is a fault of the report; several are figures that were lost or moved on the way.
  const failing = groupsOf(numbers).filter((group) => !group.includes(Number.NaN) && !groupSums(group));
  if (failing.length < 2) return toReading(fitted);
  const cells = fitted.cells.map((cell): Cell => ({ ...cell, value: null, state: 'ambiguous' }));
  return toReading({ cells, surplus: fitted.surplus });
}
