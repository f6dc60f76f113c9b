import { expect, test } from 'vitest';
import { wordTable } from './index.ts';

test('no word has two meanings', () => {
  const meanings = new Map<string, string>();
  const doubled: string[] = [];
  for (const [wordClass, id, words] of wordTable())
    for (const word of words.split(' ')) {
      const meaning = `${wordClass} ${id}`;
      const known = meanings.get(word);
      if (known !== undefined && known !== meaning) doubled.push(`${word}: ${known}, ${meaning}`);
      meanings.set(word, meaning);
    }
  expect(doubled).toEqual([]);
});

test('words are folded and parted by single spaces', () => {
  const odd = wordTable().flatMap(([, , words]) =>
    words.split(' ').filter((word) => word === '' || /[\s，；：（）０-９]/u.test(word)),
  );
  expect(odd).toEqual([]);
});
