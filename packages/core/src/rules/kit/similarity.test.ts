import { expect, test } from 'vitest';
import { ownWords } from '../../language/prose/own-words.ts';
import { findSimilarPairs, nearPairs } from './near-pairs.ts';
import { jaccard, shinglesOf, signatureOf, toSignatures } from './similarity.ts';

const alphabet =
  '公开信息申请办理答复平台网站监督考核培训解读回应群众政策文件目录栏目更新管理保障推进落实加强完善规范制度';

/** Pseudo-random prose, different for each seed. */
function prose(seed: number, length: number): string {
  let state = seed * 2654435761 + 1;
  let text = '';
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += alphabet[(state >>> 8) % alphabet.length];
  }
  return text;
}

test('years, figures and formulas are no part of the own words', () => {
  expect(ownWords('2023年，我镇坚持公开为常态、不公开为例外，共公开信息 30 条。')).toBe(
    ownWords('2022 年，我镇坚持以公开为常态、不公开为例外的原则，共公开信息28条'),
  );
});

test('an edited copy stays similar, another text does not', () => {
  const one = prose(1, 800);
  const copy = `${one.slice(0, 400)}新增一句${one.slice(400)}`;
  expect(jaccard(shinglesOf(one), shinglesOf(copy))).toBeGreaterThan(0.95);
  expect(jaccard(shinglesOf(one), shinglesOf(prose(2, 800)))).toBeLessThan(0.05);
  expect(jaccard(new Set(), new Set())).toBe(0);
});

test('a signature estimates the similarity', () => {
  const one = prose(3, 900);
  const half = one.slice(0, 600) + prose(4, 300);
  const exact = jaccard(shinglesOf(one), shinglesOf(half));
  const signatures = toSignatures([one, half].map((text) => signatureOf(shinglesOf(text))));
  const [pair] = nearPairs(signatures, 0);
  expect(Math.abs(exact - pair!.similarity)).toBeLessThan(0.15);
});

test('copies are found among thousands without comparing all pairs', () => {
  const texts = Array.from({ length: 600 }, (_, index) => prose(index + 10, 300));
  texts[500] = `${texts[17]!.slice(0, 292)}甲乙丙`;
  expect(findSimilarPairs(texts, 0.9)).toMatchObject([{ first: 17, second: 500 }]);
});

test('short texts are never called copies', () => {
  expect(findSimilarPairs(['做好公开工作', '做好公开工作'], 0.9)).toEqual([]);
});

test('a pair is found in a crowd that shares a common form, and a crowd of copies costs no square', () => {
  const form = prose(5, 400);
  const texts = Array.from({ length: 500 }, (_, index) => form + prose(index + 10_000, 400));
  texts[450] = `${texts[400]!.slice(0, 780)}甲乙丙`;
  const shingles = texts.map(shinglesOf);
  const signatures = shingles.map(signatureOf);
  const alike = nearPairs(toSignatures(signatures), 0.5);
  expect(alike.map(({ first, second }) => [first, second])).toContainEqual([400, 450]);
  // Without the form in common these would be 124,750 pairs of a third alike.
  expect(alike.filter(({ first, second }) => jaccard(shingles[first]!, shingles[second]!) < 0.6)).toEqual([]);
  const same = Array.from({ length: 500 }, () => signatures[0]!);
  const pairs = nearPairs(toSignatures(same), 0.9);
  expect(pairs.length).toBeLessThan(12 * 500);
  expect(new Set(pairs.map(({ second }) => second)).size).toBe(499);
});

test('half of a text in another is found, whatever lies between', () => {
  const texts = Array.from({ length: 300 }, (_, index) => prose(index + 20_000, 600));
  for (let index = 0; index < 300; index += 3)
    texts[index + 1] = texts[index]!.slice(0, 440) + texts[index + 1]!.slice(440);
  const found = nearPairs(toSignatures(texts.map((text) => signatureOf(shinglesOf(text)))), 0.42);
  const planted = found.filter(({ first, second }) => first % 3 === 0 && second === first + 1);
  expect(planted.length).toBeGreaterThanOrEqual(97);
  expect(found.length).toBe(planted.length);
});
