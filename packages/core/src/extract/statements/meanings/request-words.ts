import { expression } from '../../../language/expressions/expression.ts';
import {
  answers,
  count,
  counter,
  lead,
  receives as receiving,
  thisYear,
  yearInDigits,
} from '../../../language/expressions/pieces.ts';
import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, verbsOf, wordsOf } from '../clauses/phrase.ts';
import type { Meaning } from '../figures/draft.ts';

export const finishes = (phrase: Phrase): boolean => has(phrase, 'verb', 'finish', 'answer', 'conclude');
/** 共答复事项412项: what was asked for within the requests. */
export const isOfMatters = ({ unit, start }: NumberToken, text: string): boolean =>
  unit === '项' && text.slice(Math.max(0, start - 2), start) === '事项';
/** 应于2024年内答复的申请: what was to be answered, not what was. */
export const owes = (phrase: Phrase, text: string): boolean =>
  finishes(phrase) &&
  wordsOf(phrase, 'verb', 'answer', 'finish').every(({ start }) =>
    /应(?:当|该)?(?:在|于)?[^,、]{0,12}$/u.test(text.slice(phrase.start, start)),
  );
export const receives = (phrase: Phrase): boolean => has(phrase, 'verb', 'receive', 'collect', 'gain', 'due');

/** 实收114件: what came in, where it is no money. */
export const isTakenIn = ({ start, end }: WordToken, text: string): boolean =>
  text.slice(start, end) === '实收';

/** 当年受理当年办结46件, 自收到申请之日起20日内答复46件: the last of the verbs alone says what was done. */
export function onlyDone(phrase: Phrase, text: string): boolean {
  const [before, last] = verbsOf(phrase).slice(-2);
  if (before?.id !== 'receive' || (last?.id !== 'finish' && last?.id !== 'answer')) return false;
  return last.start > before.end && !/[并和、及后且]/u.test(text.slice(before.end, last.start));
}

export const received = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.received',
  kind: 'request',
  certainty,
  topic: 'request',
});
export const processed = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.processed',
  kind: 'processed',
  certainty,
  topic: 'request',
  done: true,
});

/** 新收50件，上年结转4件，全年办理54件: what was answered, or all there was to be handled. */
export const handled = (certainty: Meaning['certainty']): Meaning => ({
  ...processed(certainty),
  also: 'requests.received+requests.carriedIn',
});

/** 15日内答复的12件, 15日至20日答复的3件. */
export const isWithinDays = (text: string, from: number, to: number): boolean =>
  /\d个?(?:工作)?[日天]/u.test(text.slice(from, to));

const times: ReadonlySet<string> = new Set(['人次', '家次']);
const counted = expression`^[^,。;]{0,30}${count}${counter}`;

/** 受理依申请公开16人次: each of those who came asked for something; 21人次16件 counts both. */
export const countsTimes = ({ unit, end }: NumberToken, text: string): boolean =>
  times.has(unit) && !counted.test(text.slice(end, end + 40));

const plainly = expression`^(?:其中|截至|${thisYear}|${yearInDigits}|${lead}|${receiving}|收|${answers}|(?:政府)?信息公开|依申请公开|申请|所有?|已经?|均|应|并|[、和及])*$`;
const takenIn = expression`^(?!.*(?:通过|[从经以由在因]|关于|涉及|结转)).*${receiving}$`;
const farthestDescription = 40;

/** 涉及省级权限的318件由本厅答复, 收到并结转到2024年答复的34件已全部答复: of those that the words before describe, not of all. */
export function areDescribed({ start }: NumberToken, text: string): boolean {
  if (text[start - 1] !== '的') return false;
  const before = text.slice(Math.max(0, start - farthestDescription), start - 1);
  const own = before.slice(before.search(/[^,。;:()]*$/u));
  return !plainly.test(own) && !takenIn.test(own);
}
