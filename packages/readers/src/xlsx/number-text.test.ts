import { expect, test } from 'vitest';
import { formatOf } from './number-format.ts';
import { numberText, textText } from './number-text.ts';

const show = (stored: string, code: string): string => numberText(stored, formatOf(200, code), false).text;

test.each([
  ['0.1', 'General', '0.1'],
  ['0.30000000000000004', 'General', '0.3'],
  ['1E-3', 'General', '0.001'],
  ['2917.00000000001', 'General', '2917'],
  ['811.9999999999', 'General', '812'],
  ['86523.7', 'General', '86523.7'],
  ['12345678901', 'General', '12345678901'],
  ['15', '', '15'],
  ['12.5', '0', '13'],
  ['1.005', '0.00', '1.01'],
  ['-0.004', '0.00', '0.00'],
  ['2.5', '0.##', '2.5'],
  ['2', '0.##', '2'],
  ['1234567.891', '#,##0.00', '1,234,567.89'],
  ['0.256', '0.0%', '25.6%'],
  ['3', '.00', '3.00'],
  ['0.5', '.00', '.50'],
  ['-3', '"合计".0', '-合计3.0'],
  ['-3', '[<0]-0;[Blue]0', '-3'],
  ['-3', '[<>0]0;"—"', '-3'],
  ['15', '0"件"', '15件'],
  ['15', 'General"件"', '15件'],
  ['15', 'G/通用格式"件"', '15件'],
  ['7', '000', '007'],
  ['15.6', '0.0_ ;[Red]\\-0.0\\ ', '15.6'],
  ['-3', '#,##0;-#,##0', '-3'],
  ['-3', '#,##0;(#,##0)', '(3)'],
  ['0', '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
  ['0', '0;-0;;@', ''],
  ['0', '0;-0;"无"', '无'],
  ['5', '0;-0;;@', '5'],
  ['153', ';;;', ''],
  ['-153', ';;;', ''],
  ['45292', 'yyyy"年"m"月"d"日"', '2024年1月1日'],
  ['0.5', 'h:mm', '12:00'],
  ['1234', '0,', '1'],
  ['1500', '#,##0,', '2'],
  ['1234567', '0.00,', '1234.57'],
  ['1234567', '0.00,,', '1.23'],
  ['1234567', '0.0,"千"', '1234.6千'],
  ['23456789', '0!.0,"万"', '2345.7万'],
  ['23456789', '0\\.0,', '2345.7'],
  ['23456789', '0!.0000', '2345.6789'],
  ['1234', '0.0E+00', '1.2E+03'],
  ['1.5', '# ?/?', '1 1/2'],
  ['12000', '[>=10000]0!.0,"万";0', '1.2万'],
  ['900', '[>=10000]0!.0,"万";0', '900'],
  ['153', '[DBNum1]General', '一百五十三'],
  ['153', '[DBNum1][$-804]0', '一百五十三'],
  ['12', '[$¥-804]#,##0', '¥12'],
  ['文字', '0', '文字'],
])('shows %s in the format %s as %s', (stored, code, shown) => {
  expect(show(stored, code)).toBe(shown);
});

test('knows the built-in formats by their numbers, and the 1904 calendar', () => {
  const builtIn = (stored: string, id: number, from1904 = false): string =>
    numberText(stored, formatOf(id, undefined), from1904).text;
  expect(builtIn('3.14159', 2)).toBe('3.14');
  expect(builtIn('44197', 14)).toBe('2021年1月1日');
  expect(builtIn('42735', 14, true)).toBe('2021年1月1日');
  expect(builtIn('7', 0)).toBe('7');
  expect(builtIn('-7', 37)).toBe('-7');
});

test.each([
  ['153', '0', null],
  ['1234567.8', '#,##0.0', null],
  ['15', '0"件"', null],
  ['2345.6789', '0.00', '2345.6789'],
  ['23456789', '0!.0,"万"', '23456789'],
  ['153', ';;;', '153'],
  ['1.53', '0%', '1.53'],
  ['45292', 'yyyy-m-d', null],
])('%s in the format %s also stores %s', (stored, code, other) => {
  expect(numberText(stored, formatOf(200, code), false).stored).toBe(other);
});

test('formats hide texts, or put words around them', () => {
  expect(textText('153', formatOf(200, ';;;'))).toBe('');
  expect(textText('153', formatOf(200, '@"件"'))).toBe('153件');
  expect(textText('规章', formatOf(200, '0;-0;0'))).toBe('规章');
  expect(textText('规章', formatOf(200, '0;-0;0;"（"@"）"'))).toBe('（规章）');
});
