import { expect, test } from 'vitest';
import { extractText } from '../../../test/quirk-report.ts';
import type { Report } from '../../model/report.ts';

const sections = [
  '一、总体情况',
  '全年公开信息一百余条，栏目更新及时。',
  '二、主动公开政府信息情况',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t3\t1\t12',
  '三、收到和处理政府信息公开申请情况',
  '五、存在的主要问题及改进情况',
  '解读形式不够丰富，将加以改进。',
];
const reportOf = async (...opening: string[]): Promise<Report> => {
  const { report } = await extractText([...opening, ...sections].join('\n'));
  if (!report) throw new Error('no report');
  return report;
};
const span = ({ period }: Report) => period && [period.start, period.end];
const title = '甲县教育局2023年政府信息公开工作年度报告';

test.each([
  ['the title', [title], '甲县教育局'],
  [
    'a title behind which the body stands in brackets',
    ['2023年政府信息公开工作年度报告（甲县教育局）'],
    '甲县教育局',
  ],
  [
    'a title in marks in the opening',
    [
      '2023年政府信息公开工作年度报告',
      '现将《甲县教育局2023年政府信息公开工作年度报告》予以公布，请予监督。',
    ],
    '甲县教育局',
  ],
  [
    'an announcement in two words',
    ['结合工作实际，编制并向社会公布甲州卫生健康委2023年度政府信息公开年度报告。'],
    '甲州卫生健康委',
  ],
  [
    'the report below the letter that sends it',
    [
      '甲省生态环境厅关于报送2023年政府信息公开工作年度报告的函-甲省生态环境厅公众网',
      '现报送甲省生态环境厅2023年政府信息公开工作年度报告。',
      '甲省生态环境厅2023年政府信息公开工作年度报告',
    ],
    '甲省生态环境厅',
  ],
  [
    'a name above a title whose year lacks its word',
    ['甲区卫生健康委员会', '2023政府信息公开工作年度报告'],
    '甲区卫生健康委员会',
  ],
  ['an announcement', ['现向社会公布甲县乙瑶族乡2023年政府信息公开工作年度报告，欢迎监督。'], '甲县乙瑶族乡'],
  [
    'an announcement behind other words of it',
    [
      '根据省政务公开领导小组办公室关于做好2023年度政府信息公开工作的通知，现公布甲县乙乡2023年政府信息公开工作年度报告。',
    ],
    '甲县乙乡',
  ],
  [
    'who combined the figures',
    ['2023年政府信息公开工作年度报告', '本报告依据条例要求，由甲经济技术开发区管委会结合有关统计数据编制。'],
    '甲经济技术开发区管委会',
  ],
  [
    'an announcement of a report of the year',
    ['现将2023年度丙市应急管理局政府信息公开工作报告予以公布。'],
    '丙市应急管理局',
  ],
  [
    'an announcement in two words',
    ['结合有关数据，编制发布甲省市场监管局2023年度政府信息公开报告。'],
    '甲省市场监管局',
  ],
  [
    'the office of a bureau',
    ['本报告是根据条例要求，由甲市退役军人事务局办公室编制而成。'],
    '甲市退役军人事务局',
  ],
  ['what was compiled', ['我乡编制了甲县乙乡人民政府2023年政府信息公开工作年度报告。'], '甲县乙乡人民政府'],
  [
    'the basis on which it was compiled',
    ['根据条例等规定，编制甲市水利局2023年政府信息公开工作年度报告，数据期限为全年。'],
    '甲市水利局',
  ],
  ['an announcement with the year before', ['现公布2023年甲市水利局信息公开工作年度报告。'], '甲市水利局'],
  ['an announcement without 政府', ['特向社会公布乙街道2023年度信息公开年度报告。'], '乙街道'],
  [
    'an announcement with another name in brackets',
    ['现发布《甲市民族事务委员会（宗教事务局）2023年政府信息公开工作年度报告》。'],
    '甲市民族事务委员会',
  ],
  [
    'the subject of the year behind whom it stands',
    ['2023年政府信息公开工作年度报告', '2023年，乙管理区在市委、市政府的正确领导下，推进各项公开。'],
    '乙管理区',
  ],
  ['nobody but the kind of body', ['特编制并向社会公布2023年度街道信息公开年度报告。'], undefined],
  ['nobody but a pronoun', ['现公布2023年度本单位信息公开年度报告。'], undefined],
  [
    'who compiled it',
    ['2023年政府信息公开工作年度报告', '本报告由甲经济开发区管委会组织编制，数据完整。'],
    '甲经济开发区管委会',
  ],
  [
    'the subject of the year',
    ['2023年政府信息公开工作年度报告', '2023年，甲县人民法院认真落实条例要求，推进各项公开。'],
    '甲县人民法院',
  ],
  [
    'the line of the source',
    ['2023年政府信息公开工作年度报告', '来源：甲县乙镇人民政府　浏览次数：12'],
    '甲县乙镇人民政府',
  ],
  ['a line below the title', ['2023年政府信息公开工作年度报告', '甲县审计局', '2024年1月'], '甲县审计局'],
  ['nobody', ['2023年政府信息公开工作年度报告', '2023年，我局认真落实条例要求，推进各项公开。'], undefined],
  ['a website', ['2023年政府信息公开工作年度报告', '来源：甲县政府网'], undefined],
])('the body is told by %s', async (_, opening, name) => {
  expect((await reportOf(...opening)).organization?.name).toBe(name);
});

