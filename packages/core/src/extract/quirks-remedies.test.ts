import { describe, expect, test } from 'vitest';
import { type Cell, page, reportOf, rowOf, toText } from '../../test/quirk-report.ts';

const withRemedies = (html: string) =>
  reportOf(
    toText({ remedies: 'TABLE' })
      .split('\n')
      .map((line) => (line === 'TABLE' ? html : `<p>${line}</p>`))
      .join(''),
    'page.html',
  );

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const three = [...results, ...results, ...results];
const [reconsideration, direct, after] = [
  [8, 2, 1, 3, 14],
  [2, 0, 1, 0, 3],
  [1, 0, 0, 1, 2],
] as const;
const rowsOf = async (html: string) => {
  const report = await withRemedies(html);
  const read = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map((row) =>
    rowOf(report, 'remedies', row),
  );
  return { report, read };
};
const whole = [[...reconsideration], [...direct], [...after]];

describe('the header tells where the figures of table four stand', () => {
  test.each<readonly [string, readonly (readonly Cell[])[]]>([
    [
      'suits before reconsideration',
      [
        [
          ['行政诉讼', 10],
          ['行政复议', 5, 2],
        ],
        [
          ['未经复议直接起诉', 5],
          ['复议后起诉', 5],
        ],
        three,
        [...direct, ...after, ...reconsideration],
      ],
    ],
    [
      'suits after reconsideration before direct ones',
      [
        [
          ['行政复议', 5, 2],
          ['行政诉讼', 10],
        ],
        [
          ['复议后起诉', 5],
          ['未经复议直接起诉', 5],
        ],
        three,
        [...reconsideration, ...after, ...direct],
      ],
    ],
    [
      'the total before its parts',
      [
        [
          ['行政复议', 5, 2],
          ['行政诉讼', 10],
        ],
        [
          ['未经复议直接起诉', 5],
          ['复议后起诉', 5],
        ],
        [1, 2, 3].flatMap(() => [results[4]!, ...results.slice(0, 4)]),
        whole.flatMap((row) => [row[4]!, ...row.slice(0, 4)]),
      ],
    ],
    [
      'each result above the three kinds of cases',
      [
        results.map((result) => [result, 3] as const),
        results.flatMap(() => ['行政复议', '直接起诉', '复议后起诉']),
        results.flatMap((_, index) => whole.map((row) => row[index]!)),
      ],
    ],
    [
      'results in short, as labels of rows',
      [
        ['', '行政复议', '未经复议直接起诉', '复议后起诉'],
        ...['维持', '纠正', '其他', '未审结', '合计'].map((result, index) => [
          result,
          ...whole.map((row) => row[index]!),
        ]),
      ],
    ],
    [
      'a row for each, named behind both suits',
      [
        ['类别', ...results],
        ['行政复议', ...reconsideration],
        ['行政诉讼（未经复议直接起诉）', ...direct],
        ['行政诉讼（复议后起诉）', ...after],
      ],
    ],
  ])('%s', async (_, rows) => {
    const { report, read } = await rowsOf(page(rows));
    expect(read).toEqual(whole);
    expect([...report.surplus, ...report.doubled]).toEqual([]);
  });

  test('a table for each', async () => {
    const heads = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
    const tables = whole.map((row, index) => page([[[heads[index]!, 5]], results, row]));
    const { report, read } = await rowsOf(tables.join(''));
    expect(read).toEqual(whole);
    expect(report.doubled).toEqual([]);
  });

  test.each([
    ['in plain words', ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']],
    ['numbered, as of cases', ['（一）行政复议情况', '1.未经复议直接起诉案件', '2.复议后起诉情况表']],
  ])('a table for each, whose captions stand above: %s', async (_, captions) => {
    const order = [0, 2, 1];
    const tables = order.map((at) => `<p>${captions[at]}</p>${page([results, whole[at]!])}`);
    const { report, read } = await rowsOf(tables.join(''));
    expect(read).toEqual(whole);
    expect([...report.doubled, ...report.surplus]).toEqual([]);
  });

  test('a table of one row that nothing names stays open', async () => {
    const { read } = await rowsOf(`<p>情况如下：</p>${page([results, whole[1]!])}`);
    expect(read.flat().filter((value) => typeof value === 'number')).toEqual([]);
  });

  test('where the figures add up in the usual order only, nothing is claimed', async () => {
    const { read } = await rowsOf(
      page([
        [
          ['行政复议', 5, 2],
          ['行政诉讼', 10],
        ],
        [
          ['未经复议直接起诉', 5],
          ['复议后起诉', 5],
        ],
        [1, 2, 3].flatMap(() => [results[4]!, ...results.slice(0, 4)]),
        whole.flat(),
      ]),
    );
    expect(read.flat().filter((value) => typeof value === 'number')).toEqual([]);
  });

  test('in text too, where a blank goes on with the group before it', async () => {
    const blanks = (count: number): string[] => Array.from({ length: count }, () => '');
    const rows = [
      ['行政诉讼', ...blanks(9), '行政复议', ...blanks(4)],
      ['未经复议直接起诉', ...blanks(4), '复议后起诉', ...blanks(9)],
      three,
      [...direct, ...after, ...reconsideration],
    ];
    const report = await reportOf(toText({ remedies: rows.map((row) => row.join('\t')).join('\n') }));
    expect(rowOf(report, 'remedies', 'reconsideration')).toEqual(whole[0]);
    expect(rowOf(report, 'remedies', 'litigationAfterReconsideration')).toEqual(whole[2]);
  });
});

test.each([
  ['合计', 1, 2, ['litigationDirect/total', 'litigationAfterReconsideration/total']],
  ['总计', 0, 3, ['reconsideration/total', 'litigationDirect/total', 'litigationAfterReconsideration/total']],
] as const)('a sum of the report’s own (%s) is no value too many', async (label, under, lines, parts) => {
  const { report, read } = await rowsOf(
    page([
      [['行政复议', 5, 2], ['行政诉讼', 10 + under], ...(under ? [] : [[label, 1, lines] as const])],
      [['未经复议直接起诉', 5], ['复议后起诉', 5], ...(under ? [[label, 1, lines] as const] : [])],
      three,
      [...whole.flat(), 5],
    ]),
  );
  expect(read).toEqual(whole);
  expect(report.surplus).toEqual([]);
  expect(report.subtotals.map((one) => [one.parts, one.cell.value])).toEqual([
    [parts.map((part) => `remedies/${part}`), 5],
  ]);
});

test('a list of cases in the section of table four is another table, whatever its figures', async () => {
  const cases = page([
    ['序号', '案由', '结果'],
    [1, '不服答复', '维持'],
    [2, '不服不予公开', '尚未审结'],
  ]);
  const remedies = page([
    [
      ['行政复议', 5, 2],
      ['行政诉讼', 10],
    ],
    [
      ['未经复议直接起诉', 5],
      ['复议后起诉', 5],
    ],
    three,
    whole.flat(),
  ]);
  const { report, read } = await rowsOf(cases + remedies);
  expect(read).toEqual(whole);
  expect(report.surplus.filter(({ kind }) => kind !== 'table')).toEqual([]);
});

test('a heading with a year behind table four, whose section’s own heading was lost, is no value', async () => {
  const printed = [three, whole.flat()].map((row) => row.join('\t')).join('\n');
  const text = toText({ remedies: `行政复议\t行政诉讼\n${printed}\n（一）2023年工作中的问题\n内容不多。` });
  const report = await reportOf(text.replace(/^五、.*$/mu, ''));
  expect(rowOf(report, 'remedies', 'reconsideration')).toEqual(whole[0]);
  expect(report.surplus).toEqual([]);
});

test('a header without any row below it is a table of blanks, and figures in the next line are its values', async () => {
  const header = [
    [
      ['行政复议', 5],
      ['未经复议直接起诉', 5],
      ['复议后起诉', 5],
    ],
    three,
  ] as const satisfies readonly (readonly Cell[])[];
  const blank = await rowsOf(page(header));
  expect(blank.read).toEqual(whole.map((row) => row.map(() => 'blank')));
  const below = await rowsOf(`${page(header)}<p>${whole.flat().join(' ')}</p>`);
  expect(below.read).toEqual(whole);
});

const names = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'] as const;
const figures = [reconsideration, direct, after];
const inText = async (remedies: string) => {
  const report = await reportOf(toText({ remedies }), 'report.txt');
  return ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map((row) =>
    rowOf(report, 'remedies', row),
  );
};

test.each([
  ['a space', ' ', ' '],
  ['three spaces', '   ', '   '],
  ['a line each', '\n', '\n'],
  ['a blank line each', '\n\n', '\n\n'],
])('rows in running text with their labels before them, parted by %s', async (_, gap) => {
  const rows = names.map((name, at) => [name, ...figures[at]!].join(gap));
  expect(await inText([['项目', ...results].join(gap), ...rows].join('\n'))).toEqual(figures);
});

test('figures in running text under the label of another row, or that do not add up on their lines, are left open', async () => {
  const lines = (values: readonly (readonly number[])[]): string =>
    [...results, ...names.flatMap((name, at) => [name, ...values[at]!])].join('\n');
  const moved = [[2, 8, 1, 3, 14], [2, 0, 1, 3, 0], after];
  expect((await inText(lines(moved))).flat()).not.toContain(8);
});

test('the name of a table above table four in running text is no header of it', async () => {
  const named = ['行政复议、行政诉讼情况统计表', '表3　行政复议和行政诉讼情况'];
  for (const name of named) {
    const lines = [name, '行政复议 行政诉讼', [...results, '未经复议直接起诉', '复议后起诉'].join(' ')];
    const values = figures.flat().join(' ');
    expect(await inText([...lines, [...results, ...results].join(' '), values].join('\n')), name).toEqual(
      figures,
    );
  }
});

test('a header of its own over each row, all in one table', async () => {
  const blocks = names.flatMap((name, at): (readonly Cell[])[] => [[[name, 5]], results, figures[at]!]);
  const { read } = await rowsOf(page(blocks));
  expect(read).toEqual(figures);
});

test('a line whose first figure was lost in its header, with another at its end, is not read from the left', async () => {
  const figures = [...reconsideration, ...direct, ...after];
  const { read } = await rowsOf(
    page([
      [
        ['行政复议', 5],
        ['行政诉讼', 11],
      ],
      [
        [`结果维持<br>${figures[0]}`, 1, 3],
        ...results.slice(1).map((name): Cell => [name, 1, 2]),
        ['未经复议直接起诉', 5],
        ['复议后起诉', 6],
      ],
      [...results, ...results, ''],
      [...figures.slice(1), 7],
    ]),
  );
  expect(read.flat().filter((value) => typeof value === 'number')).toEqual([]);
});
