import { expression } from '../../../language/expressions/expression.ts';
import { lead } from '../../../language/expressions/pieces.ts';
import type { NumberToken } from '../../../language/scan/scan.ts';
import { has, type Phrase } from '../clauses/phrase.ts';
import { weakest } from '../figures/certainty.ts';
import { type Context, countsCases, isRemedy, remedyMetric, type Side } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';

const ofPart = /^(?:案?件)?(?:方面|工作|情况)[,:]/u;
const longestPart = 5;
const onlyCases = expression`^(?:${lead}|[共有])*(?:办理|受理|收到|发生|涉及|承办|新收|新增)(?:了)?案件(?:数量?)?(?:[共有为计]|共计|合计)*$`;

/** 行政复议方面，共办理案件18件: the caption alone says which cases, and none of them was told before. */
export function readCaptionedCases(
  phrase: Phrase,
  number: NumberToken,
  { topic, topicCertainty, aspect, subject, told, text }: Context,
  side: Side,
): Meaning | null {
  if (side === 'right' || aspect !== 'remedies' || !isRemedy(topic)) return null;
  if (told.has(remedyMetric(topic))) return null;
  if (phrase.heads.length > 0 || has(phrase, 'verdict') || !countsCases(number)) return null;
  const head = subject?.head;
  const isCaption =
    head !== undefined && isRemedy(head.id) && ofPart.test(text.slice(head.end, head.end + longestPart));
  if (!isCaption || !onlyCases.test(text.slice(phrase.start, number.start))) return null;
  return { metric: remedyMetric(topic), kind: 'remedy', certainty: weakest('likely', topicCertainty), topic };
}
