import { firstOf, type Phrase } from '../clauses/phrase.ts';
import type { Draft } from '../figures/draft.ts';
import type { Qualifier } from './qualifier.ts';

const leading = /^(?:其中|而|且|[,、])+/u;
const trailing = /(?:类|的|类申请|申请|方面|领域|信息|案件|事项)+$/u;
const isName = /^\p{Script=Han}{2,10}$/u;

const nameIn = (words: string): string => words.replace(leading, '').replace(trailing, '');

/** 合格9078批次、不合格138批次，合格率98.5%: a rate of the number that was told under its name, and not of its opposite. */
export function ofDeed(
  qualifier: Qualifier,
  left: Phrase,
  counts: readonly Draft[],
  text: string,
): Qualifier {
  const rate = firstOf(left, 'rate', 'other');
  const { partOf } = qualifier;
  if (qualifier.metric !== 'rate' || !rate || partOf?.metric !== 'count') return qualifier;
  const name = text.slice(rate.start, rate.end - 1);
  if (!isName.test(name) || nameOf(partOf, text) !== `不${name}`) return qualifier;
  const own = counts.findLast((one) => nameOf(one, text) === name);
  return { ...qualifier, partOf: own ?? null };
}

const nameOf = ({ start, anchor }: Draft, text: string): string => nameIn(text.slice(start, anchor));

/** 旧改3件、物业2件，其中旧改占50%: a share of the number that was told under the same name. */
export function ofNamed(
  qualifier: Qualifier,
  left: Phrase,
  counts: readonly Draft[],
  text: string,
): Qualifier {
  const share = firstOf(left, 'share', 'of');
  if (qualifier.metric !== 'rate' || qualifier.partOf || qualifier.of || !share) return qualifier;
  const name = nameIn(text.slice(left.start, share.start));
  if (!isName.test(name)) return qualifier;
  const own = counts.findLast((one) => nameIn(text.slice(one.start, one.anchor)).endsWith(name));
  return own && own.value > 0 ? { ...qualifier, partOf: own } : qualifier;
}
