import { expect, test } from 'vitest';
import type { Report } from '../../../model/report.ts';
import { understand } from '../../../validate.ts';

/** What is read of a report whose second, third and fourth section hold these lines, as text taken out of a PDF has them. */
async function readText(parts: { two?: string; three?: string; four?: string }): Promise<Report> {
  const text = `甲县人民政府2023年政府信息公开工作年度报告
一、总体情况
做好各项工作。${parts.three ? '全年收到政府信息公开申请9件，含上年结转84件。' : ''}
二、主动公开政府信息情况
${parts.two ?? ''}
三、收到和处理政府信息公开申请情况
${parts.three ?? ''}
四、政府信息公开行政复议、行政诉讼情况
${parts.four ?? ''}
五、存在的主要问题及改进情况
不足。
六、其他需要报告的事项
无。
`;
  const { report } = await understand({ name: 'page.txt', bytes: new TextEncoder().encode(text) });
  return report!;
}

const rowOf = ({ tables }: Report, table: 'proactive' | 'requests' | 'remedies', row: string) =>
  Object.values(tables[table]?.[row] ?? {}).map(({ value, state }) => value ?? state);

const head = '申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
const rest = [
  '（一）予以公开 2 0 0 0 0 0 2',
  '（七）总计 2 0 0 0 0 0 2',
  '四、结转下年度继续办理 0 0 0 0 0 0 0',
];
const open = Array(7).fill('ambiguous');

test('values apart that add up as they stand are a row with blanks, and their digits are parted by no sentence', async () => {
  const three = [
    head,
    '一、本年新收政府信息公开申请数量 2 7 9',
    '二、上年结转政府信息公开申请数量 21 21 14 14 14 84',
    ...rest,
  ];
  expect(rowOf(await readText({ three: three.join('\n') }), 'requests', 'carriedIn')).toEqual(open);
});

test('digits that ran together are not parted in a table that leaves columns blank', async () => {
  const three = `${head}一、本年新收政府信息公开申请数量11二、上年结转政府信息公开申请数量22（一）予以公开1414（二）部分公开352149351402.没有现成信息需要另行制作35214935140（七）总计99四、结转下年度继续办理77`;
  const { tables } = await readText({ three });
  const values = Object.values(tables.requests ?? {}).flatMap((row) =>
    Object.values(row).map(({ value }) => value),
  );
  expect(values.filter((value) => value !== null)).toEqual([]);
});

test('digits set apart on one line are one row, however many rows they would fill', async () => {
  const three = [
    head,
    '一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2',
    '1.属于国家秘密 0 0 12 8 8 2 0    0     12 995 2 5 8 77',
    '2.其他法律行政法规禁止公开 0 0 3 0 0 0 3',
    ...rest,
  ].join('\n');
  const report = await readText({ three });
  expect(rowOf(report, 'requests', 'refused.stateSecret')).toEqual(open);
  expect(rowOf(report, 'requests', 'refused.prohibitedByLaw')).toEqual([0, 0, 3, 0, 0, 0, 3]);
});

test('a row that does not add up beside torn rows is torn too', async () => {
  const three = [
    head,
    '一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2',
    '1.属于国家秘密 0 0 0 56 21 2810     5',
    '2.其他法律行政法规禁止公开 0 0 10 3',
    ...rest,
  ].join('\n');
  expect(rowOf(await readText({ three }), 'requests', 'refused.stateSecret')).toEqual(open);
});

test('signs on the first line of a wrapped label are values of its row', async () => {
  const three = [
    head,
    '一、本年新收政府信息公开申请数量 2 / / / / / 2',
    '3.危及“三 / / / / / / /',
    '安全一稳定”',
    '4.保护第三 / 339 / 565 113 / 1017',
    '方合法权益',
    ...rest,
  ].join('\n');
  const report = await readText({ three });
  expect(rowOf(report, 'requests', 'refused.securityAndStability')).toEqual(Array(7).fill('placeholder'));
  expect(rowOf(report, 'requests', 'refused.thirdPartyRights')).toEqual([
    'placeholder',
    339,
    'placeholder',
    565,
    113,
    'placeholder',
    1017,
  ]);
});

