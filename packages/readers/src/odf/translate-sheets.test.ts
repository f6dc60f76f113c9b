import { defaultLimits, startBudget } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { translateSheets } from './translate-sheets.ts';

const cellOf = (value: number, content: string, hidesZeros = false) =>
  translateSheets(
    [
      `<office:spreadsheet xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><table:table table:name="年报"><table:table-row><table:table-cell office:value-type="float" office:value="${value}">${content}</table:table-cell></table:table-row></table:table></office:spreadsheet>`,
    ],
    startBudget(defaultLimits),
    hidesZeros,
  )[0]!.cells[0]!;

test('a number whose text is empty is hidden by its format, one without text is shown as it is', () => {
  expect(cellOf(153, '<text:p/>').number).toEqual({ value: 153, format: ';;;' });
  expect(cellOf(153, '').number).toEqual({ value: 153, format: 'General' });
  expect(cellOf(153, '<text:p>153</text:p>').runs?.map(({ text }) => text)).toEqual(['153']);
});

test('a dash that draws a zero is the zero', () => {
  expect(cellOf(0, '<text:p> - </text:p>').number).toEqual({ value: 0, format: 'General' });
  expect(cellOf(5, '<text:p>-</text:p>').runs?.map(({ text }) => text)).toEqual(['-']);
  expect(cellOf(0, '<text:p>无</text:p>').runs?.map(({ text }) => text)).toEqual(['无']);
});

test('a number that is shown with fewer decimals is told with both', () => {
  expect(cellOf(6559.5661, '<text:p>6,559.57</text:p>').number).toEqual({
    value: 6559.5661,
    format: '#,##0.00',
  });
  expect(cellOf(0.0014, '<text:p>0</text:p>').number).toEqual({ value: 0.0014, format: '0' });
  expect(cellOf(0.1 + 0.2, '<text:p>0.3</text:p>').number).toBeUndefined();
  expect(cellOf(12.5, '<text:p>12.50</text:p>').runs?.map(({ text }) => text)).toEqual(['12.50']);
  expect(cellOf(29, '<text:p>0</text:p>').runs?.map(({ text }) => text)).toEqual(['0']);
});

test('where zeros look blank, a cell of zero is the number and not its text', () => {
  expect(cellOf(0, '<text:p>0</text:p>', true).number).toEqual({ value: 0, format: 'General' });
  expect(cellOf(3, '<text:p>3</text:p>', true).runs?.map(({ text }) => text)).toEqual(['3']);
});
