import type { Context } from '../figures/context.ts';
import type { Draft } from '../figures/draft.ts';
import type { Mention } from '../mentions/mentions.ts';

const cameIn = /(?:新增|增加|新入|纳入)(?:了)?[\d,]+\p{Script=Han}{0,2}$/u;
const wentOut = /^[、,]?(?:减少|调减|移出|退出|核减)(?:了)?$/u;
const longestWords = 16;

/** 年初30件，新增6件、减少2件: what came in and what went out of a stock, where nothing is compared with another year. */
export function goesOut(
  { number, clause }: Mention,
  last: Draft | undefined,
  { text, comparing }: Context,
): boolean {
  if (comparing || last === undefined || last.kind === 'qualifier' || last.unit !== number.unit) return false;
  const between = text.slice(clause.start, number.start);
  const before = text.slice(Math.max(0, clause.start - longestWords), clause.start).replace(/[、,]$/u, '');
  return wentOut.test(between) && cameIn.test(before);
}
