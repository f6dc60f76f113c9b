import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordTable } from '../../language/words/index.ts';
import type { Claim } from '../../model/claim.ts';
import { buildReport, type ReportSpec } from '../../testing/index.ts';
import { extractClaims } from './index.ts';

const read = (overview: string | readonly string[], spec: ReportSpec = {}): Claim[] =>
  buildReport({ ...spec, prose: { overview, problems: [], other: [], ...spec.prose } }).claims;
const brief = (claims: readonly Claim[]): string[] => claims.map((claim) => `${claim.metric}=${claim.value}`);
const first = (text: string, spec?: ReportSpec): Claim => read(text, spec)[0]!;

test.each([
  '拨打12345政务服务便民热线',
  '（甲县府办发〔2021〕29号）',
  '根据国务院令第711号和《条例》第二十条第一款',
  '在20个工作日内上网发布，24小时监测，7×24小时值守',
  '公开26个试点领域、26个领域标准目录，共6个方面',
  '自2023年1月1日至2023年12月31日',
  '邮编：100000；电话：0100-12345678；邮箱：abc163@163.com',
  '落实三审三校、“五公开”和六稳六保要求，推进IPV6改造',
  '第3期公报、第十一届人大、第2次会议',
  '十九大精神，二十大报告，一件事一次办',
  '涉及“三安全一稳定”的内容，三类内部事务',
  '建立一个平台，统一一件件办理',
])('no claim in “%s”', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['收到政府信息公开申请１２件', 12, 'exact'],
  ['收到政府信息公开申请 1,234 件', 1234, 'exact'],
  ['收到政府信息公开申请四十余件', 40, 'atLeast'],
  ['收到政府信息公开申请一百二十三件', 123, 'exact'],
  ['收到政府信息公开申请两件', 2, 'exact'],
  ['收到政府信息公开申请约30件', 30, 'about'],
  ['收到政府信息公开申请近200件', 200, 'atMost'],
  ['收到政府信息公开申请超过200件', 200, 'atLeast'],
  ['收到政府信息公开申请200件以上', 200, 'atLeast'],
  ['收到政府信息公开申请不少于200件', 200, 'atLeast'],
  ['收到政府信息公开申请不低于200件', 200, 'atLeast'],
  ['收到政府信息公开申请不超过200件', 200, 'atMost'],
  ['收到政府信息公开申请不高于200件', 200, 'atMost'],
  ['收到政府信息公开申请1.2万件', 12_000, 'exact'],
  ['收到政府信息公开申请14万余件', 140_000, 'atLeast'],
] as const)('the number of “%s”', (text, value, comparison) => {
  expect(first(text)).toMatchObject({ metric: 'requests.received', value, comparison });
});

test.each([
  ['行政事业性收费84.67万元', 846_700],
  ['行政事业性收费1.5亿元', 150_000_000],
  ['信息处理费3,940元', 3940],
])('amounts are in yuan: %s', (text, value) => {
  expect(first(text)).toMatchObject({ value, unit: '元' });
});

test.each([
  ['全县共收到政府信息公开申请9件', '全县'],
  ['本机关共收到政府信息公开申请9件', '本机关'],
  ['市本级收到政府信息公开申请9件', '市本级'],
  ['全市备案政府信息公开行政复议案件9件', '备案'],
  ['2023年上半年收到政府信息公开申请9件', '上半年'],
  ['2023年1月1日至9月30日，收到政府信息公开申请9件', '2023年1月1日至9月30日'],
  ['截至11月底，收到政府信息公开申请9件', '11月底'],
  ['截至12月31日，收到政府信息公开申请9件', null],
  ['累计受理政府信息公开申请9件（2019年以来）', '2019年以来'],
  ['2022年收到政府信息公开申请9件', '2022年'],
  ['自2008年至2023年，共收到政府信息公开申请9件', '2008年至2023年'],
  ['网站开通以来，共收到政府信息公开申请9件', '以来'],
  ['2023年以来，共收到政府信息公开申请9件', null],
  ['今年以来，共收到政府信息公开申请9件', null],
  ['2023年1-12月，收到政府信息公开申请9件', null],
  ['2023年答复3件，比2021年增加2件', null],
])('the scope of “%s” is %s', (text, scope) => {
  expect(first(text).scope).toBe(scope);
});

