import type { Claim } from '../../../model/claim.ts';
import type { Notice } from '../../../model/notice.ts';
import type { Report, TableId, TableValues } from '../../../model/report.ts';
import { parsePath, plainRowName, type RowInBlock, rowsOf, templateOf } from '../../../template/index.ts';

/** A row whose glued figures have several readings, as its notice tells it. */
export interface SplitRow {
  readonly table: TableId;
  readonly row: string;
  readonly raw: string;
  readonly columns: readonly string[];
  readonly candidates: readonly (readonly number[])[];
}

/** What leaves one reading of a row: its numbers, and the words or figures it rests on. */
export interface Settlement {
  readonly numbers: readonly number[];
  readonly ground: { readonly zh: string; readonly en: string };
}

type Read = Pick<Report, 'template' | 'tables'>;

const formOf = ({ template }: Read, table: TableId, row: string): RowInBlock | undefined =>
  template === null
    ? undefined
    : rowsOf(templateOf(template).tables[table]).find((one) => one.row.id === row);

/** The row a notice speaks of, where its readings fit the columns and nothing of it was read otherwise. */
function splitRowOf(report: Read, { code, data }: Notice): SplitRow | null {
  if (code !== 'ambiguous-row' || !data?.candidates) return null;
  const { table, row, raw, candidates } = data as Omit<SplitRow, 'columns'> & Record<string, unknown>;
  const columns = formOf(report, table, row)?.block.columns.map(({ id }) => id);
  const cells = report.tables[table]?.[row];
  if (!columns || !cells || candidates.some((one) => one.length !== columns.length)) return null;
  if (!columns.every((column) => cells[column]?.state === 'ambiguous')) return null;
  return { table, row, raw, columns, candidates };
}

function place(table: TableValues, { row, columns }: SplitRow, numbers: readonly number[]): TableValues {
  const cells = { ...table[row] };
  columns.forEach((column, index) => {
    const value = numbers[index]!;
    cells[column] = { value, raw: String(value), state: 'number', at: cells[column]!.at };
  });
  return { ...table, [row]: cells };
}

function settledNotice(report: Read, { table, row, raw }: SplitRow, { numbers, ground }: Settlement): Notice {
  const form = formOf(report, table, row)!.row;
  return {
    code: 'settled-row',
    level: 'info',
    message: {
      zh: `“${plainRowName(form)}”一行的数字“${raw}”连在一起，${ground.zh}，读作 ${numbers.join('、')}；请对照原表核对。`,
      en: `The figures “${raw}” of row “${form.labelEn}” run together; ${ground.en} they are read as ${numbers.join(', ')}. Compare with the original table.`,
    },
    data: { table, row, raw, numbers },
  };
}

/**
 * Reads rows of glued figures of which several readings were left, where something else that is known leaves one. Nothing is
 * guessed: `settle` gives a reading only where it is the only one; its notice then tells on what it rests.
 */
export function settleSplits<Some extends Read>(
  report: Some,
  notices: readonly Notice[],
  settle: (row: SplitRow) => Settlement | null,
): { readonly report: Some; readonly notices: readonly Notice[] } {
  if (!notices.some(({ code }) => code === 'ambiguous-row')) return { report, notices };
  let tables = report.tables;
  const told = notices.map((notice) => {
    const row = splitRowOf(report, notice);
    const settled = row && settle(row);
    if (!row || !settled) return notice;
    tables = { ...tables, [row.table]: place(tables[row.table]!, row, settled.numbers) };
    return settledNotice(report, row, settled);
  });
  return { report: { ...report, tables }, notices: told };
}

/** A statement of the report's own year that counts exactly what one column of the row counts. */
const speaksOf = (claim: Claim, { table, row, columns }: SplitRow): string | null => {
  const [target, ...others] = claim.targets;
  if (target === undefined || others.length > 0 || claim.value === null || claim.form !== 'number')
    return null;
  if (claim.certainty === 'loose' || claim.extent !== 'same' || claim.comparison !== 'exact') return null;
  const address = claim.precision === undefined ? parsePath(target) : null;
  const isOfRow = address?.table === table && address.row === row && columns.includes(address.column);
  return isOfRow ? address.column : null;
};

/** The only reading that all statements of the prose about a row bear out, one of them surely understood. */
export function settleByProse(claims: readonly Claim[]): (row: SplitRow) => Settlement | null {
  return (row) => {
    const stated = claims.flatMap((claim) => {
      const column = speaksOf(claim, row);
      return column === null ? [] : [{ claim, index: row.columns.indexOf(column) }];
    });
    if (!stated.some(({ claim }) => claim.certainty === 'sure')) return null;
    const [numbers, ...others] = row.candidates.filter((one) =>
      stated.every(({ claim, index }) => one[index] === claim.value),
    );
    if (!numbers || others.length > 0) return null;
    const words = stated.map(({ claim }) => claim.text.replace(/\s+/gu, ''));
    return {
      numbers,
      ground: {
        zh: `按正文${words.map((one) => `“${one}”`).join('')}`,
        en: `by the text (${words.join('; ')})`,
      },
    };
  };
}
