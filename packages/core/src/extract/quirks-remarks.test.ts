import { expect, test } from 'vitest';
import {
  allRequests,
  proactiveTable,
  reportOf,
  requestHead,
  requestsOf,
  requestTable,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

/** The form of 2019 as the page shows it, cells parted by `by`. */
const form2019 = (by: string, change: (cell: string) => string = (cell) => cell): string =>
  [
    ['第二十条第（一）项'],
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '0', '0', '0'],
    ['规范性文件', '5', '4', '31'],
    ['第二十条第（五）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '62', '-3', '418'],
    ['其他对外管理服务事项', '17', '2', '96'],
    ['第二十条第（六）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政处罚', '88', '0', '27'],
    ['行政强制', '9', '0', '3'],
    ['第二十条第（八）项'],
    ['信息内容', '上一年项目数量', '本年增/减'],
    ['行政事业性收费', '4', '-1'],
    ['第二十条第（九）项'],
    ['信息内容', '采购项目数量', '采购总金额'],
    ['政府集中采购', '6', '83.5'],
  ]
    .map((row) => row.map(change).join(by))
    .join('\n');
const read2019 = {
  rules: [0, 0, 0],
  normativeDocuments: [5, 4, 31],
  licensing: [62, -3, 418],
  otherServices: [17, 2, 96],
  penalties: [88, 0, 27],
  compulsion: [9, 0, 3],
  fees: [4, -1],
  procurement: [6, 83.5],
};
const title = '甲县水利局2020年政府信息公开工作年度报告';
const separators = ['\n', ' ', ' | ', '\t'];
const read = async (proactive: string, of = title) => reportOf(toText({ title: of, proactive }));
const rowsIn = async (proactive: string): Promise<Record<string, unknown>> => {
  const report = await read(proactive);
  expect(report.surplus).toEqual([]);
  expect(report.doubled).toEqual([]);
  return Object.fromEntries(Object.keys(read2019).map((row) => [row, rowOf(report, 'proactive', row)]));
};

test.each(separators)('what brackets behind a label name is no row of its own: “%j”', async (by) => {
  const remarks: Readonly<Record<string, string>> = {
    规章: '（由设区的市以上的政府填写）',
    规范性文件: '（不含规章）',
    其他对外管理服务事项: '（行政许可、行政处罚、行政强制不计在内）',
    上一年项目数量: '（2019年）',
  };
  expect(await rowsIn(form2019(by, (cell) => `${cell}${remarks[cell] ?? ''}`))).toEqual(read2019);
});

test.each(separators)('the year beside a header is no value: “%j”', async (by) => {
  const named = (cell: string): string =>
    cell === '上一年项目数量' ? `${cell} 2019年` : cell.replace(/^本年新/u, '2020年新');
  expect(await rowsIn(form2019(by, named))).toEqual(read2019);
});

test.each(separators)('a label may be explained in a sentence: “%j”', async (by) => {
  const meaning: Readonly<Record<string, string>> = {
    规章: '：地方政府规章指设区的市以上的人民政府制定、以政府令公布的文件。',
    规范性文件: '：是指行政机关公布、可以反复适用的文件，不含内部管理制度。',
  };
  expect(await rowsIn(form2019(by, (cell) => `${cell}${meaning[cell] ?? ''}`))).toEqual(read2019);
});

test('a sentence with figures behind the name of a row is no label', async () => {
  const sentence = '行政许可：全年共作出决定418件，比上年有所增加。';
  const report = await read(`${form2019('\n')}\n${sentence}`);
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([62, -3, 418]);
  expect(rowOf(report, 'proactive', 'procurement')).toEqual([6, 83.5]);
});

test.each(separators)('a row for other documents is none of the form: “%j”', async (by) => {
  const added = form2019(by).replace(
    '第二十条第（五）项',
    `${['其他主动公开文件（规范性文件以外的）', '7', '7', '40'].join(by)}\n第二十条第（五）项`,
  );
  const report = await read(added);
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([5, 4, 31]);
  expect(report.doubled).toEqual([]);
  expect(report.surplus.map(({ raw }) => raw)).toEqual(['7 7 40']);
});

test('how a character is read, in brackets behind it, is part of no label', async () => {
  const readings: Readonly<Record<string, string>> = { 规: '規(guī)', 数: '數(shù)', 处: '處(chǔ)' };
  const spelt = form2019('\n').replace(/[规数处]/gu, (sign) => readings[sign]!);
  expect(await rowsIn(spelt)).toEqual(read2019);
});

const mixed = (by: string): string =>
  proactiveTable
    .replace('本年制发件数\t本年废止件数\t现行有效件数', '本年新制作数量\t本年新公开数量\t对外公开总数量')
    .replaceAll('\t', by);

test.each(separators)(
  'headers of 2019 over one block do not make the others those of 2019, nor their figures those of 2021: “%j”',
  async (by) => {
    const report = await read(mixed(by), '甲县水利局2023年政府信息公开工作年度报告');
    expect(report.template).toBe('2021');
    expect(rowOf(report, 'proactive', 'rules')).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
    expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
    expect(rowOf(report, 'proactive', 'licensing')).toEqual([567]);
    expect(rowOf(report, 'proactive', 'fees')).toEqual([12.5]);
  },
);

const requests = `${requestHead}\n${requestTable((label, values) => [label, ...values].join('\t'))}`;

test('captions in words of their own open the sections of the tables right below them', async () => {
  const text = toText({ requests: `申请人情况\n${requests}` })
    .replace('二、主动公开政府信息情况', '政府信息公开情况')
    .replace('三、收到和处理政府信息公开申请情况', '政府信息公开申请情况')
    .replace('四、政府信息公开行政复议、行政诉讼情况', '复议诉讼情况');
  const report = await reportOf(text);
  expect(report.sections.map(({ id }) => id)).toEqual([
    'overview',
    'proactive',
    'requests',
    'remedies',
    'problems',
    'other',
  ]);
  expect(requestsOf(report)).toEqual(allRequests);
});

test('the table below a caption may begin with a blank cell', async () => {
  const rows = requests.split('\n').map((line) => `| | ${line.replaceAll('\t', ' | ')} |`);
  const text = toText({ requests: `| | 申请人情况 | |\n|---|---|---|\n${rows.join('\n')}` });
  const report = await reportOf(
    text.replace('三、收到和处理政府信息公开申请情况', '\n申请办理情况\n'),
    'report.md',
  );
  expect(report.sections.map(({ id }) => id)).toContain('requests');
});

test('a line that no table follows opens no section', async () => {
  const text = toText().replace('三、收到和处理政府信息公开申请情况', '政府信息公开申请情况\n全年情况如下。');
  const report = await reportOf(text);
  expect(report.sections.map(({ id }) => id)).not.toContain('requests');
});

test.each(['|', '||||'])(
  'where every row ends with a line of pipes (%s), table four has no blank cell',
  async (end) => {
    const row = [7, 0, 1, 1, 9, 3, 0, 1, 0, 4, 2, 1, 0, 1, 4];
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const rows = [
      ['行政复议', '行政诉讼'],
      [...results, '未经复议直接起诉', '复议后起诉'],
      [...results, ...results],
      row,
    ];
    const remedies = rows.map((cells) => `${cells.map((cell) => `${cell} |`).join('\n')}\n${end}`).join('\n');
    const { tables } = await reportOf(toText({ remedies }));
    const cells = Object.values(tables.remedies!).flatMap((columns) => Object.values(columns));
    expect(cells.map(({ value }) => value)).toEqual(row);
  },
);
