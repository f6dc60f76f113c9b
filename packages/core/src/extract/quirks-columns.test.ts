import { describe, expect, test } from 'vitest';
import {
  allRequests,
  groupBefore,
  remediesHead,
  reportOf,
  requestRows,
  requestsOf,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

type Cells = readonly (string | number)[];

const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
/** A figure that was mistyped: no sum of its row or its columns holds. */
const mistyped: Cells = [0, 8, 0, 0, 0, 0, 1];
const printed = requestRows.map(([id, label, values]): readonly [string, string, Cells] =>
  id === 'refused.thirdPartyRights' ? [id, label, mistyped] : [id, label, values],
);
const asPrinted = { ...allRequests, 'refused.thirdPartyRights': [...mistyped] };

const htmlRow = (cells: Cells): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const pipeRow = (cells: Cells): string => `| ${cells.join(' | ')} |`;
const tabRow = (cells: Cells): string => cells.join('\t');

/** A report whose table three, or four, is given as rows of cells, as a page, in pipes and with tabs. */
const forms: Readonly<Record<string, (rows: readonly Cells[], part: 'requests' | 'remedies') => string>> = {
  'page.html': (rows, part) =>
    toText({ [part]: 'TABLE' })
      .split('\n')
      .map((line) => (line === 'TABLE' ? `<table>${rows.map(htmlRow).join('')}</table>` : `<p>${line}</p>`))
      .join(''),
  'report.md': (rows, part) => toText({ [part]: rows.map(pipeRow).join('\n') }),
  'report.txt': (rows, part) => toText({ [part]: rows.map(tabRow).join('\n') }),
};

describe.each(Object.keys(forms))('in %s', (name) => {
  const read = async (rows: readonly Cells[]) => reportOf(forms[name]!(rows, 'requests'), name);

  test.each([
    ['two columns changed places', [0, 2, 1, 3, 4, 5, 6]],
    ['the total comes first', [6, 0, 1, 2, 3, 4, 5]],
    ['the total stands behind natural persons', [0, 6, 1, 2, 3, 4, 5]],
  ])('%s: the header tells which is which', async (_, order) => {
    const report = await read([
      ['项目', ...order.map((at) => names[at]!)],
      ...printed.map(([, label, values]) => [label, ...order.map((at) => values[at]!)]),
    ]);
    expect(requestsOf(report)).toEqual(asPrinted);
  });

  test.each([
    ['without a header', 6, false],
    ['under the same header over two rows', -2, true],
  ])('a table that goes on %s has the order of the one before', async (_, at, headed) => {
    const order = [6, 0, 1, 2, 3, 4, 5];
    const rows = requestRows.map(([, label, values]) => [label, ...order.map((at) => values[at]!)]);
    const cut = '</table><p>- 5 -</p><table>';
    const head = ['项目', ...order.map((at) => names[at]!)];
    const below = [...(headed ? [head] : []), ...rows.slice(at)];
    const whole = [head, ...rows.slice(0, at), ['CUT'], ...below];
    const parts = forms[name]!(whole, 'requests');
    const broken = parts
      .replace('<tr><td>CUT</td></tr>', cut)
      .replace('| CUT |', '\n- 5 -\n')
      .replace('\nCUT\n', '\n\n- 5 -\n\n');
    expect(requestsOf(await reportOf(broken, name))).toEqual(allRequests);
  });

  test('a header against which the sums speak is not believed', async () => {
    const report = await read([
      ['项目', names[6]!, ...names.slice(0, 6)],
      ...requestRows.map(([, label, values]) => [label, ...values]),
    ]);
    expect(requestsOf(report)).toEqual(allRequests);
  });

  test.each([['行次'], ['']])('numbers of the rows under “%s” are no values', async (head) => {
    const report = await read([
      ['项目', head, ...names],
      ...printed.map(([, label, values], index) => [label, index + 1, ...values]),
    ]);
    expect(requestsOf(report)).toEqual(asPrinted);
    expect(report.surplus).toEqual([]);
  });

  test('numbers before the labels of rows are no values, on two lines or with one wanting either', async () => {
    const numbered = (index: number): string =>
      index === 23 ? '2<br>4' : index === 11 ? '' : `${index + 1}`;
    const report = await read([
      ['序号', '项目', ...names],
      ...printed.map(([, label, values], index) => [numbered(index), label, ...values]),
    ]);
    expect(requestsOf(report)).toEqual(asPrinted);
    expect(report.surplus).toEqual([]);
  });

  test('labels behind their groups in one cell are those of their rows', async () => {
    let group = '';
    const report = await read([
      ['项目', ...names],
      ...printed.map(([id, label, values]) => {
        group = groupBefore[id] ?? group;
        const isWithin = /^\d/u.test(label);
        return [`${isWithin ? group : id === 'processed' ? '三、本年度办理结果' : ''} ${label}`, ...values];
      }),
    ]);
    expect(requestsOf(report)).toEqual(asPrinted);
  });
});

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const figures = [
  [2, 1, 0, 0, 3],
  [0, 0, 0, 1, 1],
  [4, 0, 0, 0, 4],
] as const;
const remedies = ['行政复议', '未经复议直接起诉', '复议后起诉'];

async function remediesOf(table: string): Promise<unknown> {
  const page = toText({ remedies: 'TABLE' })
    .split('\n')
    .filter((line) => !remediesHead.split('\n').includes(line))
    .map((line) => (line === 'TABLE' ? table : `<p>${line}</p>`))
    .join('');
  const report = await reportOf(page, 'page.html');
  return ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map((id) =>
    rowOf(report, 'remedies', id),
  );
}

test('table four in a table for each of its rows', async () => {
  const tables = remedies.map(
    (name, index) =>
      `<table><tr><td colspan=5>${name}</td></tr>${htmlRow(results)}${htmlRow(figures[index]!)}</table>`,
  );
  expect(await remediesOf(tables.join('<p></p>'))).toEqual(figures);
});

test('table four in one table for reconsideration and one for litigation', async () => {
  const one = `<table><tr><td colspan=5>行政复议</td></tr>${htmlRow(results)}${htmlRow(figures[0])}</table>`;
  const two = `<table><tr><td colspan=10>行政诉讼</td></tr><tr><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>${htmlRow([...results, ...results])}${htmlRow([...figures[1], ...figures[2]])}</table>`;
  expect(await remediesOf(one + two)).toEqual(figures);
});

test.each(['-', '——', '：', ' / '])('table four under headers of one row, parted by “%s”', async (sign) => {
  const head = remedies.flatMap((name) => results.map((result) => `${name}${sign}${result}`));
  const table = `<table>${htmlRow(head)}${htmlRow(figures.flat())}</table>`;
  expect(await remediesOf(table)).toEqual(figures);
});

/** A report with table three as it stands in `tables`, in a page. */
const withRequests = (tables: string) =>
  reportOf(
    toText({ requests: 'TABLE' })
      .split('\n')
      .map((line) => (line === 'TABLE' ? tables : `<p>${line}</p>`))
      .join(''),
    'page.html',
  );
const tableOf = (rows: readonly Cells[]): string => `<table>${rows.map(htmlRow).join('')}</table>`;
const full: readonly Cells[] = [
  ['项目', ...names],
  ...printed.map(([, label, values]) => [label, ...values]),
];

test.each([2, 4, 6])(
  'columns %i and after on a page of their own belong to the rows before, with labels or without',
  async (at) => {
    const left = tableOf(full.map((cells) => cells.slice(0, at)));
    const bare = tableOf(full.map((cells) => cells.slice(at)));
    const labelled = tableOf(full.map(([label, ...cells]) => [label!, ...cells.slice(at - 1)]));
    expect(requestsOf(await withRequests(`${left}<p>- 3 -</p>${bare}`))).toEqual(asPrinted);
    expect(requestsOf(await withRequests(left + labelled))).toEqual(asPrinted);
  },
);

test('halves that do not add up, or have other rows, are not joined', async () => {
  const left = tableOf(full.map((cells) => cells.slice(0, 4)));
  const right = full.map((cells) => cells.slice(4));
  const [head, ...rows] = right;
  for (const other of [right.slice(0, -1), [head!, ...rows.map((cells) => cells.map(() => 7))]]) {
    const values = Object.values(requestsOf(await withRequests(left + tableOf(other)))).flat();
    expect(values.filter((value) => typeof value === 'number')).toEqual([]);
  }
});

test('table three with its rows and columns changed about', async () => {
  const across = full[0]!.map((_, column) => full.map((cells) => cells[column]!));
  expect(requestsOf(await withRequests(tableOf(across)))).toEqual(asPrinted);
});

test.each(['\n', '\t', ' | '])(
  'a merged cell written out over the width of table two is one value: “%j”',
  async (by) => {
    const wide = (label: string, value: string): string => [label, value, value, value].join(by);
    const proactive = [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].join(by),
      ['规章', '0', '0', '0'].join(by),
      ['行政规范性文件', '3', '1', '12'].join(by),
      wide('信息内容', '本年处理决定数量'),
      wide('行政许可', '567'),
      wide('行政处罚', '11'),
      // Other figures are not one cell, whatever they are.
      ['行政强制', '4', '4', '5'].join(by),
      wide('行政事业性收费', '12.5'),
    ].join('\n');
    const report = await reportOf(toText({ proactive }));
    const [licensing, penalties, compulsion, fees] = ['licensing', 'penalties', 'compulsion', 'fees'].map(
      (row) => rowOf(report, 'proactive', row),
    );
    expect([licensing, penalties, fees]).toEqual([[567], [11], [12.5]]);
    expect(compulsion).not.toEqual([4]);
    expect(report.surplus.map(({ raw }) => raw)).not.toContain('567');
  },
);

