import type { WordToken } from '../../../language/scan/scan.ts';
import { has, namesYear, type Phrase } from '../clauses/phrase.ts';
import { type Context, plainCount } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { carriedIn, carriedOut, isWhatCameIn } from './carried.ts';

/** 结转27件：自然人18件、企业5件, where nothing was told before. */
const opensParts = ({ end }: Phrase, { aspect, text }: Context): boolean =>
  aspect === 'requests' && countAndColon.test(text.slice(end, end + longestCount));
const countAndColon = /^\d+件:/u;
const longestCount = 8;

/** 结转3件，无一超期: a sentence of its own where requests are spoken of. */
const standsAlone = (
  { start }: Phrase,
  [first]: readonly WordToken[],
  { aspect, topic, told, text }: Context,
): boolean =>
  aspect === 'requests' &&
  (topic === null || topic === 'request') &&
  told.size === 0 &&
  first?.start === start &&
  /。/u.test(text[start - 1] ?? '。');

const allDone = /^\d+件(?:申请)?(?:已|也|均|全部|全)+(?:按[期时])?(?:办结|办复|答复|办理完毕)/u;
const longestDone = 16;

/** 办结23件（结转的3件全部办结，新收的办结20件）: what is done is not left. */
const isAllDone = ({ end }: Phrase, text: string): boolean =>
  allDone.test(text.slice(end, end + longestDone));

const untilReport = /截[至止]到?(?:目前|本?(?:年度)?(?:报告|年报)(?:发布|编制|公开|公布|报送|印发))[^。;]*$/u;
const farthestUntil = 40;

/** 截至本报告发布之日，结转的3件已全部办结: what the year left was done with behind it. */
const isToldLater = ({ start, dates }: Phrase, { reportYear, text }: Context): boolean =>
  untilReport.test(text.slice(Math.max(0, start - farthestUntil), start)) ||
  dates.some(({ from }) => reportYear !== null && (from.year ?? 0) > reportYear);

const besideNew =
  /(?:[(](?:其中)?|[,:]其中[,:]?)(?:包?[含括]|有|为)?(?:本年|当年|今年|年内)?新[收件][^\d,。;(]{0,6}\d+件?[、和及,与]$/u;
const longestNew = 24;

/** 已答复66件（新收63件、结转3件）, 办理66件，其中新件63件、跨年件3件: whence those came that were answered. */
const isBesideNew = ({ start }: Phrase, text: string): boolean =>
  besideNew.test(text.slice(Math.max(0, start - longestNew), start));

const thenTotal =
  /^\d+件(?:申请)?[,、;](?:全年|本年度?|以上|两项|两者)?(?:(?:一?共|合计|总计|共计|累计)(?:为|计|有|需|应|须|待|办理|处理|受理)*|[应需须][办处答][^,。;\d]{1,3})\d/u;
const longestTotal = 24;

/** 新收16件，结转2件，共计18件: what the total behind it adds up. */
const isAddedUp = ({ end }: Phrase, { told, text }: Context): boolean =>
  told.has('requests.received') &&
  !told.has('requests.processed') &&
  thenTotal.test(text.slice(end, end + longestTotal));

/** 受理的申请除5件结转办理外: those that came in are named before what is left out of them. */
const leftOut = /(?:申请|受理|收到|新收)[^。;,]*除(?:了|去)?\d+[件起宗]$/u;
const longestBefore = 30;
const isLeftOut = ({ start }: Phrase, text: string): boolean =>
  leftOut.test(text.slice(Math.max(0, start - longestBefore), start));

const cameOver = (phrase: Phrase, goesOn: boolean, context: Context): boolean =>
  isWhatCameIn(phrase, goesOn, context) || isBesideNew(phrase, context.text) || isAddedUp(phrase, context);

/** 收到新件63件，跨年件3件: those that came over, or those that go on. */
const isBesideReceived = ({ heads, words, start }: Phrase, { told, lastKind }: Context): boolean =>
  heads.length === 0 && words[0]?.start === start && lastKind === 'request' && told.has('requests.received');

/** 结转1件, 跨年度办理1件: carried over, and whither is not said. */
export function readUndirected(
  phrase: Phrase,
  moves: readonly WordToken[],
  goesOn: boolean,
  cameIn: boolean,
  context: Context,
): Meaning {
  const isDone = isAllDone(phrase, context.text);
  if (isDone && isToldLater(phrase, context)) return { ...carriedOut('likely'), also: 'requests.carriedIn' };
  if (isDone || cameOver(phrase, goesOn, context)) return carriedIn('likely');
  // 4件申请跨年度办理.
  const across = moves.some((word) => context.text.startsWith('跨年', word.start));
  if (across && !cameIn && !has(phrase, 'verb', 'finish', 'answer'))
    return isBesideReceived(phrase, context)
      ? { ...carriedOut('likely'), also: 'requests.carriedIn' }
      : carriedOut('likely');
  // 上年结转24件均已办结；本年结转27件.
  const ofYear = namesYear(phrase, context.reportYear) && !cameIn && context.told.has('requests.carriedIn');
  if (ofYear) return carriedOut('likely');
  // 新收10件，办结9件，结转1件; 除1件依法结转外: what is left when it was told what was done.
  const excepted = has(phrase, 'filler', 'except') && context.told.has('requests.received');
  const left = (context.told.has('requests.processed') || excepted) && !cameIn;
  if (goesOn || left || isLeftOut(phrase, context.text)) return carriedOut('likely');
  // 加上结转2件.
  const [first] = moves;
  if (first && /(?:加上?|连同)$/u.test(context.text.slice(Math.max(0, first.start - 2), first.start)))
    return { metric: 'requests.carriedIn', kind: 'request', certainty: 'likely' };
  // 新收776件，结转26件: one way or the other.
  return (context.told.has('requests.received') ||
    opensParts(phrase, context) ||
    standsAlone(phrase, moves, context)) &&
    phrase.heads.length === 0
    ? { metric: 'requests.carriedOut', also: 'requests.carriedIn', kind: 'outcome', certainty: 'likely' }
    : plainCount(undefined, 'outcome');
}
