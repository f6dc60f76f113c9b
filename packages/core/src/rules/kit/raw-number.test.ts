import { expect, test } from 'vitest';
import { readRawNumber } from './raw-number.ts';

test.each([
  ['12', { decimals: 0, unit: '', sign: '' }],
  ['111.1', { decimals: 1 }],
  ['1,234', { hasSeparators: true }],
  ['１２', { hasWideDigits: true }],
  ['1 2', { hasInnerSpace: true }],
  [' 12 ', { hasInnerSpace: false }],
  ['007', { hasLeadingZero: true }],
  ['251000元', { unit: '元' }],
  ['减4', { sign: '减' }],
  ['+1', { sign: '+' }],
])('%s', (raw, expected) => {
  expect(readRawNumber(raw)).toMatchObject(expected);
});

test.each(['', '? 0', 'O', '约10', '/', '1.2.3', '3（2）4'])('%s is not a number', (raw) => {
  expect(readRawNumber(raw)).toBeNull();
});
