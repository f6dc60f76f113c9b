import { expect, test } from 'vitest';
import { joinRules } from './rule-lines.ts';

const down = (x: number, from: number, to: number) => ({ x0: x, y0: from, x1: x, y1: to });

test('lines of tables one above the other stay each in its own place, however near', () => {
  const { vertical } = joinRules([down(110.6, 300, 340), down(112.9, 20, 280)]);
  expect(vertical).toEqual([
    { at: expect.closeTo(112.9), from: 20, to: 280 },
    { at: expect.closeTo(110.6), from: 300, to: 340 },
  ]);
});

test('pieces that go on from one another, and lines beside each other, are one', () => {
  const { vertical } = joinRules([down(100, 0, 20), down(100, 20.5, 40), down(101, 0, 40)]);
  expect(vertical).toEqual([{ at: expect.closeTo(100.5), from: 0, to: 40 }]);
});
