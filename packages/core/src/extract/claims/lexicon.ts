import { vocabulary, type WordClass } from './vocabulary.ts';

export interface Word {
  readonly text: string;
  readonly class: WordClass;
  readonly id: string;
}

const byFirst = new Map<number, Word[]>();
for (const [wordClass, id, words] of vocabulary)
  for (const text of words.split(' ')) {
    const first = text.charCodeAt(0);
    const list = byFirst.get(first) ?? [];
    list.push({ text, class: wordClass, id });
    byFirst.set(first, list);
  }
for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);

/** The first characters of all words. */
export const wordStarts: readonly number[] = [...byFirst.keys()];

/** The longest word of the vocabulary that starts at this index, or null. */
export function wordAt(text: string, index: number): Word | null {
  const list = byFirst.get(text.charCodeAt(index));
  if (!list) return null;
  for (const word of list) if (text.startsWith(word.text, index)) return word;
  return null;
}
