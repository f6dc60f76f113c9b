import { expect, test } from 'vitest';
import { fixedText } from '../../../read/placed-text.ts';
import { fitCells, lacksOnlyTotal } from './fit-cells.ts';

const place = { kind: 'part', part: 'x', path: 'y' } as const;
const columns = ['one', 'two', 'three', 'total'].map((id) => ({ id, kind: 'count', labels: [] }) as never);
const addsUp = (numbers: readonly number[]): boolean =>
  numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);
const facts = { test: addsUp, isUnshifted: lacksOnlyTotal, isHeaded: true };
const fit = (texts: readonly string[], isFull: boolean): (number | null)[] =>
  fitCells(
    texts.map((text) => fixedText(text, place)),
    columns,
    { ...facts, isFull },
  ).cells.map(({ value }) => value);

test('a blank before the values of a row that falls short may be of its label, and a zero lost among them', () => {
  expect(fit(['', '21', '44', '65'], true)).toEqual([null, 21, 44, 65]);
  expect(fit(['', '21', '44', '65'], false)).toEqual([null, null, null, null]);
});
