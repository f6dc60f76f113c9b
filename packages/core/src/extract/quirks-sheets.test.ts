import { expect, test } from 'vitest';
import {
  allRequests,
  groupBefore,
  proactiveTable,
  reportOf,
  requestRows,
  requestsOf,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

const sectionIds = ['overview', 'proactive', 'requests', 'remedies', 'problems', 'other'];
type Row = readonly (string | number)[];
const html = (rows: readonly Row[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const pad = (row: Row, width: number): Row => [...row, ...new Array<string>(width - row.length).fill('')];

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const two = proactiveTable.split('\n').map((line) => line.split('\t'));
const three: Row[] = [
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ...applicants],
  ...requestRows.map(([, label, values]): Row => [label, ...values]),
];
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const cases = {
  行政复议: [2, 1, 0, 0, 3],
  '行政诉讼（未经复议直接起诉）': [0, 0, 0, 1, 1],
  '行政诉讼（复议后起诉）': [0, 0, 0, 0, 0],
};

/** The report as lines, with a table in place of the headings and tables of sections two and three. */
const withTables = (table: string): string => {
  const text = toText({ proactive: 'TWO', requests: 'THREE' });
  return text
    .split('\n')
    .flatMap((line) => {
      if (line === 'TWO') return [table];
      return line === 'THREE' || /^[二三]、/u.test(line) ? [] : [`<p>${line}</p>`];
    })
    .join('');
};

const side = (left: readonly Row[], right: readonly Row[], gap: Row): Row[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...pad(left[index] ?? [], 4),
    ...gap,
    ...pad(right[index] ?? [], 8),
  ]);

test.each([
  ['a blank column apart', ['']],
  ['with nothing between', []],
])('two tables side by side, %s', async (_, gap) => {
  const heads: Row[] = [['二、主动公开政府信息情况']];
  const rows = side([...heads, ...two], [['三、收到和处理政府信息公开申请情况'], ...three], gap);
  const report = await reportOf(withTables(html(rows)), 'page.html');
  expect(report.sections.flatMap(({ id }) => id ?? [])).toEqual(sectionIds);
  expect(requestsOf(report)).toEqual(allRequests);
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
  expect(rowOf(report, 'proactive', 'penalties')).toEqual([89]);
  expect(report.surplus).toEqual([]);
});

test('side by side the wider may come first, and a title may reach over both', async () => {
  const rows: Row[] = [
    pad(['附表'], 13),
    ...Array.from(
      { length: three.length },
      (_, index): Row => [...(three[index] ?? []), '', ...pad(two[index] ?? [], 4)],
    ),
  ];
  const report = await reportOf(withTables(html(rows)), 'page.html');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(rowOf(report, 'proactive', 'fees')).toEqual([12.5]);
});

test('tables one below the other are not parted by columns', async () => {
  const rows = [...two.map((row) => pad(row, 8)), ...three];
  const report = await reportOf(withTables(html(rows)), 'page.html');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
});

const keyed = (join: string): Row[] => {
  let group = '';
  return [
    ...['本年制发件数', '本年废止件数', '现行有效件数'].map(
      (column, index): Row => [`行政规范性文件${join}${column}`, [3, 1, 12][index]!],
    ),
    ['行政许可', 567],
    ...requestRows.flatMap(([id, label, values]) => {
      group = groupBefore[id] ?? (label.startsWith('（') || label.startsWith('四') ? '' : group);
      return applicants.map(
        (column, index): Row => [[...(group ? [group] : []), label, column].join(join), values[index]!],
      );
    }),
    ...Object.entries(cases).flatMap(([label, values]) =>
      results.map((column, index): Row => [`${label}${join}${column}`, values[index]!]),
    ),
  ];
};

test.each(['-', '/', '：', '——', '_', ' > '])(
  'a row for each value, named by row and column with “%s” between',
  async (join) => {
    const report = await reportOf(withTables(html(keyed(join))), 'page.html');
    expect(requestsOf(report)).toEqual(allRequests);
    expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
    expect(rowOf(report, 'remedies', 'reconsideration')).toEqual([2, 1, 0, 0, 3]);
    expect(rowOf(report, 'remedies', 'litigationDirect')).toEqual([0, 0, 0, 1, 1]);
  },
);

test('rows numbered before their names, and remarks behind their values', async () => {
  const rows = keyed('-').map((row, index): Row => [index + 1, ...row, '']);
  const report = await reportOf(withTables(html([['序号', '指标', '数值', '备注'], ...rows])), 'page.html');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(rowOf(report, 'remedies', 'litigationDirect')).toEqual([0, 0, 0, 1, 1]);
});

test('two tables side by side whose merged cells are written out', async () => {
  const wide = two.map((row): Row => (row.length === 1 ? [row[0]!, row[0]!, row[0]!, row[0]!] : row));
  const report = await reportOf(withTables(html(side(wide, three, []))), 'page.html');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([567]);
});

test('a row for each value that is lost leaves its cell open', async () => {
  const rows = keyed('-').filter(([label]) => label !== '一、本年新收政府信息公开申请数量-商业企业');
  const report = await reportOf(withTables(html(rows)), 'page.html');
  const { received } = report.tables.requests!;
  expect(received!.enterprise!.value).toBe(null);
  expect(
    Object.values(received!).every(
      ({ value }, index) => value === null || value === requestRows[0]![2][index],
    ),
  ).toBe(true);
  expect(rowOf(report, 'requests', 'disclosed')).toEqual([11, 2, 0, 0, 0, 0, 13]);
});

test('headings in one column with their text in the next', async () => {
  const rows: Row[] = [
    ['标题', '甲县人民政府2023年政府信息公开工作年度报告'],
    ['前言', '本报告按照国务院办公厅规定的格式编制，统计期限为2023年1月1日至12月31日。'],
    ['一、总体情况', '全县围绕中心工作做好政府信息公开，全年新收政府信息公开申请31件。'],
    ['五、存在的主要问题及改进情况', '一是解读形式不多；二是更新不及时，下一步将予以改进。'],
    ['其他需要报告的事项', '本年度未收取信息处理费，没有其他需要报告的事项。'],
  ];
  const tables = toText()
    .split('\n')
    .filter(
      (_line, index, all) =>
        index >= all.indexOf('二、主动公开政府信息情况') &&
        index < all.findIndex((one) => one.startsWith('五、')),
    );
  const report = await reportOf(
    `${html(rows)}${tables.map((line) => (line.includes('\t') ? html([line.split('\t')]) : `<p>${line}</p>`)).join('')}`,
    'page.html',
  );
  const ids = report.sections.flatMap(({ id }) => id ?? []);
  expect([...ids].sort()).toEqual([...sectionIds].sort());
  expect(report.year).toBe(2023);
  expect(report.claims.map(({ metric, value }) => [metric, value])).toEqual([
    ['requests.received', 31],
    ['fees.information', 0],
  ]);
});

test('a row whose cells hold whole columns, a line a value', async () => {
  const stack = (texts: readonly (string | number)[]): string => texts.join('<br>');
  const labels = requestRows.map(([, label]) => label);
  const columns = applicants.map((_, index) => requestRows.map(([, , values]) => values[index]!));
  const rows: Row[] = [
    ['项目', ...applicants],
    [stack(labels), ...columns.map(stack)],
  ];
  const report = await reportOf(withTables(`${html(rows)}${html(two)}`), 'page.html');
  expect(requestsOf(report)).toEqual(allRequests);
  // A line short, nobody knows which value was lost.
  const short: Row[] = [rows[0]!, [rows[1]![0]!, stack(columns[0]!.slice(1)), ...rows[1]!.slice(2)]];
  const page = toText({ requests: 'THREE' })
    .split('\n')
    .map((line) => (line === 'THREE' ? html(short) : `<p>${line}</p>`));
  const torn = await reportOf(page.join(''), 'page.html');
  expect(torn.tables.requests).toBe(null);
  expect(torn.surplus.filter(({ table }) => table === 'requests').length).toBe(7);
});

test('a report on one line, with the tabs of its tables', async () => {
  const report = await reportOf(
    toText({ overview: '全县围绕中心工作做好政府信息公开，新收政府信息公开申请31件。' }).replaceAll(
      '\n',
      ' ',
    ),
  );
  expect(report.title).toBe('甲县人民政府2023年政府信息公开工作年度报告');
  expect(requestsOf(report)).toEqual(allRequests);
});

test('a row for each value, with the names of row and column in cells of their own', async () => {
  const rows: Row[] = requestRows.flatMap(([, label, values]) =>
    applicants.map((column, index): Row => [label, column, values[index]!]),
  );
  const report = await reportOf(
    withTables(`${html(two)}${html([['项目', '申请人', '件数'], ...rows])}`),
    'page.html',
  );
  expect(requestsOf(report)).toEqual(allRequests);
});

test('a slip of the pen in a label leaves its row what it is', async () => {
  const slips: readonly (readonly [string, string])[] = [
    ['行政许可', '政行许可'],
    ['行政规范性文件', '行政规范性文'],
    ['1.属于国家秘密', '1.属于国家机密'],
    ['2.重复申请', '2.重复申清'],
    ['（一）予以公开', '（一）以予公开'],
  ];
  for (const [right, wrong] of slips) {
    const report = await reportOf(toText().replace(right, wrong));
    expect(requestsOf(report), wrong).toEqual(allRequests);
    expect(rowOf(report, 'proactive', 'licensing'), wrong).toEqual([567]);
    expect(rowOf(report, 'proactive', 'normativeDocuments'), wrong).toEqual([3, 1, 12]);
    expect(report.surplus, wrong).toEqual([]);
  }
});

test('a row of its own that is a slip away from another is not taken for it', async () => {
  const report = await reportOf(toText().replace('行政处罚\t89', '行政处分\t7\n行政处罚\t89'));
  expect(rowOf(report, 'proactive', 'penalties')).toEqual([89]);
  expect(report.surplus.map(({ label, raw }) => [label, raw])).toEqual([['行政处分', '7']]);
});

test('an unknown row behind the name of a group is no sum of the group', async () => {
  const rows = three.flatMap((row): Row[] => {
    const [label, ...values] = row;
    if (label === '1.属于国家秘密') return [['（三）不予公开', '1.某种别的情形', ...values]];
    return [[String(label).startsWith('（本列') ? label! : '', ...row]];
  });
  const report = await reportOf(withTables(`${html(two)}${html(rows)}`), 'page.html');
  expect(report.subtotals).toEqual([]);
  expect(rowOf(report, 'requests', 'disclosed')).toEqual([11, 2, 0, 0, 0, 0, 13]);
});

test('a heading in a frame around the whole report is one, though a cell above reaches down over it by a slip', async () => {
  const row = (cells: Row, last = ''): string =>
    `<tr>${cells.map((cell, at) => `<td${at === 0 ? last : ''}>${cell}</td>`).join('')}</tr>`;
  const wide = (line: string): string => `<tr><td colspan="8">${line}</td></tr>`;
  const requests = three.map((cells, at) => row(cells, at === three.length - 1 ? ' rowspan="2"' : ''));
  const remedies = [['', ...results], ...Object.entries(cases).map(([name, values]) => [name, ...values])];
  const rows = toText({ requests: 'THREE', remedies: 'FOUR' })
    .split('\n')
    .map((line) => {
      if (line === 'THREE') return requests.join('');
      if (line === 'FOUR') return remedies.map((cells) => row(cells)).join('');
      return line.includes('\t') ? row(line.split('\t')) : wide(line);
    });
  const report = await reportOf(`<table>${rows.join('')}</table>`, 'page.html');
  expect(report.sections.flatMap(({ id }) => id ?? [])).toEqual(sectionIds);
  expect(requestsOf(report)).toEqual(allRequests);
});
