import { expect, test } from 'vitest';
import { ambiguousWidth, wantsColor } from './terminal.ts';

test('colour only on a terminal, never against a wish', () => {
  expect(wantsColor({ isTTY: true }, true, {})).toBe(true);
  expect(wantsColor({}, true, {})).toBe(false);
  expect(wantsColor({ isTTY: true }, false, {})).toBe(false);
  expect(wantsColor({ isTTY: true }, true, { NO_COLOR: '1' })).toBe(false);
  expect(wantsColor({ isTTY: true }, true, { NO_COLOR: '' })).toBe(true);
  expect(wantsColor({ isTTY: true }, true, { TERM: 'dumb' })).toBe(false);
});

test('the width of ambiguous characters: flag, then environment, then 1', () => {
  expect(ambiguousWidth('2', {})).toBe(2);
  expect(ambiguousWidth('1', { GOUJI_AMBIGUOUS_WIDTH: '2' })).toBe(1);
  expect(ambiguousWidth(undefined, { GOUJI_AMBIGUOUS_WIDTH: '2' })).toBe(2);
  expect(ambiguousWidth(undefined, {})).toBe(1);
});
