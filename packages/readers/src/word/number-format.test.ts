import { expect, test } from 'vitest';
import { formatListNumber } from './number-format.ts';

test.each([
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 11, '十一'],
  ['chineseCounting', 20, '二十'],
  ['chineseCounting', 105, '一〇五'],
  ['chineseCountingThousand', 15, '十五'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1001, '一千零一'],
  ['japaneseCounting', 3, '三'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographDigital', 10, '一〇'],
  ['ideographTraditional', 3, '丙'],
  ['ideographEnclosedCircle', 2, '㈡'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 1, '⑴'],
  ['decimalEnclosedFullstop', 9, '⒐'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['bullet', 1, ''],
  ['arabicAlpha', 4, '4'],
])('%s writes %i as %s', (format, value, text) => {
  expect(formatListNumber(value, format)).toBe(text);
});
