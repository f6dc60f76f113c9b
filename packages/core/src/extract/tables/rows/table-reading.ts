import { labelKey } from '../../../language/fold/index.ts';
import { readCellText } from '../../../language/numbers/index.ts';
import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Notice } from '../../../model/notice.ts';
import type {
  Cell,
  DoubledRow,
  Edition,
  PrintedLabel,
  Subtotal,
  Surplus,
  TableId,
  TableValues,
} from '../../../model/report.ts';
import type { ColumnTemplate, RowTemplate } from '../../../template/index.ts';
import type { AlignedRow } from './align-rows.ts';
import type { RowEvent } from './row-event.ts';

/** What was read of one table. */
export interface TableReading {
  readonly table: TableValues;
  /** The edition the printed rows or headers show; null when they fit both. */
  readonly edition: Edition | null;
  readonly labels: PrintedLabel[];
  readonly surplus: Surplus[];
  readonly doubled: DoubledRow[];
  readonly subtotals: Subtotal[];
  /** Rows whose label is printed without any cell beside it, with its place. */
  readonly bare: ReadonlyMap<string, SourceLocation>;
  /** Texts of cells that only repeat the cell before, as a converter writes a merged one. */
  readonly repeats: readonly string[];
  /** Lines of text that are rows themselves, and no sentences. */
  readonly lines?: readonly SourceLocation[] | undefined;
  readonly notices: Notice[];
}

/** Cells with a value, a blank or a placeholder: how much a reading has understood. */
export function understood(reading: TableReading | null): number {
  if (!reading) return 0;
  let count = 0;
  for (const row of Object.values(reading.table))
    for (const cell of Object.values(row))
      if (cell.state !== 'missing' && cell.state !== 'ambiguous') count++;
  return count;
}

const isMissing = (row: Readonly<Record<string, Cell>> | undefined): boolean =>
  row !== undefined && Object.values(row).every((cell) => cell.state === 'missing');

const placeKey = (at: SourceLocation | null): string => JSON.stringify(at);

/** The better of two readings of one table, with the rows it lacks from the other. */
export function combineReadings(
  grid: TableReading | null,
  running: TableReading | null,
): TableReading | null {
  const [first, second] = understood(running) > understood(grid) ? [running, grid] : [grid, running];
  if (!first || !second) return first ?? second;
  const bare = new Map([...second.bare, ...first.bare]);
  const lines = [...(first.lines ?? []), ...(second.lines ?? [])];
  const lost = Object.keys(first.table).filter(
    (row) => isMissing(first.table[row]) && second.table[row] && !isMissing(second.table[row]),
  );
  if (lost.length === 0) return { ...first, bare, lines };
  const belongs = (path: string | null): boolean => path !== null && lost.includes(path.split('/')[0]!);
  const table = Object.fromEntries(
    Object.entries(first.table).map(([row, cells]) => [row, belongs(row) ? second.table[row]! : cells]),
  );
  const placed = new Set(lost.flatMap((row) => Object.values(table[row]!).map(({ at }) => placeKey(at))));
  return {
    ...first,
    bare,
    lines,
    repeats: [...first.repeats, ...second.repeats],
    table,
    labels: [...first.labels, ...second.labels.filter((label) => belongs(label.path))],
    surplus: [
      ...first.surplus.filter((one) => one.row !== null || !placed.has(placeKey(one.at))),
      ...second.surplus.filter((one) => belongs(one.row)),
    ],
    doubled: [...first.doubled, ...second.doubled.filter((one) => belongs(one.row))],
    notices: [...first.notices, ...second.notices.filter(({ data }) => belongs(String(data?.row)))],
  };
}

/**
 * A row whose label stands alone is blank; where other values lost their labels or places one of them may be its own, and
 * nothing is claimed.
 */
export function closeReading(reading: TableReading | null): TableReading | null {
  if (!reading || reading.bare.size === 0) return reading;
  const isDoubtful =
    reading.surplus.some((one) => one.row === null) ||
    Object.values(reading.table).some((cells) =>
      Object.values(cells).some((cell) => cell.state === 'ambiguous'),
    );
  const state = isDoubtful ? 'ambiguous' : 'blank';
  const table = Object.fromEntries(
    Object.entries(reading.table).map(([row, cells]) => {
      const at = reading.bare.get(row);
      if (at === undefined || !isMissing(cells)) return [row, cells];
      const cell: Cell = { value: null, raw: '', state, at };
      return [row, Object.fromEntries(Object.keys(cells).map((column) => [column, cell]))];
    }),
  );
  return { ...reading, table };
}