test('what counts a kind of requests only is not all of them', () => {
  expect(first('收到有关征地补偿的政府信息公开申请3件。').certainty).toBe('loose');
  expect(first('收到外市来函申请公开3件。').metric).toBe('requests.channel');
});

test('requests about disclosure are all requests', () => {
  expect(first('收到关于政府信息公开的申请5件。').certainty).toBe('sure');
  expect(first('收到社会公众提出的政府信息公开申请5件。').certainty).toBe('sure');
});

test('a year compared with does not bind the clauses after it', () => {
  const { claims } = buildReport({
    year: 2023,
    prose: {
      overview: '2023年，我局收到政府信息公开申请22起，比2022年（31起）下降29%，答复22起。',
      problems: [],
      other: [],
    },
  });
  expect(claims.find((claim) => claim.metric === 'requests.processed')?.scope).toBe('我局');
  expect(claims.find((claim) => claim.value === 31)?.scope).toBe('2022年');
});

test('the place of a claim is the place of its words', () => {
  const text = '主动公开。\n全年收到\n政府信息公开申请 12 件，答复12件。';
  const source = `　　${text}`;
  const at = {
    kind: 'text' as const,
    start: { line: 1, column: 3, offset: 2 },
    end: { line: 3, column: 20, offset: 2 + text.length },
  };
  const report = buildReport({
    sections: [{ id: 'overview', heading: '', at: null, paragraphs: [{ text, at }] }],
  });
  const [received, answered] = report.claims;
  expect(received).toMatchObject({
    text: '全年收到\n政府信息公开申请 12 件',
    at: { start: { line: 2, column: 1 }, end: { line: 3, column: 14 } },
  });
  for (const claim of [received!, answered!])
    expect(claim.at.kind === 'text' && source.slice(claim.at.start.offset, claim.at.end.offset)).toBe(
      claim.text,
    );
});

test('a paragraph that is no verbatim slice gives its own place', () => {
  const at = { kind: 'part' as const, part: 'word/document.xml', path: 'p[3]' };
  const paragraphs = [{ text: '收到政府信息公开申请12件。', at }];
  const report = buildReport({ sections: [{ id: 'overview', heading: '', at: null, paragraphs }] });
  expect(report.claims[0]).toMatchObject({ value: 12, at });
});

test('a sentence broken over two paragraphs is read as one', () => {
  const claims = read([
    '严格按照法定时限办理依申请公开事项，2023年全县各级行政机关共收到政府信',
    '息公开申请12件，答复12件。',
  ]);
  expect(brief(claims)).toEqual(['requests.received=12', 'requests.processed=12']);
});

test('a sub-heading says what the numbers after it count', () => {
  const claims = read([
    '（二）依申请公开情况',
    '全年共收到15件，已答复14件。',
    '（三）政府信息管理',
    '全年共收到15件。',
  ]);
  expect(brief(claims)).toEqual(['requests.received=15', 'requests.processed=14', 'count=15']);
});

test('targets follow the printed edition', () => {
  const issued = '新制发规范性文件6件';
  expect(first(issued).targets).toEqual(['proactive/normativeDocuments/issued']);
  expect(first(issued, { edition: '2019', year: 2020 }).targets).toEqual([
    'proactive/normativeDocuments/made',
    'proactive/normativeDocuments/disclosed',
  ]);
  const other = '收到政府信息公开申请5件，其中其他处理5件';
  expect(read(other, { edition: '2019', year: 2020 })[1]!.targets).toEqual(['requests/other/total']);
  expect(read(other)[1]!.targets).toEqual([
    'requests/other.correctionOverdue/total+requests/other.feeUnpaid/total+requests/other.other/total',
    'requests/other/total',
  ]);
  expect(first('收到政府信息公开申请5件').targets).toEqual([
    'requests/received/total',
    'requests/received/total+requests/carriedIn/total',
  ]);
});

