import { describe, expect, test } from 'vitest';
import { setPhrases } from '../words/set-phrases.ts';
import { findMisspelt } from './misspelt.ts';

const slipsIn = (text: string): string[] => findMisspelt(text).map(({ wrong, right }) => `${wrong}→${right}`);

describe('a set phrase with a slip', () => {
  test.each([
    ['办理行政复仪3件', '行政复仪→行政复议'],
    ['全力推进政务工开工作', '政务工开→政务公开'],
    ['加强政府信息公公开', '信息公公开→信息公开'],
    ['办理行政讼诉1件', '行政讼诉→行政诉讼'],
    ['落实保密审察机制', '保密审察→保密审查'],
    ['信息公幵工作', '信息公幵→信息公开'],
    ['做好政策解渎', '政策解渎→政策解读'],
  ])('%s', (text, slip) => expect(slipsIn(text)).toContain(slip));

  test('is told once, and where it stands', () => {
    expect(findMisspelt('本年，政府信息工开和政府信息工开。')).toEqual([
      { index: 5, wrong: '信息工开', right: '信息公开' },
      { index: 12, wrong: '信息工开', right: '信息公开' },
    ]);
  });
});

describe('what is none', () => {
  test.each([
    ['another word of the same sound', '全年主动共享数据'],
    ['words that meet at the border of a phrase', '向社会监督员通报，加强监督全区各单位'],
    ['what a year decided together', '2023年度共作出行政许可决定20件'],
    ['a word of the trade', '推进政务公示'],
    ['the phrase itself', '行政复议、行政诉讼'],
  ])('%s', (_, text) => expect(slipsIn(text)).toEqual([]));

  test('set phrases, alone and side by side', () => {
    const around = setPhrases.flatMap((phrase, index) => [
      phrase,
      phrase + setPhrases[(index * 7 + 3) % setPhrases.length],
      setPhrases[(index * 11 + 5) % setPhrases.length] + phrase,
    ]);
    expect(around.flatMap((text) => slipsIn(text).map((slip) => `${text}: ${slip}`))).toEqual([]);
  });
});
