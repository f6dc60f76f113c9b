import { expect, test } from 'vitest';
import {
  allRequests,
  proactiveTable,
  reportOf,
  requestHead,
  requestRows,
  requestsOf,
  requestTable,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

const tabbed = (cells: readonly (string | number)[]): string => cells.join('\t');

/** Table two of the older edition with one row replaced. */
const olderProactive = (rows: Readonly<Record<string, string>>): string =>
  [
    '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
    rows.rules ?? '规章\t0\t0\t0',
    rows.normativeDocuments ?? '规范性文件\t3\t3\t15',
    '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
    rows.licensing ?? '行政许可\t40\t+2\t567',
    '其他对外管理服务事项\t6\t-1\t88',
    '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
    '行政处罚\t70\t0\t89',
    '行政强制\t9\t0\t4',
    '信息内容\t上一年项目数量\t本年增/减',
    '行政事业性收费\t3\t0',
    '信息内容\t采购项目数量\t采购总金额',
    rows.procurement ?? '政府集中采购\t12\t34.5',
  ].join('\n');
const olderTitle = '甲县人民政府2020年政府信息公开工作年度报告';

test('quirk 14: a note inside the cell does not change its number', async () => {
  const page = (cell: string): string =>
    `<p>甲县人民政府2023年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>
    <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
    <tr><td>行政规范性文件</td><td>${cell}</td><td>1</td><td>40</td></tr></table>`;
  for (const cell of ['22<br>（其中修订16件）', '22（其中修订 16 件）', '<p>22</p><p>(其中修订16件)</p>']) {
    const report = await reportOf(page(cell), 'report.html');
    expect(rowOf(report, 'proactive', 'normativeDocuments'), cell).toEqual([22, 1, 40]);
  }
});

test('quirk 16: blanks of every kind are blank, never 0', async () => {
  const blanks = ['', '&nbsp;', '<p align="center">&nbsp;</p>', '<o:p> </o:p>', '　', '<span>\u200b</span>'];
  const rows = requestRows
    .map(([, label, values]) => {
      const cells = values.map((value, index) =>
        index > 0 && index < 6 ? blanks[index - 1]! : String(value),
      );
      return `<tr><td>${label}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    })
    .join('');
  const head = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const page = `<p>甲县人民政府2023年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>
    <table><tr>${head.map((cell) => `<td>${cell}</td>`).join('')}</tr>${rows}</table>`;
  const got = requestsOf(await reportOf(page, 'report.html'));
  expect(got.received).toEqual([27, 'blank', 'blank', 'blank', 'blank', 'blank', 31]);
  expect(got.carriedOut).toEqual([3, 'blank', 'blank', 'blank', 'blank', 'blank', 3]);
});

test.each(['/', '-', '—', '——', '无', '／', '\\', '*'])(
  'quirk 17: “%s” is a placeholder, never 0',
  async (mark) => {
    const proactive = proactiveTable.replace('规章\t0\t0\t0', tabbed(['规章', mark, mark, mark]));
    expect(rowOf(await reportOf(toText({ proactive })), 'proactive', 'rules')).toEqual([
      'placeholder',
      'placeholder',
      'placeholder',
    ]);
  },
);

test('quirk 17: placeholders in a table of one cell a line', async () => {
  const proactive = proactiveTable.replace('规章\t0\t0\t0', '规章\t/\t/\t/').replaceAll('\t', '\n');
  const report = await reportOf(toText({ proactive }));
  expect(rowOf(report, 'proactive', 'rules')).toEqual(['placeholder', 'placeholder', 'placeholder']);
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
});

test.each([
  ['行政许可\t40\t+19\t567', [40, 19, 567]],
  ['行政许可\t40\t-185\t567', [40, -185, 567]],
  ['行政许可\t40\t－2\t567', [40, -2, 567]],
  ['行政许可\t40\t减4\t567', [40, -4, 567]],
  ['行政许可\t40\t增2\t567', [40, 2, 567]],
  ['行政许可\t４０\t０\t１,２３４', [40, 0, 1234]],
  ['行政许可\t40项\t增加2项\t567件', [40, 2, 567]],
  ['行政许可\t40\t减少4\t567', [40, -4, 567]],
])('quirk 18: signs and words of change in %j', async (licensing, expected) => {
  const report = await reportOf(toText({ title: olderTitle, proactive: olderProactive({ licensing }) }));
  expect(rowOf(report, 'proactive', 'licensing')).toEqual(expected);
});

test.each([
  ['240万元', 240],
  ['251000元', 25.1],
  ['75394432.52元', 7539.443252],
  ['1.2亿元', 12000],
  ['24252.311082', 24252.311082],
])('quirk 18: an amount of %s comes out in 万元', async (amount, expected) => {
  const proactive = olderProactive({ procurement: `政府集中采购\t12\t${amount}` });
  const cells = rowOf(await reportOf(toText({ title: olderTitle, proactive })), 'proactive', 'procurement');
  expect(cells).toEqual([12, expected]);
  const inLines = rowOf(
    await reportOf(toText({ title: olderTitle, proactive: proactive.replaceAll('\t', '\n') })),
    'proactive',
    'procurement',
  );
  expect(inLines).toEqual([12, expected]);
});

test('quirk 18: a unit in the header counts for the column', async () => {
  const proactive = proactiveTable.replace(
    '（单位：万元）\n行政事业性收费\t12.5',
    '（单位：元）\n行政事业性收费\t125000',
  );
  expect(rowOf(await reportOf(toText({ proactive })), 'proactive', 'fees')).toEqual([12.5]);
});

test('quirk 19: （六）其他处理 as one row of a report of 2021 and later', async () => {
  const rows = requestRows.filter(([id]) => !id.startsWith('other.'));
  const at = rows.findIndex(([id]) => id === 'processed');
  const all = [
    ...rows.slice(0, at),
    ['other', '（六）其他处理', [1, 0, 0, 0, 0, 0, 1]] as const,
    ...rows.slice(at),
  ];
  const tabs = all.map(([, label, values]) => tabbed([label, ...values])).join('\n');
  for (const requests of [tabs, tabs.replaceAll('\t', '\n'), tabs.replaceAll('\t', ' ')]) {
    const report = await reportOf(toText({ requests: `${requestHead}\n${requests}` }));
    expect(rowOf(report, 'requests', 'other')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(rowOf(report, 'requests', 'processed')).toEqual(allRequests.processed);
    expect(report.tables.requests).not.toHaveProperty(['other.other']);
  }
});

test('quirk 20: other numbering and spaces in labels', async () => {
  const relabel = (label: string): string =>
    label
      .replace(/^(\d)\./, '$1、 ')
      .replace('（七）总计', '（七） 总 计')
      .replace('（一）', '(一) ')
      .replace('一、本年', '一．本年');
  const requests = requestTable((label, values) => tabbed([relabel(label), ...values]));
  const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${requests}` })));
  expect(got).toEqual(allRequests);
});

