import { expression } from '../../../language/expressions/expression.ts';
import { counter } from '../../../language/expressions/pieces.ts';
import type { Head } from '../clauses/nouns.ts';
import { type Phrase, unknownFrom, wordsOf } from '../clauses/phrase.ts';

const otherCause =
  /(?:因|不服)(?:(?!公开|信息|答复|[,。]).)*?(?:行政行为|处罚|行政许可|行政强制|行政执法|征[地收]|拆[迁除]|补偿|赔偿|工伤|社保|不动产|履职|不作为|处[理置]决定|认定|登记|确权|合同|投诉|举报|整治)(?:(?!公开|信息|答复).)*$/u;

/** 因拆违引发: whatever brought them about, where it is no disclosure. */
const unknownCause =
  /因(?!此|而)(?:(?!公开|信息|答复|申请|工作|[,。]).){2,}?(?:引[发起]|导致|产生)(?:(?!公开|信息|答复|,).)*$/u;

/** What a noun directly before them does not say: of which field they are. */
const befalls = /(?:^|[,、])(?:面临|应对|遭遇|引起)$|\)$/u;
const shortestField = 2;

/** 拆迁补偿诉讼16件, 引导诉讼5件: what an unknown word directly before them says is of another field, or something else is done. */
function hasUnknownField(phrase: Phrase, { start }: Head, text: string): boolean {
  const from = unknownFrom(phrase, start);
  return start - from >= shortestField && !befalls.test(text.slice(from, start));
}

const against: ReadonlySet<string> = new Set(['licensing', 'penalties', 'compulsion', 'thing']);

/** 不服处罚提起的行政复议2件, 施工合同诉讼12件: what they are against; 行政处罚、行政复议各1件 are told side by side. */
const isAgainstDecision = (phrase: Phrase, { start }: Head): boolean =>
  phrase.heads.some(
    ({ id, end }) =>
      against.has(id) &&
      end < start &&
      !wordsOf(phrase, 'join').some((word) => word.start >= end && word.end <= start),
  );

const ofKind = /(?<!公开|申请|此|该|这|两|各|同)(?:类|领域)的?$|(?:赔偿|补偿|公益|民事|刑事)$/u;

const ofEveryField =
  /^[^。;]*?(?:其中|,),?(?:涉及|属于?)?(?:政府|政务)?(?:信息)?公开(?:类|方面|领域|工作)?的?(?:案件)?(?:分别|只|仅)?占/u;
const besideOthers = expression`^[^。;]*?其中[^。;]*?\d${counter}(?:[、,和及与]|以及)(?:涉及|属于?|针对|不服|因)?(?:政府|政务)?信息公开(?:类|方面|领域|答复)?的?(?:案件)?\d`;

/**
 * 行政复议186件、行政诉讼92件，其中信息公开类占12.9%; 复议126件，其中治安处罚38件、信息公开22件: cases of every field. So are 各类行政复议申请286件.
 */
function isOfEveryField(head: Head, text: string): boolean {
  const behind = text.slice(head.end, head.end + farthestField);
  return (
    ofEveryField.test(behind) ||
    besideOthers.test(behind) ||
    /各[类种]的?(?:行政)?$/u.test(text.slice(head.start - 5, head.start))
  );
}
const farthestField = 60;

/** 网约车处罚引发的复议286件. */
const broughtBy =
  /(?:纠纷|履职|(?:处罚|许可|强制|执法|征收|拆[迁除]|补偿|赔偿|认定|登记|投诉|举报|裁决)(?:处理|行为)?(?:决定)?)(?:所?引[发起]|而来|不服)的?(?:行政)?$/u;
const farthestCause = 40;

/** 因行政处罚引发行政复议2件、行政诉讼1件: of another field, and so what goes on with it. */
function hasOtherCause({ start }: Phrase, head: Head, text: string): boolean {
  const before = text.slice(Math.max(0, start - farthestCause), head.start);
  const said = before.slice(before.lastIndexOf('。') + 1);
  return otherCause.test(said) || unknownCause.test(said) || broughtBy.test(said);
}

/** Whether cases named so are of another field than disclosure, or of every field. */
export const isOfOtherField = (phrase: Phrase, text: string): boolean =>
  !phrase.informed &&
  phrase.head !== undefined &&
  (hasOtherCause(phrase, phrase.head, text) ||
    hasUnknownField(phrase, phrase.head, text) ||
    isAgainstDecision(phrase, phrase.head) ||
    // 治安类复议案件214件.
    ofKind.test(text.slice(phrase.start, phrase.head.start)) ||
    isOfEveryField(phrase.head, text));
