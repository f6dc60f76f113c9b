import { expect, test } from 'vitest';
import {
  allRequests,
  proactiveTable,
  reportOf,
  requestRows,
  requestsOf,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

const sectionIds = ['overview', 'proactive', 'requests', 'remedies', 'problems', 'other'];
const idsOf = (report: Awaited<ReturnType<typeof reportOf>>): (string | null)[] =>
  report.sections.map((section) => section.id).filter((id) => id !== null);

test('quirk 30: chrome and a table of metadata are no part of the report', async () => {
  const body = toText()
    .split('\n')
    .map((line) =>
      line.includes('\t')
        ? `<table><tr>${line
            .split('\t')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr></table>`
        : `<p>${line}</p>`,
    )
    .join('\n');
  const page = `<html><head><title>甲县人民政府2023年政府信息公开工作年度报告_甲县人民政府网</title></head><body>
    <div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 年度报告</div>
    <table><tr><td class="c1">索引号</td><td>012345678/2024-00009</td><td>分类</td><td>政府信息公开年报</td></tr>
    <tr><td>发布机构</td><td>甲县人民政府</td><td>发文日期</td><td>2024-03-12</td></tr>
    <tr><td>标题</td><td colspan="3">甲县人民政府2023年政府信息公开工作年度报告</td></tr></table>
    <div>字体: 特大 大 中 小 颜色: 绿 浏览次数：128 打印 关闭</div>
    ${body}
    <div class="footer">主办：甲县人民政府办公室 备案号12345678号 网站标识码1234567890</div></body></html>`;
  const report = await reportOf(page, 'report.html');
  expect(report.title).toBe('甲县人民政府2023年政府信息公开工作年度报告');
  expect(report.publishedOn).toBe('2024-03-12');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.surplus).toEqual([]);
  const prose = report.sections.flatMap((section) => section.paragraphs.map((one) => one.text)).join('\n');
  expect(prose).not.toMatch(/浏览次数|索引号/);
});

test.each([
  ['over two lines', '甲县人民政府2023年政府信息公开\n工作年度报告'],
  ['body and year on a line of their own', '甲县人民政府\n2023年政府信息公开工作年度报告'],
  ['printed twice', '甲县人民政府2023年政府信息公开工作年度报告\n甲县人民政府2023年政府信息公开工作年度报告'],
  ['with spaces', '甲县人民政府 2023 年 政府信息公开工作年度报告'],
  ['as a field', '标题: 甲县人民政府2023年政府信息公开工作年度报告'],
])('quirk 31: a title %s', async (_, title) => {
  const report = await reportOf(toText({ title }));
  expect(report.title).toBe('甲县人民政府2023年政府信息公开工作年度报告');
  expect(report.organization).toEqual({ name: '甲县人民政府', kind: 'county' });
  expect(report.year).toBe(2023);
});

test('quirk 31: a title that stands only in the metadata of the page', async () => {
  const body = toText({ title: '' })
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  const head = '<title>丙市教育局2023年政府信息公开工作年度报告-丙市教育局网站</title>';
  const report = await reportOf(`<html><head>${head}</head><body>${body}</body></html>`, 'report.html');
  expect(report.title).toBe('丙市教育局2023年政府信息公开工作年度报告');
  expect(report.organization).toEqual({ name: '丙市教育局', kind: 'department' });
});

test('quirk 31: a title without the name of the body', async () => {
  const report = await reportOf(
    toText({
      title: '2023年政府信息公开工作年度报告',
      overview: '本报告由乙镇人民政府编制，所列数据的统计期限为2023年1月1日至2023年12月31日。',
    }),
  );
  expect(report.year).toBe(2023);
  expect(report.organization).toEqual({ name: '乙镇人民政府', kind: 'township' });
});

