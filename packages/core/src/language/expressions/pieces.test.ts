import { expect, test } from 'vitest';
import { expression } from './expression.ts';
import * as pieces from './pieces.ts';
import { tiers } from './tiers.ts';

const all = Object.entries({ ...pieces, ...tiers });

test.each(all)('%s is one group that captures nothing and asks for something', (_, piece) => {
  expect(new RegExp(`${piece}|`, 'u').exec('')).toHaveLength(1);
  expect(expression`^${piece}$`.test('')).toBe(false);
  // One group: a sign of number behind it is said of all of it.
  expect(piece).toMatch(/^(?:\[[^\]]*\](?:\+|\{[^}]*\})?|\(\?:.*\)|[^|]*)$/u);
});

test('says one thing in the ways that reports have', () => {
  const says = (piece: string, words: string): void => {
    for (const word of words.split(' '))
      expect(`${word} ${expression`^${piece}$`.test(word)}`).toBe(`${word} true`);
  };
  says(tiers.own, '县本级 本级政府 区政府 甲市人民政府 甲旗政府办公室');
  says(tiers.departments, '部门 各部门 县直单位 市政府工作部门 政府组成部门 委办局');
  says(tiers.levels, '省级行政机关 市级 县级部门 县（区）级'.replaceAll('（', '(').replaceAll('）', ')'));
  says(tiers.below, '乡镇 各乡镇 镇街 街道办事处 各县(市、区)政府 县区');
  says(pieces.itemMark, '(一) (12) 一是 十二、 3. ①');
  says(pieces.count, '36 三十六 两');
  says(pieces.yearInWords, '二〇二四 二零二四 二O二四');
  says(pieces.lead, '今年 2024年度 共 共计 一共 累计 新 依法');
});

test('an expression may be written over several lines', () => {
  const written = expression`
    ^${pieces.itemMark}?
    (?:
      收到
      |受理
    )
  `;
  expect(written.source).toBe(expression`^${pieces.itemMark}?(?:收到|受理)`.source);
});