test('quirk 21: damaged and shortened labels', async () => {
  const short: Readonly<Record<string, string>> = {
    'refused.prohibitedByLaw': '2.其他法律行政止公开',
    partlyDisclosed: '（二）部分公开',
    'other.correctionOverdue': '1.逾期不补正',
    'other.feeUnpaid': '2.逾期不缴费',
    received: '一、本年新收政府信息公开申请数',
  };
  const rows = requestTable((label, values, id) => tabbed([short[id] ?? label, ...values]));
  const report = await reportOf(toText({ requests: `${requestHead}\n${rows}` }));
  expect(requestsOf(report)).toEqual(allRequests);
  const damaged = report.labels.find((label) => label.path === 'refused.prohibitedByLaw');
  expect(damaged?.confidence).toBeLessThan(1);
});

test('quirk 21: header cells that lost their ends', async () => {
  const proactive = olderProactive({})
    .replaceAll('本年增/减', '本年增/')
    .replaceAll('本年新制作数量', '本年新');
  const report = await reportOf(toText({ title: olderTitle, proactive }));
  expect(report.template).toBe('2019');
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([40, 2, 567]);
});

test('quirk 22: a header cell printed twice', async () => {
  const proactive = olderProactive({}).replace('本年新公开数量', '本年新制作数量');
  const report = await reportOf(toText({ title: olderTitle, proactive: proactive.replaceAll('\t', '\n') }));
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 3, 15]);
  expect(rowOf(report, 'proactive', 'procurement')).toEqual([12, 34.5]);
});

test('quirk 23: the tables of the older edition in a later year are read as what they are', async () => {
  const title = '甲县人民政府2022年政府信息公开工作年度报告';
  const report = await reportOf(toText({ title, proactive: olderProactive({}) }));
  expect(report.year).toBe(2022);
  expect(report.template).toBe('2019');
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([40, 2, 567]);
  expect(rowOf(report, 'proactive', 'procurement')).toEqual([12, 34.5]);
});

test('quirk 28: half-width brackets and commas', async () => {
  const half = (text: string): string =>
    text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ', ').replaceAll('：', ':');
  const text = half(toText());
  const report = await reportOf(text);
  expect(requestsOf(report)).toEqual(allRequests);
  expect(rowOf(report, 'proactive', 'fees')).toEqual([12.5]);
});

test('quirk 29: traditional characters, other words and pinyin in brackets', async () => {
  const proactive = [
    '第二十條第（一）項',
    '信息內容\t本年製發件數\t本年廢止件數\t現行有效件數',
    '規(guī)章\t0\t0\t0',
    '行政規範性檔案\t3\t1\t12',
    '第二十條第（五）項',
    '信息內容\t本年處理決定數(shù)量',
    '行政許可\t567',
    '第二十條第（六）項',
    '行政處罰\t89',
    '行政強制\t4',
    '第二十條第（八）項',
    '信息內容\t本年收費金額（單位：萬元）',
    '行政事業性收費\t12.5',
  ].join('\n');
  const report = await reportOf(toText({ proactive }));
  expect(rowOf(report, 'proactive', 'rules')).toEqual([0, 0, 0]);
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
  expect(rowOf(report, 'proactive', 'penalties')).toEqual([89]);
  expect(rowOf(report, 'proactive', 'fees')).toEqual([12.5]);
  const inLines = await reportOf(toText({ proactive: proactive.replaceAll('\t', '\n') }));
  expect(rowOf(inLines, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
});

test('a value of running text is kept as it is printed', async () => {
  const fullWidth = (value: number): string => String.fromCodePoint(0xff10 + (value % 10));
  const report = await reportOf(
    toText({
      requests: `${requestHead}\n${requestTable((label, values) => [label, ...values.map((value) => (value < 10 ? fullWidth(value) : value))].join('\n'))}`,
    }),
  );
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.tables.requests!.carriedIn!.naturalPerson!.raw).toBe('２');
});