test('where many rows are torn, only values at their label are its own', async () => {
  const three = [
    head,
    '一、本年新收政府信息公开申请数量 17 18 1 1 3 8 48',
    '二、上年结转政府信息公开申请数量',
    '14 14',
    '1.属于国家秘密',
    '7 9',
    '3.其他',
    '17 17 1 1 3 8 47',
    '（七）总计',
    '14 35',
    '四、结转下年度继续办理',
    '28 77',
  ].join('\n');
  const report = await readText({ three });
  expect(rowOf(report, 'requests', 'received')).toEqual([17, 18, 1, 1, 3, 8, 48]);
  expect(rowOf(report, 'requests', 'other.other')).toEqual(open);
});

test('beside a torn row values in lines of their own may have moved into it, nothing but zeros has not', async () => {
  const rows = (last: string): string[] => [
    head,
    '一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5',
    '（一）予以公开 2 0 0 0 0 0 2',
    '1.属于国家秘密 0 0 0 0 0 0 0',
    '2.其他法律行政法规禁止公开 0 0 0 0 0 0 0',
    '5.要求行政机关确认或重新出具已获取信息 0',
    '0 0',
    '0',
    '1.申请人无正当理由逾',
    ...last.split(' '),
    '期不补正、行政机关不再处理其政府信息公开申请',
    '（七）总计 5 0 0 0 0 0 5',
    '四、结转下年度继续办理 0 0 0 0 0 0 0',
  ];
  const read = async (last: string) =>
    rowOf(await readText({ three: rows(last).join('\n') }), 'requests', 'other.correctionOverdue');
  expect(await read('3 0 0 0 0 0 3')).toEqual(open);
  expect(await read('0 0 0 0 0 0 0')).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('table two keeps no figure that column by column reading may have moved', async () => {
  const lines = [
    '规章',
    '行政规范性文件',
    '7',
    '第二十条第（五）项',
    '行政许可',
    '894',
    '第二十条第（六）项',
    '行政处罚',
    '行政强制',
    '3',
    '第二十条第（八）项',
    '行政事业性收费',
    '0.5',
  ];
  const report = await readText({ two: lines.join('\n') });
  for (const row of ['rules', 'normativeDocuments', 'licensing', 'penalties', 'compulsion'])
    expect(
      rowOf(report, 'proactive', row).filter((one) => typeof one === 'number'),
      row,
    ).toEqual([]);
  const onLines = await readText({ two: '行政许可 894\n行政处罚\n行政强制 3\n行政事业性收费 0.5' });
  expect(rowOf(onLines, 'proactive', 'compulsion')).toEqual([3]);
});

test('a short label wrapped behind its figure is its row, and leaves that figure to no other', async () => {
  const two = '行政许 8\n可\n行政处 /\n罚\n行政强 2\n制\n行政事业性收费 0.5';
  const report = await readText({ two });
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([8]);
  expect(rowOf(report, 'proactive', 'penalties').filter((one) => typeof one === 'number')).toEqual([]);
  expect(rowOf(report, 'proactive', 'compulsion')).toEqual([2]);
});

const results = '结果维持\n结果纠正\n其他结果\n尚未审结';
const group = `${results}\n总计`;

test.each([
  [
    'among the results',
    `行政复议\n行政诉讼\n${results}\n0\n0\n0\n0\n总计\n0\n${results}\n0\n74\n296\n0\n总计\n370\n${results}\n0\n0\n0\n0\n总计\n0`,
  ],
  [
    'below results in another order',
    `行政复议\n总计\n${results}\n${results}\n总计\n${group}\n1\n0\n0\n2\n3\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0`,
  ],
  [
    'with signs, where several rows do not add up',
    `行政复议\n行政诉讼\n${group}\n${group}\n${group}\n-\n-\n-\n74\n-\n74\n-\n-\n-\n-\n-\n74\n-\n74\n-`,
  ],
])('table four is left open where values a line each stand %s', async (_, four) => {
  const { tables } = await readText({ four });
  const values = Object.values(tables.remedies ?? {}).flatMap((row) =>
    Object.values(row).map(({ value }) => value),
  );
  expect(values.filter((value) => value !== null)).toEqual([]);
});

test('values a line each below results as they are printed are read', async () => {
  const report = await readText({
    four: `行政复议\n行政诉讼\n${group}\n${group}\n${group}\n1\n0\n0\n2\n3\n${'0\n'.repeat(10)}`,
  });
  expect(rowOf(report, 'remedies', 'reconsideration')).toEqual([1, 0, 0, 2, 3]);
});
