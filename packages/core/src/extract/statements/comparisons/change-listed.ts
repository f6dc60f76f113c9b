import { has, type Phrase, tells } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Draft } from '../figures/draft.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Qualifier } from './qualifier.ts';
import { readSaidOf } from './shares.ts';

const namedBehind = /(?:增加|减少|上升|下降|增长|净增|净减|多|少)了?(?!到|至|为)[^\d,。;]{2,}$/u;

/** Whether the list that ends with the last number names what changed behind the word for it, in its first item. */
function opensWithChange(drafts: readonly Draft[], text: string): boolean {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const one = drafts[at]!;
    if (namedBehind.test(text.slice(one.start, one.anchor))) return true;
    const before = drafts[at - 1];
    if (before?.metric !== 'change' || before.end !== one.start - 1) return false;
  }
  return false;
}

/** 比上年增加15件（39.5%）, 比上年多了四成（15件）: the same change in per cent, or in number. */
function readOtherwise({ number, left }: Mention, last: Draft | undefined, text: string): Qualifier | null {
  if (last === undefined || last.value === 0 || left.words.length > 0) return null;
  if (text[number.start - 1] !== '(' || last.end !== number.start - 1) return null;
  const isPercent = number.unit === '%';
  if (last.metric !== (isPercent ? 'change' : 'growth') || last.unit === '百分点') return null;
  return {
    metric: isPercent ? 'growth' : 'change',
    value: last.value < 0 ? -number.value : number.value,
    partOf: last.partOf ?? null,
    certainty: last.certainty,
    of: last.of ?? null,
  };
}

/** 较上年增加复议2件、诉讼3件: the next change of a list that names what changed behind the word for it. */
export function readChangeListed(
  mention: Mention,
  left: Phrase,
  drafts: readonly Draft[],
  context: Context,
): Qualifier | null {
  const { text } = context;
  const { clause, number } = mention;
  const last = drafts.at(-1);
  const otherwise = readOtherwise(mention, last, text);
  if (otherwise) return otherwise;
  if (last?.metric !== 'change' || clause.before !== 'list' || last.end !== clause.start - 1) return null;
  if (number.unit !== last.unit || !tells(left) || has(left, 'compare')) return null;
  if (!opensWithChange(drafts, text)) return null;
  const of = readSaidOf(left, left.end, number, context);
  const value = last.value < 0 ? -number.value : number.value;
  return typeof of === 'object'
    ? { metric: 'change', value, partOf: null, certainty: 'likely', of: of.metric }
    : { metric: 'change', value, partOf: null, certainty: 'loose', of: null };
}
