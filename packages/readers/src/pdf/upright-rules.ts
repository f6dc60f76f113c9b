import type { Box, PageRule } from '../layout/page.ts';
import type { PageCharacter } from './page-character.ts';

/** Whether a character in `box` belongs to another cell than the one drawn before it. */
export type IsParted = (before: Pick<PageCharacter, 'box' | 'direction'> | undefined, box: Box) => boolean;

/** By how much of its height a character may reach over the rule beside it: boxes are wider than ink. */
const reach = 0.12;
/** So much of the height of a character a rule must run past to part it from the next one. */
const least = 0.8;
/** A number that sticks out of its cell has no gap where the rule crosses it; numbers of two cells that touch have that of the rule. */
const narrowest = 0.02;

/** The sides of cells: what stands on both sides of one is no single word, however close. */
export function partedByRules(rules: readonly PageRule[]): IsParted {
  const upright = rules
    .filter(({ x0, x1, y0, y1 }) => Math.abs(x1 - x0) < Math.abs(y1 - y0))
    .map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }))
    .sort((a, b) => a.at - b.at);
  return (before, right) => {
    if (before?.direction !== 0) return false;
    const left = before.box;
    const height = right[3] - right[1];
    if (right[0] - left[2] < narrowest * height) return false;
    const from = Math.max(left[2] - reach * height, (left[0] + left[2]) / 2);
    const to = Math.min(right[0] + reach * height, (right[0] + right[2]) / 2);
    const middle = (right[1] + right[3]) / 2;
    for (let index = firstFrom(upright, from); index < upright.length && upright[index]!.at <= to; index++) {
      const rule = upright[index]!;
      const shared = Math.min(rule.to, middle + height / 2) - Math.max(rule.from, middle - height / 2);
      if (shared >= least * height) return true;
    }
    return false;
  };
}

function firstFrom(rules: readonly { readonly at: number }[], from: number): number {
  let [low, high] = [0, rules.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if (rules[at]!.at < from) low = at + 1;
    else high = at;
  }
  return low;
}
