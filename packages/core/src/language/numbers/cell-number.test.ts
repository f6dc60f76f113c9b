import { expect, test } from 'vitest';
import { readCellText } from './cell-number.ts';

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['１２', 12],
  ['0012', 12],
  ['1,234', 1234],
  ['1 234', 1234],
  ["12'840", 12840],
  ['1’234’567件', 1234567],
  ['١٢٨٤٠', 12840],
  ['۱۵', 15],
  ['24252.\n311', 24252.311],
  ['12.0', 12],
  ['35件', 35],
  ['12件次', 12],
  ['1.2万', 12000],
  ['2万件', 20000],
  ['1.2亿元', 1.2],
  ['-3', -3],
  ['－3', -3],
  ['减4', -4],
  ['↓4', -4],
  ['↑4', 4],
  ['增加3', 3],
  ['+19', 19],
  ['十四', 14],
  ['二十件', 20],
  ['一百零三', 103],
  ['〇', 0],
  ['二〇', 20],
  ['两千零五', 2005],
  ['22\n（其中修订 16 件）', 22],
  ['17（注1）', 17],
  ['17注2', 17],
  ['17[1]', 17],
  ['17〔2〕', 17],
  ['17¹', 17],
  ['17①②', 17],
  ['17*', 17],
  ['17 ※', 17],
  ['1\u00ad7', 17],
  ['\u202d17', 17],
  ["'17", 17],
  ["'17'", 17],
  ['="17"', 17],
  ['共17件', 17],
  ['* 3', 3],
  ['· 3', 3],
  ['•\u00a03件', 3],
  ['●\t12', 12],
  ['\uf0b7 3', 3],
  ['■　1,234', 1234],
  ['17\ufe0f', 17],
])('%j is %d', (text, value) => {
  expect(readCellText(text)).toMatchObject({ kind: 'number', value });
});

test.each([
  ['', 'blank'],
  ['\u00a0', 'blank'],
  ['□', 'blank'],
  ['/', 'placeholder'],
  ['— —', 'placeholder'],
  ['不适用', 'placeholder'],
  ['1 7', 'ambiguous'],
  ['1. 17', 'ambiguous'],
  ['\u202e71\u202c', 'invalid'],
  ['\u202e12', 'invalid'],
  ['共\u202e71\u202c', 'invalid'],
  ['\u202e71\u202c件', 'invalid'],
  ["17'", 'invalid'],
  ['·3', 'invalid'],
  ['*3', 'invalid'],
  ['** 3', 'invalid'],
  ['○ 3', 'invalid'],
  ['□ 3', 'invalid'],
  ['· 3\n· 4', 'invalid'],
  ['* 3 4', 'ambiguous'],
  ['* ', 'placeholder'],
  ['="', 'invalid'],
  ['1 .7', 'ambiguous'],
  ['12\n3', 'ambiguous'],
  ['3 0 0', 'ambiguous'],
  ['一', 'ambiguous'],
  ['8月起17', 'invalid'],
  ['2024年17', 'invalid'],
  ['1e3', 'invalid'],
  ['½', 'invalid'],
  ['l7', 'invalid'],
  ['1O', 'invalid'],
  ['3-', 'invalid'],
  ['#REF!', 'invalid'],
  ['NULL', 'invalid'],
  ['17%', 'invalid'],
  ['17~18', 'invalid'],
  ['17+3', 'invalid'],
  ['=17', 'invalid'],
  ['约17', 'invalid'],
  ['①', 'invalid'],
  ['1²7', 'invalid'],
  ['⑰', 'invalid'],
  ['12(13)', 'invalid'],
  ['1,23', 'invalid'],
  ["1'23", 'invalid'],
  ["12'", 'invalid'],
  ['1.2.3', 'invalid'],
  ['待核实', 'invalid'],
  ['见附件', 'invalid'],
  ['十十', 'invalid'],
  ['百', 'invalid'],
])('%j is %s', (text, kind) => {
  expect(readCellText(text)).toEqual({ kind });
});

test('the way a number is written is told', () => {
  const styleOf = (text: string): unknown => {
    const read = readCellText(text);
    return (
      read.kind === 'number' && { decimals: read.decimals, unit: read.unit, sign: read.sign, ...read.style }
    );
  };
  expect(styleOf('7')).toMatchObject({ decimals: 0, unit: '', sign: '', separators: false, chinese: false });
  expect(styleOf('111.10')).toMatchObject({ decimals: 2 });
  expect(styleOf('1,234')).toMatchObject({ separators: true });
  expect(styleOf('１２')).toMatchObject({ wideDigits: true });
  expect(styleOf('1 234')).toMatchObject({ innerSpace: true });
  expect(styleOf('007')).toMatchObject({ leadingZero: true });
  expect(styleOf('251000元')).toMatchObject({ unit: '元' });
  expect(styleOf('减4')).toMatchObject({ sign: '减' });
  expect(styleOf('+1')).toMatchObject({ sign: '+' });
  expect(styleOf('十四')).toMatchObject({ chinese: true });
  expect(styleOf('17①')).toMatchObject({ note: true });
});