const placeOf = (content: PlacedText): PrintedLabel['at'] => content.locate(0, content.text.length);

/** The printed row labels that differ from the template's, or that were found by position or resemblance. */
export function rowLabels(
  table: TableId,
  rows: readonly AlignedRow[],
  templates: ReadonlyMap<string, RowTemplate>,
): PrintedLabel[] {
  return rows.flatMap(({ row, event, byPosition }): PrintedLabel[] => {
    const label = event.label;
    const template = templates.get(row);
    if (!label || !template) return [];
    const own = labelKey(label.text) === labelKey(template.label);
    if (own && !byPosition) return [];
    return [
      {
        table,
        path: row,
        text: label.text.trim(),
        confidence: byPosition ? Math.min(event.confidence, 0.5) : event.confidence,
        at: placeOf(label),
      },
    ];
  });
}

/** A sign or a blank beyond the columns is padding. */
function isSaid(content: PlacedText): boolean {
  const { kind } = readCellText(content.text);
  return kind !== 'blank' && kind !== 'placeholder';
}

/** Values beyond the columns, and rows the template does not know. */
export function surplusOf(
  table: TableId,
  aligned: readonly AlignedRow[],
  left: readonly RowEvent[],
  loose: readonly PlacedText[],
): Surplus[] {
  const values = aligned.flatMap(({ row, event }) =>
    event.surplus.filter(isSaid).map(
      (content): Surplus => ({
        table,
        kind: 'value',
        row,
        label: event.label?.text.trim() ?? '',
        raw: content.text.trim(),
        at: placeOf(content),
      }),
    ),
  );
  const rows = left.flatMap((event): Surplus[] =>
    event.row === null
      ? [
          {
            table,
            kind: 'row',
            row: null,
            label: event.label?.text.trim() ?? '',
            raw: [
              ...event.cells.map((cell) => cell.raw),
              ...event.surplus.map((content) => content.text.trim()),
            ]
              .join(' ')
              .trim(),
            at: event.label ? placeOf(event.label) : (event.cells[0]?.at ?? null),
          },
        ]
      : [],
  );
  const lost = loose.map(
    (content): Surplus => ({
      table,
      kind: 'value',
      row: null,
      label: '',
      raw: content.text.trim(),
      at: placeOf(content),
    }),
  );
  return [...values, ...rows, ...lost];
}

/** Tells the person which row could not be separated; `candidates` of its data are the readings that remain. */
export function ambiguousRowNotice(
  table: TableId,
  row: RowTemplate,
  columns: readonly ColumnTemplate[],
  event: RowEvent,
): Notice {
  const raw = (event.cells[0]?.raw ?? '').replace(/[|\s]+/gu, ' ').trim();
  const name = `${row.number}${row.label.replace(/（.*）$/u, '')}`;
  return {
    code: 'ambiguous-row',
    level: 'warning',
    message: wordAmbiguousRow(name, row.labelEn, raw, columns.length),
    data: { table, row: row.id, raw, ...(event.splits && { candidates: event.splits }) },
  };
}

/** What stands in a row, and why it was not parted: nothing at all, digits that run together, or too few or many of them. */
function wordAmbiguousRow(name: string, nameEn: string, raw: string, count: number): Notice['message'] {
  if (raw === '')
    return {
      zh: `“${name}”一行没有读到数，而该行应有 ${count} 个，或是没有填写，或是读时丢失；请对照原表核对。`,
      en: `Row “${nameEn}” holds no figure where ${count} are due: it is blank, or they were lost in reading. Compare with the original table.`,
    };
  const isGlued = /^\d{2,}$/u.test(raw);
  return {
    zh: isGlued
      ? `“${name}”一行的数字“${raw}”连在一起，无法确定 ${count} 个数各是多少，未作猜测；请对照原表核对。`
      : `“${name}”一行读到“${raw}”，而该行应有 ${count} 个数，无法确定各属哪一列，未作猜测；请对照原表核对。`,
    en: `The figures “${raw}” of row “${nameEn}” ${isGlued ? 'run together' : 'are not one to a column'}; which ${count} numbers they are cannot be told, so none is assumed. Compare with the original table.`,
  };
}
