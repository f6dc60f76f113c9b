import { extractReports } from '@gouji/core/extract';
import type { Cell } from '@gouji/core/model';
import { readSource } from '@gouji/core/read';
import { rowsOf, templateOf } from '@gouji/core/template';
import { expect, test } from 'vitest';
import { binaryReaders } from '../src/index.ts';
import { workbook } from './support/build-xlsx.ts';

type Line = readonly (string | number)[];

const { requests, remedies } = templateOf('2021').tables;
const applicants = requests.blocks[0]!.columns.map(({ label }) => label);
const results = remedies.blocks[0]!.columns.map(({ label }) => label);
/** Figures of the rows that have some; all others are zeros, which the sheet leaves out. */
const figures: Readonly<Record<string, Line>> = {
  received: [12, 0, 0, 3, 0, 0, 15],
  carriedIn: [0, 0, 2, 0, 0, 0, 2],
  disclosed: [4, 0, 2, 3, 0, 0, 9],
  'unavailable.notHeld': [7, 0, 0, 0, 0, 0, 7],
  processed: [11, 0, 2, 3, 0, 0, 16],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
};
const figuresOf = (row: string): Line => figures[row] ?? applicants.map(() => 0);
const line = [0, 1, 0, 0, 1, 2, 0, 0, 0, 2, 0, 0, 0, 0, 0];

const tableThree: readonly Line[] = [
  ['', '', ...applicants],
  ...rowsOf(requests).map(({ row }) => ['', `${row.number}${row.label}`, ...figuresOf(row.id)]),
];
const tableFour: readonly Line[] = [
  ['行政复议', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉'],
  [...results, ...results, ...results],
  line,
];

/** A sheet without borders or merged cells, in which zeros and empty texts have no cell. */
function sheetOf(lines: readonly Line[]): string {
  const cell = (value: string | number, row: number, column: number): string => {
    if (value === '' || value === 0) return '';
    const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    return typeof value === 'number'
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const rows = lines.map(
    (values, row) => `<row r="${row + 1}">${values.map((value, at) => cell(value, row, at)).join('')}</row>`,
  );
  return `<sheetData>${rows.join('')}</sheetData>`;
}

async function tablesOf(three: readonly Line[], four: readonly Line[]) {
  const bytes = workbook({
    表: sheetOf([
      ['甲县人民政府2023年政府信息公开工作年度报告'],
      ['三、收到和处理政府信息公开申请情况'],
      ...three,
      ['四、政府信息公开行政复议、行政诉讼情况'],
      ...four,
    ]),
  });
  const [{ report }] = extractReports(
    await readSource({ name: 'a.xlsx', bytes }, { readers: binaryReaders }),
  );
  return report!.tables;
}

const shown = (cells: Readonly<Record<string, Cell>>): Line =>
  Object.values(cells).map(({ value, state }) => value ?? (state === 'blank' ? 0 : state));

test('zeros that a sheet leaves out are blanks in their places', async () => {
  const { requests: read, remedies: suits } = await tablesOf(tableThree, tableFour);
  for (const { row } of rowsOf(requests)) expect(shown(read![row.id]!), row.id).toEqual(figuresOf(row.id));
  expect(Object.values(suits!).flatMap(shown)).toEqual(line);
});

/** The line without one cell, those behind it moved up. */
const moved = (cells: Line, at: number): Line => cells.toSpliced(at, 1);

test.each(Object.keys(figures))(
  'row %s with a cell lost, after which the others moved up, shows no other number',
  async (id) => {
    const index = 1 + rowsOf(requests).findIndex(({ row }) => row.id === id);
    for (let at = 2; at < 9; at++) {
      const { requests: read } = await tablesOf(
        tableThree.with(index, moved(tableThree[index]!, at)),
        tableFour,
      );
      for (const [column, value] of shown(read![id]!).entries())
        if (typeof value === 'number' && value > 0) expect(value, `${at}`).toBe(figuresOf(id)[column]);
    }
  },
);

test('nor does the line of table four', async () => {
  for (let at = 0; at < line.length; at++) {
    const { remedies: read } = await tablesOf(tableThree, tableFour.with(2, moved(line, at)));
    const values = Object.values(read!).flatMap(shown);
    for (const [place, value] of values.entries())
      if (typeof value === 'number' && value > 0) expect(value, `${at}`).toBe(line[place]);
  }
});
