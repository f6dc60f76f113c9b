import { expect, test } from 'vitest';
import { isIdentityNumber, passesLuhn } from './identity-number.ts';

test.each([
  // Specimens of the standard itself, of no living person.
  ['11010519491231002X', true],
  ['11010519491231002x', true],
  ['440524188001010014', false],
  ['110105194912310021', false],
  ['110105194902300021', false],
  ['910105194912310021', false],
  ['1101051949123100', false],
])('%s', (text, expected) => {
  expect(isIdentityNumber(text)).toBe(expected);
});

test.each([
  ['6222020000000000000', true],
  ['6222020000000000001', false],
  ['1234567890123452', true],
  ['', false],
])('Luhn %s', (text, expected) => {
  expect(text !== '' && passesLuhn(text)).toBe(expected);
});
