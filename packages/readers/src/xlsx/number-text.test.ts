import { expect, test } from 'vitest';
import { numberText, shapeOf } from './number-text.ts';

const show = (stored: string, code: string): string => numberText(stored, shapeOf(200, code), false);

test.each([
  ['0.1', 'General', '0.1'],
  ['0.30000000000000004', 'General', '0.3'],
  ['1E-3', 'General', '0.001'],
  ['12.5', '0', '13'],
  ['1.005', '0.00', '1.01'],
  ['-0.004', '0.00', '0.00'],
  ['2.5', '0.##', '2.5'],
  ['2', '0.##', '2'],
  ['1234567.891', '#,##0.00', '1,234,567.89'],
  ['0.256', '0.0%', '25.6%'],
  ['15', '0"件"', '15件'],
  ['15.6', '0.0_ ;[Red]\\-0.0\\ ', '15.6'],
  ['-3', '#,##0;-#,##0', '-3'],
  ['0', '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
  ['45292', 'yyyy"年"m"月"d"日"', '2024年1月1日'],
  ['1234', '0,', '1234'],
  ['1234', '0.0E+00', '1234'],
  ['文字', '0', '文字'],
])('shows %s in the format %s as %s', (stored, code, shown) => {
  expect(show(stored, code)).toBe(shown);
});

test('knows the built-in formats by their numbers, and the 1904 calendar', () => {
  expect(numberText('3.14159', shapeOf(2, undefined), false)).toBe('3.14');
  expect(numberText('44197', shapeOf(14, undefined), false)).toBe('2021年1月1日');
  expect(numberText('42735', shapeOf(14, undefined), true)).toBe('2021年1月1日');
  expect(numberText('7', shapeOf(0, undefined), false)).toBe('7');
});
