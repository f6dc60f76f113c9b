import type { Language, TableId } from '@gouji/core/model';
import type { BlockTemplate, ColumnTemplate, RowTemplate, TableTemplate } from '@gouji/core/template';

/** A header or a value of a drawn table. A header's text is split into its number and its words. */
export type LaidCell =
  | {
      readonly kind: 'header';
      readonly number: string;
      readonly text: string;
      readonly rows: number;
      readonly columns: number;
      readonly scope: 'row' | 'col' | 'rowgroup' | 'colgroup';
    }
  | { readonly kind: 'value'; readonly path: string; readonly row: string; readonly column: string };

export interface LaidRow {
  readonly cells: readonly LaidCell[];
  /** Rows that carry totals are drawn heavier. */
  readonly sum: boolean;
}

export interface LaidBlock {
  readonly heading: string | null;
  readonly head: readonly LaidRow[];
  readonly body: readonly LaidRow[];
}

/** Without the note on counting that follows 部分公开; a unit in parentheses stays. */
const label = (item: { label: string; labelEn: string }, language: Language): string =>
  language === 'zh' ? item.label.replace(/（[^（）]{12,}）$/u, '') : item.labelEn;

const header = (
  text: string,
  scope: 'row' | 'col' | 'rowgroup' | 'colgroup',
  rows = 1,
  columns = 1,
  number = '',
): LaidCell => ({
  kind: 'header',
  number,
  text,
  rows,
  columns,
  scope,
});

const value = (table: TableId, row: RowTemplate, column: ColumnTemplate): LaidCell => ({
  kind: 'value',
  path: `${table}/${row.id}/${column.id}`,
  row: row.id,
  column: column.id,
});

/** Length of the run of items from `start` that share what `key` gives. */
function runLength<Item>(
  items: readonly Item[],
  start: number,
  key: (item: Item) => string | undefined,
): number {
  let end = start + 1;
  while (end < items.length && key(items[end]!) === key(items[start]!)) end++;
  return end - start;
}

const columnLabel = (column: ColumnTemplate, language: Language): string => {
  const text = label(column, language);
  if (column.kind !== 'amount' || text.includes(column.unit)) return text;
  return language === 'zh' ? `${text}（${column.unit}）` : `${text} (10,000 yuan)`;
};

function layHead(columns: readonly ColumnTemplate[], language: Language, lead: number): LaidRow[] {
  const grouped = columns.some(({ group }) => group);
  const upper: LaidCell[] = [header('', 'col', grouped ? 2 : 1, lead)];
  const lower: LaidCell[] = [];
  for (let at = 0; at < columns.length; ) {
    const column = columns[at]!;
    const run = column.group ? runLength(columns, at, ({ group }) => group) : 1;
    if (column.group) {
      upper.push(
        header(
          language === 'zh' ? column.group : 'legal persons and other organisations',
          'colgroup',
          1,
          run,
        ),
      );
      for (const inner of columns.slice(at, at + run)) lower.push(header(label(inner, language), 'col'));
    } else upper.push(header(columnLabel(column, language), 'col', grouped ? 2 : 1));
    at += run;
  }
  return [upper, lower].filter((cells) => cells.length > 0).map((cells) => ({ cells, sum: false }));
}

const groupDepth = (rows: readonly RowTemplate[], language: Language): number =>
  language === 'zh' ? Math.max(0, ...rows.map(({ groups }) => groups.length)) : 0;

function layRows(table: TableTemplate, { rows, columns }: BlockTemplate, language: Language): LaidRow[] {
  const depth = groupDepth(rows, language);
  return rows.map((row, at): LaidRow => {
    const cells: LaidCell[] = [];
    // Names of groups stand only in Chinese in the template; English row names say their group themselves.
    const groups = language === 'zh' ? row.groups : [];
    groups.forEach((group, level) => {
      const key = (other: RowTemplate): string => other.groups.slice(0, level + 1).join('\n');
      if (at > 0 && key(rows[at - 1]!) === key(row)) return;
      const [, number = '', text = group] =
        /^([（(]?[一二三四五六七八九十]+[）)]?、?)(.*)$/u.exec(group) ?? [];
      cells.push(header(text, 'rowgroup', runLength(rows, at, key), 1, number));
    });
    cells.push(header(label(row, language), 'row', 1, depth - groups.length + 1, row.number));
    cells.push(...columns.map((column) => value(table.id, row, column)));
    return { cells, sum: row.id === 'processed' || row.id === 'received' || row.id === 'carriedOut' };
  });
}

/** All rows side by side on one line, as table four is printed. */
function layLine(table: TableTemplate, { rows, columns }: BlockTemplate, language: Language): LaidBlock {
  return {
    heading: null,
    head: [
      { sum: false, cells: rows.map((row) => header(label(row, language), 'colgroup', 1, columns.length)) },
      {
        sum: false,
        cells: rows.flatMap(() => columns.map((column) => header(label(column, language), 'col'))),
      },
    ],
    body: [
      { sum: false, cells: rows.flatMap((row) => columns.map((column) => value(table.id, row, column))) },
    ],
  };
}

/** The blocks of a table as they are printed: headers with their spans, and a place for each value. */
export function layTable(table: TableTemplate, language: Language): LaidBlock[] {
  return table.blocks.map((block) => {
    if (table.layout === 'single-line') return layLine(table, block, language);
    const depth = groupDepth(block.rows, language);
    return {
      heading: language === 'zh' ? block.heading : null,
      head: layHead(block.columns, language, depth + 1),
      body: layRows(table, block, language),
    };
  });
}
