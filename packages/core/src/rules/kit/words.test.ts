import { expect, test } from 'vitest';
import { amountEn, quotedZh } from './words.ts';

test('what is told of fees is said in English with English counters', () => {
  expect([amountEn(300, '元'), amountEn(2.5, '万元'), amountEn(1, '件'), amountEn(2, '件')]).toEqual([
    '300 yuan',
    '25000 yuan',
    '1 request',
    '2 requests',
  ]);
});

test('quotations stand without commas between them', () => {
  expect(quotedZh(['甲', '乙'])).toBe('“甲”“乙”');
});
