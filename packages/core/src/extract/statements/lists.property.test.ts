import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { buildReport } from '../../testing/index.ts';

/**
 * The law of lists: of things named side by side every number counts the thing it stands with, or whose turn it is, in whatever
 * order names, numbers, shares and brackets are written. Nothing is told of another thing; what is not understood is loose.
 */
type Named = readonly (readonly [words: string, metric: string])[];

const families: Readonly<Record<string, Named>> = {
  results: [
    ['予以公开', 'requests.disclosed'],
    ['部分公开', 'requests.partlyDisclosed'],
    ['不予公开', 'requests.refused'],
    ['无法提供', 'requests.unavailable'],
  ],
  'bare results': [
    ['公开', 'requests.disclosed'],
    ['部分公开', 'requests.partlyDisclosed'],
    ['不予公开', 'requests.refused'],
  ],
  'kinds of results': [
    ['公开类', 'requests.disclosed'],
    ['部分公开类', 'requests.partlyDisclosed'],
    ['不予公开类', 'requests.refused'],
  ],
  rows: [
    ['本机关不掌握', 'requests.unavailable.notHeld'],
    ['没有现成信息需要另行制作', 'requests.unavailable.needsCreation'],
    ['补正后申请内容仍不明确', 'requests.unavailable.unclearAfterCorrection'],
  ],
  applicants: [
    ['自然人', 'requests.naturalPerson'],
    ['商业企业', 'requests.enterprise'],
    ['法律服务机构', 'requests.legalService'],
  ],
  verdicts: [
    ['维持', 'remedies.reconsideration.upheld'],
    ['纠正', 'remedies.reconsideration.corrected'],
    ['其他结果', 'remedies.reconsideration.other'],
  ],
};
const leads = ['收到申请56件，其中', '答复的56件申请中，', '2023年，'];
const leadsOfCases = ['行政复议56件，', '行政复议56件，其中'];

const counts = [25, 14, 9, 5];
const shares = [44.6, 24.9, 16.1, 8.9];
const before = [20, 19, 7, 4];
const change = (at: number): string => {
  const more = counts[at]! - before[at]!;
  return `较上年${more > 0 ? '增加' : '减少'}${Math.abs(more)}件`;
};

/** One thing with its own number. */
const single: Readonly<Record<string, (name: string, at: number) => string>> = {
  甲25件: (name, at) => `${name}${counts[at]}件`,
  '甲：25件': (name, at) => `${name}：${counts[at]}件`,
  甲的有25件: (name, at) => `${name}的有${counts[at]}件`,
  '甲25件（44.6%）': (name, at) => `${name}${counts[at]}件（${shares[at]}%）`,
  '甲25件（占总量的44.6%）': (name, at) => `${name}${counts[at]}件（占总量的${shares[at]}%）`,
  '甲25件（较上年增加5件）': (name, at) => `${name}${counts[at]}件（${change(at)}）`,
  '甲占44.6%': (name, at) => `${name}占${shares[at]}%`,
  '甲占44.6%（25件）': (name, at) => `${name}占${shares[at]}%（${counts[at]}件）`,
  '25件甲': (name, at) => `${counts[at]}件${name}`,
  '25件为甲': (name, at) => `${counts[at]}件为${name}`,
  '25件（44.6%）为甲': (name, at) => `${counts[at]}件（${shares[at]}%）为${name}`,
  '44.6%（25件）为甲': (name, at) => `${shares[at]}%（${counts[at]}件）为${name}`,
  '甲25件，占44.6%': (name, at) => `${name}${counts[at]}件，占${shares[at]}%`,
  '甲占44.6%，共25件': (name, at) => `${name}占${shares[at]}%，共${counts[at]}件`,
  '甲25件，较上年增加5件': (name, at) => `${name}${counts[at]}件，${change(at)}`,
};

