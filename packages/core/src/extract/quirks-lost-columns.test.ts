import { describe, expect, test } from 'vitest';
import {
  allRequests,
  proactiveTable,
  reportOf,
  requestRows,
  requestsOf,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

type Cells = readonly (string | number)[];

const without = (cells: Cells, at: number): Cells => cells.filter((_, index) => index !== at);
const forms: Readonly<Record<string, (cells: Cells) => string>> = {
  lines: (cells) => cells.join('\n'),
  tabs: (cells) => cells.join('\t'),
  pipes: (cells) => `| ${cells.join(' | ')} |`,
};
const named = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const missing = (values: Cells, at: number): Cells =>
  values.map((value, index) => (index === at ? 'missing' : value));

describe.each(Object.keys(forms))('in %s', (form) => {
  const line = forms[form]!;

  test.each(named.map((name, at) => [name, at] as const))(
    'a column %s that neither the header nor the rows have is missing, the others are read',
    async (_, at) => {
      const report = await reportOf(
        toText({
          requests: [
            line(without(named, at)),
            ...requestRows.map(([, label, values]) => line([label, ...without(values, at)])),
          ].join('\n'),
        }),
      );
      const expected = Object.entries(allRequests).map(([row, values]) => [row, missing(values, at)]);
      expect(requestsOf(report)).toEqual(Object.fromEntries(expected));
    },
  );

  test.each([1, 2, 3])('the same of column %i of the documents', async (at) => {
    const proactive = proactiveTable
      .split('\n')
      .map((own) => own.split('\t'))
      .map((cells) => line(cells.length === 4 ? without(cells, at) : cells))
      .join('\n');
    const report = await reportOf(toText({ proactive }));
    expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual(missing([3, 1, 12], at - 1));
    expect(rowOf(report, 'proactive', 'rules')).toEqual(missing([0, 0, 0], at - 1));
  });

  test('one value fewer under a whole header is open', async () => {
    const report = await reportOf(
      toText({
        proactive: proactiveTable
          .split('\n')
          .map((own) => line(own.startsWith('行政规范') ? ['行政规范性文件', 3, 12] : own.split('\t')))
          .join('\n'),
      }),
    );
    expect(rowOf(report, 'proactive', 'normativeDocuments').filter(Number.isInteger)).toEqual([]);
  });
});

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const blanks = (count: number): string[] => new Array<string>(count).fill('');
const figures = [2, 1, 0, 0, 3, 0, 0, 0, 1, 1, 4, 0, 0, 0, 4];
const lineFour = (figures: Cells, at: number): string =>
  [
    ['行政复议', ...blanks(4 - (at < 5 ? 1 : 0)), '行政诉讼', ...blanks(9 - (at < 5 ? 0 : 1))],
    [
      ...blanks(5 - (at < 5 ? 1 : 0)),
      ...['未经复议直接起诉', ...blanks(4 - (at >= 5 && at < 10 ? 1 : 0))],
      ...['复议后起诉', ...blanks(4 - (at >= 10 ? 1 : 0))],
    ],
    without([...results, ...results, ...results], at),
    without(figures, at),
  ]
    .map(forms.pipes!)
    .join('\n');
const read = async (remedies: string) => {
  const report = await reportOf(toText({ remedies }), 'report.md');
  return ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].flatMap((row) =>
    rowOf(report, 'remedies', row),
  );
};

test.each([0, 4, 7, 14])('value %i of the line of table four is missing with its header', async (at) => {
  expect(await read(lineFour(figures, at))).toEqual(missing(figures, at));
});

test('where the other sums of table four do not hold, the line is open', async () => {
  expect((await read(lineFour(figures.with(9, 7), 2))).filter(Number.isInteger)).toEqual([]);
});

test('numbers from 0 on in the first column of table four count its rows', async () => {
  const rows = [
    ['', '行政复议', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
    ['', ...results, ...results, ...results],
    ['', ...blanks(15)],
    ['', ...figures],
  ].map((cells, index) => [String(index), ...cells.slice(1)]);
  expect(await read(rows.map((cells) => forms.pipes!(cells)).join('\n'))).toEqual(figures);
});
