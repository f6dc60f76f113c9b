import { expect, test } from 'vitest';
import { ownWords } from '../../language/prose/own-words.ts';
import { estimateSimilarity, findSimilarPairs, jaccard, shinglesOf, signatureOf } from './similarity.ts';

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
  const estimate = estimateSimilarity(signatureOf(shinglesOf(one)), signatureOf(shinglesOf(half)));
  expect(Math.abs(exact - estimate)).toBeLessThan(0.15);
});

test('copies are found among thousands without comparing all pairs', () => {
  const texts = Array.from({ length: 1500 }, (_, index) => prose(index + 10, 300));
  texts[1200] = `${texts[17]!.slice(0, 292)}甲乙丙`;
  expect(findSimilarPairs(texts, 0.9)).toMatchObject([{ first: 17, second: 1200 }]);
});

test('short texts are never called copies', () => {
  expect(findSimilarPairs(['做好公开工作', '做好公开工作'], 0.9)).toEqual([]);
});
