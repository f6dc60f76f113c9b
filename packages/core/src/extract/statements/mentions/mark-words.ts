import { expression } from '../../../language/expressions/expression.ts';
import { lead, receives, thisYear } from '../../../language/expressions/pieces.ts';
import { has, namesYear, type Phrase, verbsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Draft } from '../figures/draft.ts';
import type { Mention } from './mentions.ts';

const newly = ['新收', '新受理', '新接收', '新登记'];

function saysNew(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return words.includes('新') && newly.some((word) => words.includes(word));
}

/** 办理57件，其中当年受理54件: of what was dealt with, what did not come over. */
const ofThisYear = expression`^(?:其中|包括|含|[,:(])*${thisYear}${lead}*${receives}`;

/** 新制定 is of the year; 规范性文件118件 may be all there are. */
function markDocument(draft: Draft, left: Phrase, text: string): void {
  if (verbsOf(left).length === 0) draft.verbless = true;
  else if (text.slice(draft.start, draft.anchor).includes('新')) draft.ofYear = true;
}

/** Keeps what the words beside a number say of what it may be a part or the whole of. */
export function markWords(
  draft: Draft,
  { left, right, clause }: Mention,
  { text, reportYear, inRequestList }: Context,
): void {
  if (left.informed || right.informed) draft.informed = true;
  if (namesYear(left, reportYear)) draft.ofYear = true;
  if (has(left, 'verb', 'gain')) draft.added = true;
  if (has(left, 'rest', 'rest')) draft.ofRest = true;
  if (has(left, 'sum', 'strong')) draft.adds = true;
  if (draft.kind === 'document') markDocument(draft, left, text);
  // 新收申请由12件增至18件: the words stand before the old figure.
  if (saysNew(text, has(left, 'compare', 'to') ? clause.start : draft.start, draft.end)) draft.fresh = true;
  if (inRequestList && ofThisYear.test(text.slice(draft.start, draft.anchor))) draft.fresh = true;
}
