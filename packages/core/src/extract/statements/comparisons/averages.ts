import { lastOf, type Phrase, unknownBetween } from '../clauses/phrase.ts';
import type { Draft } from '../figures/draft.ts';
import type { Average, Qualifier } from './qualifier.ts';

const averages: ReadonlyMap<string, Average> = new Map([
  ['day', 'dailyAverage'],
  ['week', 'weeklyAverage'],
  ['month', 'monthlyAverage'],
  ['quarter', 'quarterlyAverage'],
  ['one', 'average'],
]);

/** 汛期日均2.7期: of some days of the year alone. */
const ofSomeDays = /(?:期间?|季度?|高峰|工作日|节假日|[上下]半年|月份?|阶段)$/u;

/** 两名工作人员人均办理226件; but 申请人均已收到 speaks of all who asked. */
const ofEach = /(?:人员|干部|单位|部门|科室|队伍|[局厅委院所])$/u;

const nounsBehind = ({ heads }: Phrase, from: number): number =>
  heads.filter(({ start }) => start >= from).length;

/** 日均8.5篇, 月均53条, 平均每期120人; 每份3页 and 年均 divide nothing that stands here. `sameUnit` is what it may be the mean of. */
export function readAverage(
  phrase: Phrase,
  value: number,
  sameUnit: Draft | null,
  text: string,
): Qualifier | null {
  const per = lastOf(phrase, 'per');
  if (!per) return null;
  const metric = averages.get(per.id);
  // 每日动态628条, 每周例会12次: of what is done each day.
  if (
    text[per.start] === '每' &&
    unknownBetween(phrase, per.end, phrase.end) + nounsBehind(phrase, per.end) > 0
  )
    return { metric: 'drop', value, partOf: null, certainty: 'loose', of: null };
  // 各期均有8人次参加: no mean.
  if (metric === 'average' && text[per.end - 1] === '均' && per.start !== phrase.start)
    return ofEach.test(text.slice(phrase.start, per.start))
      ? { metric: 'drop', value, partOf: null, certainty: 'loose', of: null }
      : null;
  return metric !== undefined && !ofSomeDays.test(text.slice(phrase.start, per.start))
    ? { metric, value, partOf: sameUnit, certainty: 'likely', of: null }
    : { metric: 'drop', value, partOf: null, certainty: 'loose', of: null };
}