const merged2019 = (twice: string, other = twice): string =>
  toText({
    title: '甲县人民政府2020年政府信息公开工作年度报告',
    proactive: [
      '第二十条第（一）项 | 第二十条第（一）项 | 第二十条第（一）项 | 第二十条第（一）项',
      '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
      '规章 | 0 | 0 | 0',
      '规范性文件 | 3 | 3 | 12',
      '信息内容 | 上一年项目数量 | 上一年项目数量 | 本年增/减',
      `行政事业性收费 | ${twice} | ${other} | -1`,
      '信息内容 | 采购项目数量 | 采购项目数量 | 采购总金额（单位：万元）',
      `政府集中采购 | ${twice} | ${other} | 52.15`,
    ]
      .map((line) => `| ${line} |`)
      .join('\n'),
  });

test('a merged cell written out between the columns of table two is one value, as its header is', async () => {
  const report = await reportOf(merged2019('7'), 'report.md');
  expect(rowOf(report, 'proactive', 'fees')).toEqual([7, -1]);
  expect(rowOf(report, 'proactive', 'procurement')).toEqual([7, 52.15]);
  expect(report.surplus).toEqual([]);
});

test('two values under one header written out twice are not one', async () => {
  const report = await reportOf(merged2019('7', '8'), 'report.md');
  expect(rowOf(report, 'proactive', 'procurement').slice(0, 1)).not.toEqual([7]);
  expect(rowOf(report, 'proactive', 'procurement').slice(0, 1)).not.toEqual([8]);
});

test('where the cells of a header have slipped, a total that stands first leaves the columns open', async () => {
  const order = [6, 0, 1, 2, 3, 4, 5];
  const rows: Cells[] = [
    ['总计', '自然人', '法人或其他组织'],
    names.slice(1, 6),
    ...requestRows.map(([, label, values]) => [label, ...order.map((at) => values[at]!)]),
  ];
  const report = await reportOf(forms['page.html']!(rows, 'requests'), 'page.html');
  const cells = Object.values(report.tables.requests ?? {}).flatMap((row) => Object.values(row));
  expect(cells.map(({ value }) => value)).not.toContainEqual(expect.any(Number));
});

test('a header torn over its lines does not tell which of its columns is printed', async () => {
  const proactive = [
    '第二十条第（五）项',
    '信息内 上一年 本年增',
    '容',
    '项目数 /减',
    '量',
    '0',
    '行政许 899',
    '可',
  ].join('\n');
  const text = toText({ proactive }).replaceAll('2024', '2020').replaceAll('2025', '2021');
  const cells = Object.values((await reportOf(text)).tables.proactive?.licensing ?? {});
  expect(cells.map(({ value }) => value).filter((value) => value !== null)).toEqual([]);
});
