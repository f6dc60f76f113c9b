import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { buildReport } from '../../testing/index.ts';

/**
 * The law of comparisons: a change or a growth is of the thing it stands with, in its direction, and last year's figure is never one of
 * this year, however the two years are told. Nothing is told of another thing; what is not understood is loose.
 */
type Named = readonly (readonly [words: string, metric: string])[];

const families: Readonly<Record<string, Named>> = {
  'requests and cases': [
    ['新收政府信息公开申请', 'requests.received'],
    ['行政复议', 'remedies.reconsideration'],
    ['行政诉讼', 'remedies.litigation'],
  ],
  results: [
    ['予以公开', 'requests.disclosed'],
    ['部分公开', 'requests.partlyDisclosed'],
    ['不予公开', 'requests.refused'],
  ],
  applicants: [
    ['自然人申请', 'requests.naturalPerson'],
    ['企业申请', 'requests.enterprise'],
  ],
  cases: [
    ['政府信息公开行政复议案件', 'remedies.reconsideration'],
    ['政府信息公开行政诉讼案件', 'remedies.litigation'],
  ],
};

const now = [25, 14, 9];
const before = [20, 21, 7];
const change = [5, -7, 2];
const growth = [25, -33.3, 28.6];
const changed = (at: number): string => `${change[at]! > 0 ? '增加' : '减少'}${Math.abs(change[at]!)}件`;
const grown = (at: number): string => `${change[at]! > 0 ? '增长' : '下降'}${Math.abs(growth[at]!)}%`;
const to = (at: number): string => (change[at]! > 0 ? '增至' : '减至');

const each = (named: Named, write: (words: string, at: number) => string, mark: string): string =>
  named.map(([words], at) => write(words, at)).join(mark);

const ways: Readonly<Record<string, (named: Named) => string>> = {
  '甲25件、乙14件，较上年分别增加5件、减少7件': (named) =>
    `${each(named, (words, at) => `${words}${now[at]}件`, '、')}，较上年分别${each(named, (_, at) => changed(at), '、')}`,
  '甲25件、乙14件，同比分别增长25%、下降33.3%': (named) =>
    `${each(named, (words, at) => `${words}${now[at]}件`, '、')}，同比分别${each(named, (_, at) => grown(at), '、')}`,
  '与上年相比，甲增加5件、乙减少7件': (named) =>
    `与上年相比，${each(named, (words, at) => words + changed(at), '、')}`,
  '甲较上年增加5件，乙较上年减少7件': (named) =>
    each(named, (words, at) => `${words}较上年${changed(at)}`, '，'),
  '甲、乙较上年分别增加5件、减少7件': (named) =>
    `${each(named, (words) => words, '、')}较上年分别${each(named, (_, at) => changed(at), '、')}`,
  '甲由20件增至25件，乙由21件减至14件': (named) =>
    each(named, (words, at) => `${words}由${before[at]}件${to(at)}${now[at]}件`, '，'),
  '甲25件（上年20件）、乙14件（上年21件）': (named) =>
    each(named, (words, at) => `${words}${now[at]}件（上年${before[at]}件）`, '、'),
  '甲25件，上年为20件；乙14件，上年为21件': (named) =>
    each(named, (words, at) => `${words}${now[at]}件，上年为${before[at]}件`, '；'),
  '甲25件，较上年20件增加5件，增长25%；': (named) =>
    each(
      named,
      (words, at) => `${words}${now[at]}件，较上年${before[at]}件${changed(at)}，${grown(at)}`,
      '；',
    ),
  '甲25件（同比增加5件，增长25%）、乙14件（…）': (named) =>
    each(named, (words, at) => `${words}${now[at]}件（同比${changed(at)}，${grown(at)}）`, '、'),
  '2023年、2022年甲分别为25件、20件；': (named) =>
    each(named, (words, at) => `2023年、2022年${words}分别为${now[at]}件、${before[at]}件`, '；'),
  '上年甲20件，今年25件；上年乙21件，今年14件': (named) =>
    each(named, (words, at) => `上年${words}${before[at]}件，今年${now[at]}件`, '；'),
  '甲25件、乙14件，上年分别为20件、21件': (named) =>
    `${each(named, (words, at) => `${words}${now[at]}件`, '、')}，上年分别为${each(named, (_, at) => `${before[at]}件`, '、')}`,
  '甲25件、乙14件，而上年甲20件、乙21件': (named) =>
    `${each(named, (words, at) => `${words}${now[at]}件`, '、')}，而上年${each(named, (words, at) => `${words}${before[at]}件`, '、')}`,
};

const isChange = ({ metric }: Claim): boolean => metric === 'change' || metric === 'growth';

/** Whether a change that belongs to the thing at this place is told of another, or in the other direction. */
function isChangeOfAnother(claim: Claim, claims: readonly Claim[], metric: string, at: number): boolean {
  const due = claim.unit === '%' ? growth[at]! : change[at]!;
  if (Math.abs(claim.value!) !== Math.abs(due)) return false;
  const whole = claim.partOf === undefined ? now[at] : claims[claim.partOf]!.value;
  const isOther = claim.of !== undefined && claim.of.metric !== metric;
  return claim.value !== due || isOther || (whole !== now[at] && whole !== before[at]);
}

/** Whether a count that belongs to the thing at this place is told of another, or of another year. */
function isCountOfAnother({ value, scope, metric: told }: Claim, metric: string, at: number): boolean {
  if (scope !== null) return false;
  return value === before[at] ? told !== 'count' : value === now[at] && told !== metric;
}

const isOfAnother = (claim: Claim, claims: readonly Claim[], metric: string, at: number): boolean =>
  isChange(claim)
    ? isChangeOfAnother(claim, claims, metric, at)
    : claim.unit === '件' && isCountOfAnother(claim, metric, at);

test.each(Object.keys(families))('what compares %s with last year is told of nothing else', (family) => {
  const faults = ['', '2023年，'].flatMap((lead) =>
    [2, 3].flatMap((size) => {
      const named = families[family]!.slice(0, size);
      return Object.values(ways).flatMap((write) => {
        const text = `${lead}${write(named)}。`;
        const { claims } = buildReport({
          year: 2023,
          prose:
            family === 'cases'
              ? { overview: [], problems: [], other: [], remedies: [text] }
              : { overview: [`（二）依申请公开情况。${text}`], problems: [], other: [] },
        });
        return named.flatMap(([words, metric], at) =>
          claims
            .filter((claim) => claim.certainty !== 'loose' && isOfAnother(claim, claims, metric, at))
            .map(
              ({ value, unit, of, metric: told }) =>
                `${text} ${words}: ${value}${unit} as ${of?.metric ?? told}`,
            ),
        );
      });
    }),
  );
  expect(faults).toEqual([]);
});
