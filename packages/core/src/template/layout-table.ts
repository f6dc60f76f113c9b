import type { TableId } from '../model/report.ts';
import { toPath } from './rows.ts';
import type { BlockTemplate, RowTemplate, TableTemplate } from './types.ts';

/** A cell of the printed form: a label with its spans, or a value with its path. */
export interface FormCell {
  readonly text: string;
  /** Path of the value; null for labels. */
  readonly path: string | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The official form of a table as rows of cells, merged cells once, with `width` grid columns. */
export interface Form {
  readonly width: number;
  readonly rows: readonly (readonly FormCell[])[];
}

const label = (text: string, columnSpan = 1, rowSpan = 1): FormCell => ({
  text,
  path: null,
  rowSpan,
  columnSpan,
});
const value = (table: TableId, row: string, column: string, columnSpan = 1): FormCell => ({
  text: '',
  path: toPath(table, row, column),
  rowSpan: 1,
  columnSpan,
});

/** Table two: per item of article 20 a heading row, a header row and the rows. */
function layOutBlocks(table: TableTemplate): Form {
  const width = 1 + Math.max(...table.blocks.map((block) => block.columns.length));
  const spread = (block: BlockTemplate, index: number): number =>
    index === block.columns.length - 1 ? width - block.columns.length : 1;
  const rows = table.blocks.flatMap((block) => [
    [label(block.heading ?? '', width)],
    [
      label('信息内容'),
      ...block.columns.map((column, index) =>
        label(
          column.kind === 'amount' ? `${column.label}（单位：${column.unit}）` : column.label,
          spread(block, index),
        ),
      ),
    ],
    ...block.rows.map((row) => [
      label(row.label),
      ...block.columns.map((column, index) => value(table.id, row.id, column.id, spread(block, index))),
    ]),
  ]);
  return { width, rows };
}

const labelColumns = 3;
const balanceNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** How many rows from `index` on share the group at `depth`. */
function runLength(rows: readonly RowTemplate[], index: number, depth: number): number {
  const group = rows[index]!.groups.slice(0, depth + 1).join('/');
  let end = index;
  while (end < rows.length && rows[end]!.groups.slice(0, depth + 1).join('/') === group) end++;
  return end - index;
}

/** Table three: three header rows, then rows whose groups are merged downwards. */
function layOutRequests(table: TableTemplate): Form {
  const { columns, rows } = table.blocks[0]!;
  const grouped = columns.filter((column) => column.group);
  const header = [
    [label(balanceNote, labelColumns, 3), label('申请人情况', columns.length)],
    [
      ...columns
        .filter((column) => !column.group && column.id !== 'total')
        .map((column) => label(column.label, 1, 2)),
      label(grouped[0]!.group!, grouped.length),
      label(columns.at(-1)!.label, 1, 2),
    ],
    grouped.map((column) => label(column.label)),
  ];
  const body = rows.map((row, index) => {
    const groups = row.groups.flatMap((group, depth) => {
      const starts =
        index === 0 ||
        rows[index - 1]!.groups.slice(0, depth + 1).join('/') !== row.groups.slice(0, depth + 1).join('/');
      return starts ? [label(group, 1, runLength(rows, index, depth))] : [];
    });
    const own = label(`${row.number}${row.label}`, labelColumns - row.groups.length);
    return [...groups, own, ...columns.map((column) => value('requests', row.id, column.id))];
  });
  return { width: labelColumns + columns.length, rows: [...header, ...body] };
}

/** Table four: all rows side by side over one line of values. */
function layOutSingleLine(table: TableTemplate): Form {
  const { columns, rows } = table.blocks[0]!;
  const size = columns.length;
  const plain = rows.filter((row) => row.groups.length === 0);
  const grouped = rows.filter((row) => row.groups.length > 0);
  return {
    width: rows.length * size,
    rows: [
      [...plain.map((row) => label(row.label, size)), label(grouped[0]!.groups[0]!, grouped.length * size)],
      [
        ...plain.flatMap(() => columns.map((column) => label(column.label, 1, 2))),
        ...grouped.map((row) => label(row.label, size)),
      ],
      grouped.flatMap(() => columns.map((column) => label(column.label))),
      rows.flatMap((row) => columns.map((column) => value(table.id, row.id, column.id))),
    ],
  };
}

/** The official form of a table, derived from its template. */
export function layOutTable(table: TableTemplate): Form {
  if (table.layout === 'single-line') return layOutSingleLine(table);
  return table.blocks.length > 1 ? layOutBlocks(table) : layOutRequests(table);
}
