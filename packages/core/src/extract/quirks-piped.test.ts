import { expect, test } from 'vitest';
import {
  allRequests,
  reportOf,
  requestHead,
  requestRows,
  requestsOf,
  requestTable,
  toText,
} from '../../test/quirk-report.ts';

/** A cell a line, each closed by a pipe; a blank cell is the pipe alone. */
const perLine = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => (cell === '' ? '|' : `${cell} |`)).join('\n');
const head = requestHead
  .split(/\s+/u)
  .map((label) => `${label} |`)
  .join('\n');
const tableOf = (row: (label: string, values: readonly number[]) => string): string =>
  toText({ requests: `${head}\n${requestTable(row)}` });

test('a cell a line with a pipe behind it', async () => {
  const report = await reportOf(tableOf((label, values) => perLine([label, ...values])));
  expect(requestsOf(report)).toEqual(allRequests);
});

test('where cells are lines with a pipe, a pipe alone is a blank cell', async () => {
  const report = await reportOf(
    tableOf((label, values) => `${perLine([label, ...values.map((value) => value || '')])}\n||`),
  );
  for (const [row, values] of Object.entries(allRequests)) {
    const cells = Object.values(report.tables.requests![row]!);
    expect(
      cells.map((cell) => cell.value),
      row,
    ).toEqual(values.map((value) => value || null));
    expect(
      cells.every((cell) => cell.state === (cell.value === null ? 'blank' : 'number')),
      row,
    ).toBe(true);
  }
});

test('a row that ends with the pipes of a merged cell is no table of its own', async () => {
  const report = await reportOf(
    tableOf(
      (label, values) =>
        `${perLine([label, ...values.slice(0, -1).map((value) => value || '')])}\n${values.at(-1)} |||`,
    ),
  );
  for (const [row, values] of Object.entries(allRequests))
    expect(
      Object.values(report.tables.requests![row]!).map(({ value }) => value),
      row,
    ).toEqual(values.map((value, at) => (at < values.length - 1 ? value || null : value)));
});

test('where a pipe stands before every row, that of table four is no blank cell', async () => {
  const row = [7, '', 1, 1, 9, 3, '', 1, '', 4, 2, 1, '', 1, 4];
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const head = ['行政复议', '行政诉讼', ...results, '未经复议直接起诉', '复议后起诉', ...results, ...results];
  const remedies = [head.slice(0, 2), head.slice(2, 9), head.slice(9), row]
    .map((cells) => `|\n${perLine(cells)}`)
    .join('\n');
  const { tables } = await reportOf(toText({ remedies }));
  const cells = Object.values(tables.remedies!).flatMap((columns) => Object.values(columns));
  expect(cells.map(({ value }) => value)).toEqual(row.map((value) => (value === '' ? null : value)));
  expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['number', 'blank']));
});

test('where the pipe stands on a line between the cells, it is no blank cell', async () => {
  const report = await reportOf(tableOf((label, values) => [label, ...values].join('\n|\n')));
  expect(requestsOf(report)).toEqual(allRequests);
});

const pipes = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
/** Table three in pipes with two cells for every label, and its header as the form prints it. */
const piped = (
  change: (cells: readonly (string | number)[], isHead: boolean) => readonly (string | number)[],
): string =>
  toText({
    requests: [
      pipes(change(['', '', '自然人', '法人或其他组织', '', '', '', '', '总计'], true)),
      pipes(change(['', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''], true)),
      ...requestRows.map(([, label, values]) => pipes(change([label, '', ...values], false))),
    ].join('\n'),
  });
const without = (cells: readonly (string | number)[], at: number): readonly (string | number)[] =>
  cells.filter((_, index) => index !== at);

test('rows in pipes under their header are read as printed', async () => {
  expect(requestsOf(await reportOf(piped((cells) => cells)))).toEqual(allRequests);
});

test.each([2, 4, 7, 8])(
  'without column %i the header tells which one is lost, and no value moves',
  async (at) => {
    const report = await reportOf(piped((cells) => without(cells, at)));
    for (const [row, values] of Object.entries(allRequests)) {
      const cells = Object.values(report.tables.requests![row]!);
      expect(cells.map((cell) => cell.value)).toEqual(
        values.map((value, index) => (index === at - 2 ? null : value)),
      );
      expect(cells[at - 2]!.state).toBe('missing');
    }
  },
);

test.each([2, 4, 7, 8])(
  'where the rows lost column %i and the header has it, no value is claimed',
  async (at) => {
    const report = await reportOf(piped((cells, isHead) => (isHead ? cells : without(cells, at))));
    for (const cells of Object.values(report.tables.requests!))
      expect(Object.values(cells).every(({ value, state }) => value === null && state === 'ambiguous')).toBe(
        true,
      );
  },
);

test('two rows glued in one are not read as thousands', async () => {
  const rows = Object.values(allRequests);
  const text = piped((cells) => cells).split('\n');
  const first = text.findIndex((line) => line.startsWith('| 1.属于国家秘密'));
  const values = rows[4]!.map((value, index) => `${value} ${100 + Number(rows[5]![index])}`);
  text.splice(first, 2, pipes(['1.属于国家秘密 2.其他法律行政法规禁止公开', '', ...values]));
  const { tables } = await reportOf(text.join('\n'));
  for (const cells of [
    tables.requests!['refused.stateSecret']!,
    tables.requests!['refused.prohibitedByLaw']!,
  ])
    expect(Object.values(cells).every(({ value }) => value === null)).toBe(true);
});

test('table three on its side, a line for each applicant', async () => {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const lines = [
    ['申请人', ...requestRows.map(([, label]) => label)],
    requestRows
      .slice(0, 1)
      .concat(requestRows)
      .map(() => '---'),
    ...columns.map((column, at) => [column, ...requestRows.map(([, , values]) => values[at])]),
  ];
  const report = await reportOf(
    toText({ requests: lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n') }),
    'report.md',
  );
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.surplus).toEqual([]);
});

/** A blank cell as a line break, so that the pipe behind it begins the next line. */
const brokenAtBlanks = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (cell === '' ? '\n' : ` ${cell} `)).join('|')}|`.trim();

test('rows that break at their blank cells are read whole', async () => {
  const report = await reportOf(
    toText({
      requests: requestTable((label, values) =>
        brokenAtBlanks([label, ...values.map((value, at) => (at < 6 && value === 0 ? '' : value))]),
      ),
    }),
  );
  for (const [row, values] of Object.entries(allRequests))
    expect(
      Object.values(report.tables.requests![row]!).map(({ value }) => value),
      row,
    ).toEqual(values.map((value, at) => (at < 6 && value === 0 ? null : value)));
});

test('rows of figures that begin with a pipe are rows, where others do with words', async () => {
  const rows = requestRows.map(([, label, values]) => `| ${label} |\n| ${values.join(' | ')} |`);
  const report = await reportOf(toText({ requests: rows.join('\n') }));
  for (const cells of Object.values(report.tables.requests ?? {}))
    for (const { value, state } of Object.values(cells))
      expect(value === null || state === 'number').toBe(true);
});
