import type { NumberToken } from '../../../language/scan/scan.ts';
import { has, lastOf, type Phrase, readPart, tells, unknownBetween } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Draft } from '../figures/draft.ts';
import type { Ledger } from '../lists/ledger.ts';
import { type Average, countOf, type Qualifier } from './qualifier.ts';
import { readSaidOf, type SaidOf } from './shares.ts';

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

/** The last number counted alike; 收到53件。平均每月4.4件 is a mean of what the sentence before tells. */
export function lastAlike(ledger: Ledger, phrase: Phrase, { unit }: NumberToken): Draft | null {
  const before = has(phrase, 'per') && ledger.counts().length === 0 ? ledger.mainOfPrevious : null;
  return ledger.lastCount(unit) ?? (before?.unit === unit ? before : null);
}

/** 平均每月收到申请4.4件, 申请量月均4.4件: what its own words name. */
function saidOf(phrase: Phrase, from: number, to: number, number: NumberToken, context: Context): SaidOf {
  const behind = readPart(phrase, to, number.start, context.text);
  if (tells(behind)) return readSaidOf({ ...behind, start: to }, number.start, number, context);
  const before = readPart(phrase, phrase.start, from, context.text);
  return tells(before) ? readSaidOf({ ...before, start: phrase.start }, from, number, context) : 'unnamed';
}

/** 日均8.5篇, 月均53条, 平均每期120人; 每份3页 and 年均 divide nothing that stands here. `sameUnit` is what it may be the mean of. */
export function readAverage(
  phrase: Phrase,
  number: NumberToken,
  sameUnit: Draft | null,
  context: Context,
): Qualifier | null {
  const { text } = context;
  const { value } = number;
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
  if (metric === undefined || ofSomeDays.test(text.slice(phrase.start, per.start)))
    return { metric: 'drop', value, partOf: null, certainty: 'loose', of: null };
  const said = metric === 'average' ? 'unnamed' : saidOf(phrase, per.start, per.end, number, context);
  if (typeof said !== 'object') return { metric, value, partOf: sameUnit, certainty: 'likely', of: null };
  return { metric, value, partOf: countOf(said, sameUnit), certainty: 'likely', of: said.metric };
}
