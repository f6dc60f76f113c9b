import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const names = ['requests/row-sum', 'remedies/row-sum', 'cell/blank'];

test.each([
  ['request/row-sum', 'requests/row-sum'],
  ['cell/blnk', 'cell/blank'],
  ['blank', 'cell/blank'],
  ['something else', null],
  ['', null],
])('%j is most like %j', (typed, name) => {
  expect(nearestName(typed, names)).toBe(name);
});

test('a very long word is answered at once', () => {
  expect(nearestName('x'.repeat(1_000_000), names)).toBeNull();
});