test.each([
  '受理行政复议案件56件，办结50件',
  '受理低保申请25件',
  '主动公开行政规范性文件43件',
  '县司法局制定规范性文件3件',
  '办理道路运输行政许可300件',
])('too loose to be held against a table: %s', (text) => {
  expect(first(text).certainty).toBe('loose');
});

test.each([
  ['开展依申请公开专题培训2次', 'count'],
  ['收到网民留言和政府信息公开申请20件', 'count'],
  ['对未收到政府信息公开申请的单位开展检查', undefined],
  ['避免因误解引起行政复议或诉讼', undefined],
  ['没有发生任何泄密事件', undefined],
  ['无正当理由大量反复申请的不予处理', undefined],
])('not a request, not a zero: %s', (text, metric) => {
  expect(first(text)?.metric).toBe(metric);
});

/** Processor time in milliseconds, so that a busy machine does not matter. */
function timeToRead(text: string): number {
  const at = {
    kind: 'text' as const,
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: text.length + 1, offset: text.length },
  };
  const { claims: _, ...report } = buildReport({ prose: { overview: [], problems: [], other: [] } });
  const sections = [{ id: 'overview' as const, heading: '', at: null, paragraphs: [{ text, at }] }];
  const start = process.cpuUsage();
  extractClaims({ ...report, sections });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each([
  '（3件）',
  '其中3件，',
  '占5%，',
  '3件、',
  '3件',
  '1,234',
  '“',
  '《',
  '一百',
  '未收到申请',
  '政府信息公开',
  '2023年',
  '1-',
  '复议1件，均维持，',
])('prose of nothing but “%s” is read in linear time', (unit) => {
  const fill = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
  timeToRead(fill(20_000));
  const small = Math.min(...[1, 2, 3].map(() => timeToRead(fill(20_000))));
  // Ten times the text takes about ten times as long; were the time a square, it would be a hundred times.
  expect(timeToRead(fill(200_000))).toBeLessThan(Math.max(40 * small, 500));
});

test.each(['7', '（', '其中'])('1 MB of “%s” is read within seconds', (unit) => {
  expect(timeToRead(unit.repeat(Math.ceil(1_000_000 / unit.length)))).toBeLessThan(5000);
});

test.each([
  ['全年未发生一起因政府信息公开引起的行政复议', ['remedies.reconsideration=0']],
  ['收到政府信息公开申请20件，尚未答复2件', ['requests.received=20', 'count=2']],
  [
    '收到政府信息公开申请20件，应答复19件，已答复18件',
    ['requests.received=20', 'count=19', 'requests.processed=18'],
  ],
  [
    '未发生行政复议被纠错、行政诉讼败诉的政府信息公开案件',
    ['remedies.reconsideration.corrected=0', 'remedies.litigation.corrected=0'],
  ],
])('what is denied, due or pending is not counted as done: %s', (text, expected) => {
  expect(brief(read(text))).toEqual(expected);
});

test('any mixture of the vocabulary is read without fault', () => {
  const words = wordTable().flatMap(([, , list]) => list.split(' '));
  const pieces = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(
      '，',
      '。',
      '、',
      '；',
      '（',
      '）',
      '：',
      '“',
      '”',
      '《',
      '》',
      ' ',
      '\n',
      '零',
      '百分之',
    ),
    fc.nat(5000).map((value) => `${value}件`),
    fc.nat(100).map((value) => `${value}%`),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const claims = read(text);
      claims.forEach((claim, index) => {
        expect(claim.partOf ?? -1).toBeLessThan(claims.length);
        expect(claim.partOf).not.toBe(index);
        expect(['sure', 'likely', 'loose']).toContain(claim.certainty);
        expect(text).toContain(claim.text);
        expect(Number.isFinite(claim.value)).toBe(true);
      });
    }),
    { numRuns: 400 },
  );
});