/** The names first, the numbers behind them in turn. */
const inTurn: Readonly<Record<string, (at: number) => string>> = {
  分别为25件: (at) => `${counts[at]}件`,
  '分别为25件（44.6%）': (at) => `${counts[at]}件（${shares[at]}%）`,
  '依次为25件（占44.6%）': (at) => `${counts[at]}件（占${shares[at]}%）`,
  '分别为25件（较上年增加5件）': (at) => `${counts[at]}件（${change(at)}）`,
  '分别占44.6%': (at) => `${shares[at]}%`,
  '占比分别为44.6%': (at) => `${shares[at]}%`,
  '分别占44.6%（25件）': (at) => `${shares[at]}%（${counts[at]}件）`,
};

const joinedBy = (parts: readonly string[], between: string, last: string): string =>
  `${parts.slice(0, -1).join(between)}${last}${parts.at(-1)}`;

const claimsOf = (family: string, text: string): readonly Claim[] =>
  buildReport({
    year: 2023,
    prose:
      family === 'verdicts'
        ? { overview: [], problems: [], other: [], remedies: [text] }
        : { overview: [`（二）依申请公开情况。${text}`], problems: [], other: [] },
  }).claims;

const isCount = ({ metric, unit }: Claim): boolean =>
  unit === '件' && metric !== 'change' && metric !== 'growth';

/** Whether a claim that is not loose tells of another thing than the one it stands for. */
function isOfAnother(claim: Claim, claims: readonly Claim[], metric: string, at: number): boolean {
  if (isCount(claim) && claim.value === counts[at]) return claim.metric !== metric;
  if (claim.unit !== '%' || claim.value !== shares[at]) return false;
  const whole = claim.partOf === undefined ? undefined : claims[claim.partOf]!;
  return (
    (claim.of !== undefined && claim.of.metric !== metric) ||
    (whole !== undefined && whole.value !== counts[at])
  );
}

const faultsIn = (claims: readonly Claim[], named: Named): string[] =>
  named.flatMap(([words, metric], at) =>
    claims
      .filter((claim) => claim.certainty !== 'loose' && isOfAnother(claim, claims, metric, at))
      .map(({ value, unit, of, metric: told }) => `${words}: ${value}${unit} as ${of?.metric ?? told}`),
  );

const told = (text: string, faults: readonly string[]): string[] =>
  faults.length === 0 ? [] : [`${text} ${faults.join('; ')}`];

test.each(Object.keys(families))('each of several %s has its own number', (family) => {
  const faults = (family === 'verdicts' ? leadsOfCases : leads).flatMap((lead) =>
    [2, 3].flatMap((size) => {
      const named = families[family]!.slice(0, size);
      return Object.values(single).flatMap((write) => {
        const parts = named.map(([words], at) => write(words, at));
        const marks = parts.some((part) => part.includes('，')) ? ['；'] : ['、', '，', '；'];
        return marks.flatMap((mark) => {
          const text = `${lead}${parts.join(mark)}。`;
          return told(text, faultsIn(claimsOf(family, text), named));
        });
      });
    }),
  );
  expect(faults).toEqual([]);
});

test.each(Object.keys(families))('several %s named together take their numbers in turn', (family) => {
  const faults = (family === 'verdicts' ? leadsOfCases : leads).flatMap((lead) =>
    [2, 3].flatMap((size) => {
      const named = families[family]!.slice(0, size);
      const names = joinedBy(
        named.map(([words]) => words),
        '、',
        '和',
      );
      return Object.entries(inTurn).flatMap(([way, write]) => {
        const numbers = named.map((_, at) => write(at));
        const verb = /^\D+/u.exec(way)![0];
        return ['、', '和'].flatMap((last) => {
          const text = `${lead}${names}${verb}${joinedBy(numbers, '、', last)}。`;
          return told(text, faultsIn(claimsOf(family, text), named));
        });
      });
    }),
  );
  expect(faults).toEqual([]);
});

test('numbers in turn are understood, not passed over', () => {
  const text = '收到申请56件，予以公开、部分公开、不予公开分别为25件（44.6%）、14件（24.9%）、9件（16.1%）。';
  const metrics = claimsOf('results', text).map(({ metric, of }) => of?.metric ?? metric);
  const results = ['disclosed', 'partlyDisclosed', 'refused'].flatMap((name) => [
    `requests.${name}`,
    `requests.${name}`,
  ]);
  expect(metrics.slice(0, 7)).toEqual(['requests.received', ...results]);
});
