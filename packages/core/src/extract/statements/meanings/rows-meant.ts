import type { WordToken } from '../../../language/scan/scan.ts';
import { type Phrase, wordsOf } from '../clauses/phrase.ts';

export const groupOf = (id: string): string => id.split('.', 1)[0]!;
export const isLeaf = (id: string): boolean => id.includes('.');

/** 因本机关不掌握等原因: the reason is an example. */
const isExample = (word: WordToken, text: string): boolean =>
  text.slice(word.end, word.end + 4).includes('等');

/**
 * The rows meant by words said together. 因本机关不掌握无法提供 names a group and, as its reason, a row of it: the row is
 * meant, unless it is only an example (因本机关不掌握等原因无法提供).
 */
export function rowsMeant(words: readonly WordToken[], text: string): string[] {
  if (words.length === 1) return [words[0]!.id];
  const groups = new Set(words.filter((word) => !isLeaf(word.id)).map((word) => word.id));
  const explained = words.filter((word) => isLeaf(word.id) && groups.has(groupOf(word.id)));
  const last = explained.at(-1);
  const leaves = last && isExample(last, text) ? [] : explained;
  const replaced = new Set(leaves.map((word) => groupOf(word.id)));
  const kept = words.filter((word) =>
    isLeaf(word.id) ? !explained.includes(word) || leaves.includes(word) : !replaced.has(word.id),
  );
  return [...new Set(kept.map((word) => word.id))];
}

const inFullOr = /全部(?:[和及与或]|或者|以及)$/u;

/** 公开和部分公开16件: a bare 公开 joined to a result is one itself; 全部或部分公开29件. */
export function withBarePublish(ids: readonly string[], phrase: Phrase, text: string): readonly string[] {
  const [first] = wordsOf(phrase, 'outcome');
  if (!first || ids.includes('disclosed')) return ids;
  const before = text.slice(Math.max(phrase.start, first.start - 4), first.start);
  const isJoined = phrase.publishes && /公开[、,;和及与或]$/u.test(before);
  const isInFull = ids.length === 1 && ids[0] === 'partlyDisclosed' && inFullOr.test(before);
  return isJoined || isInFull ? ['disclosed', ...ids] : ids;
}