test('the body is told by the signature where nothing else tells it', async () => {
  const { report } = await extractText(
    [
      '2023年政府信息公开工作年度报告',
      ...sections,
      '六、其他需要报告的事项',
      '无。',
      '甲县教育局',
      '2024年1月20日',
    ].join('\n'),
  );
  expect(report?.organization?.name).toBe('甲县教育局');
});

test('a heading of its own words before 二、主动公开 opens the overview', async () => {
  const lines = [
    title,
    ...sections.map((line) => line.replace('一、总体情况', '一、坚持公开为民，做好各项工作')),
  ];
  const { report } = await extractText(lines.join('\n'));
  expect(report?.sections.find(({ id }) => id === 'overview')?.heading).toContain('坚持公开为民');
});

test.each([
  '甲县教育局2023年政务信息公开工作年度报告',
  '甲县教育局2023年政府信息工作年度报告',
  '甲县教育局2023年度政府信息公开工年度报告',
  '甲县教育局2023年政信府息公开工作年度报告',
])('%s is a title, though misspelt', async (misspelt) => {
  const report = await reportOf(misspelt);
  expect([report.title, report.organization?.name, report.year]).toEqual([misspelt, '甲县教育局', 2023]);
});

test.each(['甲县教育局2023年度工作报告', '2023年全县政府工作报告解读', '甲县教育局2023年部门决算公开'])(
  '%s is no title',
  async (line) => {
    expect(
      (await reportOf(line, '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。')).title,
    ).toBeNull();
  },
);

test.each([
  '统计期限从2023年1月1日至12月31止。',
  '统计期限自2023年1月1日至2023年12月31。',
  '统计期限自1月1日至12月31日止。',
  '统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。',
  '数据统计期限为2023年1月至12月。',
  '数据统计期限为2023年1-12月。',
  '统计期限为2023年全年。',
  '统计期限从2023年元月1日起至2023年12月31日止。',
  '统计周期为 2023 年 01 月 01 日 0 时至 2023 年 12 月 31 日 24 时。',
  '报告期为2023年1月1日至2023年12月31日（下同）。',
])('%s is the whole year', async (sentence) => {
  expect(span(await reportOf(title, `本报告中所列数据的${sentence}`))).toEqual(['2023-01-01', '2023-12-31']);
});

test('a period in an earlier year or with another end stays as printed', async () => {
  expect(span(await reportOf(title, '统计期限自2022年1月1日至11月30日止。'))).toEqual([
    '2022-01-01',
    '2022-11-30',
  ]);
  expect(span(await reportOf(title, '统计期限自2023年2月至2023年12月。'))).toEqual(null);
});

test.each([
  '2024年01月26日来源：甲县教育局',
  '2024年1月26日 09:30 浏览次数：12',
  '来源：甲县教育局 2024-01-26 浏览：12',
  '信息提供日期：2024年1月26日',
])('%s tells when it was published', async (line) => {
  expect((await reportOf(title, line)).publishedOn).toBe('2024-01-26');
});

test.each(['2024年1月26日', '2024年1月26日召开会议，来源：会议纪要', '来源：甲县教育局 2024年度'])(
  '%s does not',
  async (line) => {
    expect((await reportOf(title, line)).publishedOn).toBeNull();
  },
);

test('lines of the page above the preamble are no part of it', async () => {
  const preamble = '根据《中华人民共和国政府信息公开条例》编制本报告，请予监督。';
  const { sections: read } = await reportOf(
    title,
    '来源：甲县教育局 发布时间：2024-01-26',
    '字号：',
    preamble,
  );
  expect(read[0]?.paragraphs.map(({ text }) => text)).toEqual([preamble]);
});

test('a line of the site above the preamble takes nothing of it', async () => {
  const report = await reportOf(
    title,
    '来源: 甲县教育局 发布时间:2024-01-18 12:06 累计次数: 字体:[ ]',
    '根据有关规定，统计期限自2023年1月1日起至2023年12月31日止。现将有关工作报告如下:',
  );
  expect(span(report)).toEqual(['2023-01-01', '2023-12-31']);
});

test('where no title tells the year, a period of last year does not stand against what is announced', async () => {
  const told = '根据有关要求，丙市自然资源局编制了2023年政府信息公开年度报告。';
  const report = await reportOf(
    `${told}数据统计期限自2022年1月1日起至2022年12月31日止。`,
    '2023年成效良好。',
  );
  expect(report.year).toBe(2023);
  expect(span(report)).toEqual(['2022-01-01', '2022-12-31']);
});
