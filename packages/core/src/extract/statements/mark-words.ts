import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './mentions.ts';
import { has, namesYear } from './phrase.ts';

const newly = ['新收', '新受理', '新接收', '新登记'];

function saysNew(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return words.includes('新') && newly.some((word) => words.includes(word));
}

/** Keeps what the words beside a number say of what it may be a part or the whole of. */
export function markWords(
  draft: Draft,
  { left, right, clause }: Mention,
  { text, reportYear }: Context,
): void {
  if (left.informed || right.informed) draft.informed = true;
  if (namesYear(left, reportYear)) draft.ofYear = true;
  if (has(left, 'verb', 'gain')) draft.added = true;
  // 新收申请由12件增至18件: the words stand before the old figure.
  if (saysNew(text, has(left, 'compare', 'to') ? clause.start : draft.start, draft.end)) draft.fresh = true;
}
