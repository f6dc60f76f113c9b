import { expect, test } from 'vitest';
import {
  allRequests,
  groupBefore,
  proactiveTable,
  reportOf,
  requestHead,
  requestRows,
  requestsOf,
  requestTable,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

test('quirk 24: an extra row is kept apart, whatever its guidance names', async () => {
  const proactive = proactiveTable.replace(
    '第二十条第（六）项',
    '其他主动公开文件（指行政处罚、行政强制等以外的文件）\t7\n第二十条第（六）项',
  );
  const report = await reportOf(toText({ proactive }));
  expect(rowOf(report, 'proactive', 'penalties')).toEqual([89]);
  expect(rowOf(report, 'proactive', 'compulsion')).toEqual([4]);
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([567]);
  expect(report.surplus).toMatchObject([{ table: 'proactive', kind: 'row', raw: '7' }]);
});

test('quirk 24: guidance in the label of a 2019 row may name other rows', async () => {
  const proactive = [
    '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
    '规章\t0\t0\t0',
    '规范性文件\t3\t3\t15',
    '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
    '行政许可\t40\t+2\t567',
    '其他对外管理服务事项（指行政征收、行政处罚、行政强制、行政检查以外的事项）\t6\t-1\t88',
    '行政处罚\t70\t0\t89',
    '行政强制\t9\t减1\t4',
    '信息内容\t上一年项目数量\t本年增/减',
    '行政事业性收费\t3\t0',
    '信息内容\t采购项目数量\t采购总金额',
    '政府集中采购\t12\t251000元',
  ].join('\n');
  const title = '甲县人民政府2020年政府信息公开工作年度报告';
  const report = await reportOf(toText({ title, proactive }));
  expect(report.template).toBe('2019');
  expect(rowOf(report, 'proactive', 'otherServices')).toEqual([6, -1, 88]);
  expect(rowOf(report, 'proactive', 'penalties')).toEqual([70, 0, 89]);
  expect(rowOf(report, 'proactive', 'compulsion')).toEqual([9, -1, 4]);
  expect(rowOf(report, 'proactive', 'procurement')).toEqual([12, 25.1]);
});

test.each([
  ['value lines and pipe lines in turn', (cells: readonly string[]) => cells.join('\n|\n')],
  ['a pipe at the end of every line', (cells: readonly string[]) => `${cells.join(' |\n')} |`],
  [
    'a pipe, a line break and the cell',
    (cells: readonly string[]) => cells.map((cell) => `| \n ${cell}  `).join(''),
  ],
])('quirk 25: %s', async (_, broken) => {
  const requests = requestRows
    .map(([id, label, values]) => [
      ...(groupBefore[id] ? [groupBefore[id]] : []),
      label,
      ...values.map(String),
    ])
    .map(broken)
    .join('\n');
  const head = broken(requestHead.split('\n'));
  const got = requestsOf(await reportOf(toText({ requests: `${head}\n${requests}` })));
  expect(got).toEqual(allRequests);
});

test('quirk 26: runs of pipes for merged cells are neither rows nor values', async () => {
  const proactive = [
    '第二十条第(一)项 | |||',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '规章 | 0 | 0 | 0 |',
    '行政规范性文件 | 3 | 1 | 12 |',
    '|||||||||||||',
    '第二十条第(五)项 | |||',
    '信息内容 | 本年处理决定数量 |||',
    '行政许可 | 567 |||',
    '第二十条第(六)项 | |||',
    '行政处罚 | 89 |||',
    '行政强制 | 4 |||',
    '第二十条第(八)项 | |||',
    '信息内容 | 本年收费金额（单位：万元） |||',
    '行政事业性收费 | 12.5 |||',
  ].join('\n');
  const report = await reportOf(toText({ proactive }));
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([567]);
  expect(rowOf(report, 'proactive', 'fees')).toEqual([12.5]);
  expect(report.surplus).toEqual([]);
});

test('a piece of a group label beside a row does not stand for a value that is not printed', async () => {
  const requests = requestTable((label, values, id) => {
    // Blank cells of running text leave no trace, and a wrapped group label stands before the next row.
    const printed = values.filter((value) => value !== 0);
    if (id !== 'received') return [label, ...printed].join('\t');
    return `${label}\t27\t3\t1\t5\t6\t42\n（五）不予处`;
  });
  const report = await reportOf(toText({ requests }));
  expect(new Set(rowOf(report, 'requests', 'received'))).toEqual(new Set(['ambiguous']));
});

test('table four with its results one under the other is read, and its total is none of table three', async () => {
  const row = (cells: readonly (string | number)[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const requests = requestRows.map(([, label, values]) => row([label, ...values])).join('');
  const head = '<tr><td rowspan=2></td><td rowspan=2>行政复议</td><td colspan=2>行政诉讼</td></tr>';
  const results = [
    ['结果维持', 2, 1, 0],
    ['结果纠正', 1, 0, 0],
    ['其他结果', 0, 0, 1],
    ['尚未审结', 0, 3, 0],
    ['总计', 3, 4, 1],
  ];
  const page = `<p>甲县人民政府2024年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>${requests}</table><p>四、政府信息公开行政复议、行政诉讼情况</p><table>${head}${row(['未经复议直接起诉', '复议后起诉'])}${results.map(row).join('')}</table>`;
  const report = await reportOf(page, 'page.html');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(
    ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map((id) =>
      rowOf(report, 'remedies', id),
    ),
  ).toEqual([
    [2, 1, 0, 0, 3],
    [1, 0, 0, 3, 4],
    [0, 0, 1, 0, 1],
  ]);
});
