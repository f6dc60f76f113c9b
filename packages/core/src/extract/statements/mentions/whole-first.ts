import type { Token } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';

const asked =
  /^(?:政府)?(?:信息)?(?:公开)?申请的?(?:办理|答复|处理)(?:结果|情况)(?:中|为|是|如下)?:?(?=[^,。;\d]{2,16}$)|^(?:新收到?|收到|受理|新)?的?(?:政府)?(?:信息)?(?:公开)?申请中?(?=(?:由|来自|以|主要|多|涉及|关于|围绕|集中|加|连同)[^,。;\d]{2,16}$)/u;

/** 117件新收申请由自然人提出的有86件, 64件申请的处理结果为“予以公开”33件: the first number counts what came in, what is said then is of the next. */
export function startOfAskers({ tokens }: Clause, index: number, next: number, text: string): number | null {
  const { end } = tokens[index]!;
  const named = asked.exec(text.slice(end, tokens[next]!.start))?.[0].length;
  if (named === undefined) return null;
  const at = tokens.findIndex(({ start }, place) => place > index && start >= end + named);
  return at > 0 && at < next ? at : null;
}

/** 11件新申请加上年1件: what is told then stands beside the first. */
export const joinsMore = ({ start }: Token, text: string): boolean =>
  text[start] === '加' || text.startsWith('连同', start);