test.each([
  ['remedies', '四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政法复议、行政诉讼情况'],
  ['problems', '五、存在的主要问题及改进情况', '五、存在的主要问题及整改措施'],
  ['problems', '五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'],
  ['problems', '五、存在的主要问题及改进情况', '五、存在的问题和下一步工作打算'],
  ['proactive', '二、主动公开政府信息情况', '二、行政机关主动公开政府信息情况'],
  ['requests', '三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开的申请情况'],
  ['overview', '一、总体情况', '一、概述'],
  ['overview', '一、总体情况', '1、 总体情况'],
  ['overview', '一、总体情况', '## 一、总体情况'],
  ['other', '六、其他需要报告的事项', '六、其他需要报告的事项。'],
  ['other', '六、其他需要报告的事项', '六、其它需报告事项'],
])('quirk 32: the heading of %s as “%s” → “%s”', async (id, official, printed) => {
  const report = await reportOf(toText().replace(official, printed));
  expect(idsOf(report)).toEqual(sectionIds);
  expect(report.sections.find((section) => section.id === id)?.heading).toContain(
    printed.replace(/^#+ /, '').slice(0, 4),
  );
  expect(requestsOf(report)).toEqual(allRequests);
});

test('quirk 33: a heading that is missing leaves the tables where they are', async () => {
  const text = toText();
  for (const heading of [
    '五、存在的主要问题及改进情况',
    '三、收到和处理政府信息公开申请情况',
    '二、主动公开政府信息情况',
  ]) {
    for (const body of [text, text.replaceAll('\t', '\n'), text.replaceAll('\t', ' ')]) {
      const report = await reportOf(body.replace(`${heading}\n`, ''));
      expect(requestsOf(report), heading).toEqual(allRequests);
      expect(rowOf(report, 'proactive', 'normativeDocuments'), heading).toEqual([3, 1, 12]);
      expect(rowOf(report, 'remedies', 'reconsideration'), heading).toEqual([2, 1, 0, 0, 3]);
    }
  }
});

test('quirk 33: numbering that begins again after chapters of prose', async () => {
  const chapters = [
    '一、总体情况',
    '全县工作有序开展。',
    '二、工作机制保障',
    '设立专人。',
    '三、主动公开工作情况',
    '发布信息88条。',
  ];
  const text = toText()
    .replace('一、总体情况\n', `${chapters.join('\n')}\n`)
    .replace('二、主动公开政府信息情况', '一、主动公开政府信息情况')
    .replace('三、收到和处理政府信息公开申请情况', '二、收到和处理政府信息公开申请情况')
    .replace('四、政府信息公开行政复议', '三、政府信息公开行政复议');
  const report = await reportOf(text);
  expect(requestsOf(report)).toEqual(allRequests);
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([567]);
  expect(idsOf(report)).toContain('requests');
});

test('quirk 34: headings inside a section and headings behind a line break', async () => {
  const page = toText({ overview: 'INNER' })
    .split('\n')
    .map((line) => {
      if (line === 'INNER')
        return '<p>一、加强组织领导</p><p>落实责任。</p><p>二、推进平台建设</p><p>更新栏目。</p>';
      if (line.startsWith('四、政府')) return `<p><br />${line}</p>`;
      if (!line.includes('\t')) return `<p>${line}</p>`;
      const cells = line.split('\t').map((cell) => `<td>${cell}</td>`);
      return `<table><tr>${cells.join('')}</tr></table>`;
    })
    .join('\n');
  const report = await reportOf(page, 'report.html');
  expect(idsOf(report)).toEqual(sectionIds);
  expect(report.sections.filter((section) => section.id === null).map((section) => section.heading)).toEqual([
    '一、加强组织领导',
    '二、推进平台建设',
  ]);
  expect(requestsOf(report)).toEqual(allRequests);
});

test('quirk 37: a total of the prose that is new plus carried in may equal that sum', async () => {
  const overview = '2023年，全县共收办政府信息公开申请33件，均在期限内答复。';
  const report = await reportOf(toText({ overview }));
  const claim = report.claims.find((one) => one.value === 33);
  expect(claim?.targets.some((target) => target.includes('+'))).toBe(true);
});

test('numbers in the prose near a table never fill it', async () => {
  const proactive = `全年发布规章5件、行政规范性文件7件，办理行政许可900件。\n${proactiveTable}`;
  const report = await reportOf(toText({ proactive: proactive.replaceAll('\t', '\n') }));
  expect(rowOf(report, 'proactive', 'rules')).toEqual([0, 0, 0]);
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([567]);
});

type Spanned = readonly (readonly [text: string | number, columns: number])[];
const spanned = (rows: readonly Spanned[]): string =>
  `<table>${rows
    .map(
      (cells) =>
        `<tr>${cells.map(([text, columns]) => `<td colspan="${columns}">${text}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`;
const linesOf = (text: string): Spanned[] =>
  text.split('\n').map((line) => line.split('\t').map((cell) => [cell, 1]));
const tableThree: Spanned[] = [
  [
    ['', 1],
    ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map(
      (name) => [name, 1] as const,
    ),
  ],
  ...requestRows.map(
    ([, label, values]): Spanned => [[label, 1], ...values.map((value) => [value, 1] as const)],
  ),
];
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const tableFour: Spanned[] = [
  [
    ['行政复议', 5],
    ['未经复议直接起诉', 5],
    ['复议后起诉', 5],
  ],
  [...results, ...results, ...results].map((name) => [name, 1]),
  [2, 1, 0, 0, 3, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0].map((value) => [value, 1]),
];

test('a report that is one table from its title on is parted at the headings over its whole width', async () => {
  const band = (text: string): Spanned => [[text, 15]];
  const report = await reportOf(
    spanned([
      band('甲县人民政府2023年政府信息公开工作年度报告'),
      band('一、总体情况'),
      band('全县全年新收政府信息公开申请31件，办结30件。'),
      band('二、主动公开政府信息情况'),
      ...linesOf(proactiveTable),
      band('三、收到和处理政府信息公开申请情况'),
      ...tableThree,
      band('四、政府信息公开行政复议、行政诉讼情况'),
      ...tableFour,
      band('五、存在的主要问题及改进情况'),
      band('一是解读形式不多，下一步将予以丰富。'),
      band('六、其他需要报告的事项'),
      band('本年度未收取信息处理费。'),
    ]),
    'page.html',
  );
  expect(idsOf(report)).toEqual(sectionIds);
  expect(report.title).toBe('甲县人民政府2023年政府信息公开工作年度报告');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
  expect(rowOf(report, 'remedies', 'litigationDirect')).toEqual([0, 0, 0, 1, 1]);
  expect(report.surplus).toEqual([]);
  expect(report.claims.map(({ metric, value }) => [metric, value])).toEqual([
    ['requests.received', 31],
    ['requests.processed', 30],
    ['fees.information', 0],
  ]);
});

test('the heading of a section may be the first row of its table', async () => {
  const page = toText({ proactive: 'TWO', requests: 'THREE', remedies: 'FOUR' })
    .split('\n')
    .filter((line) => !/^[二三四]、/u.test(line))
    .map((line) => `<p>${line}</p>`)
    .join('')
    .replace('<p>TWO</p>', spanned([[['二、主动公开政府信息情况', 4]], ...linesOf(proactiveTable)]))
    .replace('<p>THREE</p>', spanned([[['三、收到和处理政府信息公开申请情况', 8]], ...tableThree]))
    .replace('<p>FOUR</p>', spanned([[['四、政府信息公开行政复议、行政诉讼情况', 15]], ...tableFour]));
  const report = await reportOf(page, 'page.html');
  expect(idsOf(report)).toEqual(sectionIds);
  expect(requestsOf(report)).toEqual(allRequests);
});

const headed = { proactive: /^二、主动/u, requests: /^三、收到/u, remedies: /^四、政府/u };
const upright = (text: string): string => text.replaceAll('\t', '\n');

test.each<[(keyof typeof headed)[]]>([
  [['proactive', 'requests', 'remedies']],
  [['requests']],
  [['remedies']],
  [['proactive', 'requests']],
])('headings that were lost (%j): each table ends where the next begins', async (lost) => {
  for (const form of [toText(), upright(toText())]) {
    const lines = form.split('\n').filter((line) => !lost.some((id) => headed[id].test(line)));
    const report = await reportOf(lines.join('\n'));
    expect(requestsOf(report)).toEqual(allRequests);
    expect(rowOf(report, 'proactive', 'fees')).toEqual([12.5]);
    expect(rowOf(report, 'remedies', 'reconsideration')).toEqual([2, 1, 0, 0, 3]);
    expect(report.surplus).toEqual([]);
  }
});
