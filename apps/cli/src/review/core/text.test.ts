import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { fit, wrap } from './text.ts';
import { setAmbiguousWide, stringWidth } from './width.ts';

afterEach(() => setAmbiguousWide(false));

const text = fc.string({
  unit: fc.constantFrom('表', '“', '”', '…', '1', 'a', ' ', '，', '（', '👨‍👩‍👧', 'e\u0301', '①'),
});

test.each([false, true])('fit is exact for every text and width (ambiguous wide: %s)', (wide) => {
  setAmbiguousWide(wide);
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 0, max: 60 }),
      (given, width) => stringWidth(fit(given, width)) === width,
    ),
  );
});

test.each([false, true])(
  'wrapped lines hold the whole text and never pass the edge (ambiguous wide: %s)',
  (wide) => {
    setAmbiguousWide(wide);
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (given, width) => {
        const lines = wrap(given, width);
        return lines.join('') === given && lines.every((line) => stringWidth(line) <= width);
      }),
    );
  },
);

test('no line starts with a closing mark or ends with an opening one', () => {
  expect(wrap('本年新收政府信息公开申请，共计（自然人）', 24)).toEqual([
    '本年新收政府信息公开申',
    '请，共计（自然人）',
  ]);
  expect(wrap('本年新收政府信息公开（自然人）', 22)).toEqual(['本年新收政府信息公开', '（自然人）']);
});

test('a number is not broken', () => {
  expect(wrap('全年共办理12345件', 13)).toEqual(['全年共办理', '12345件']);
});

test('a cut is marked and never splits a character', () => {
  expect(fit('总计件数', 6)).toBe('总计… ');
  expect(fit('👨‍👩‍👧表', 3)).toBe('👨‍👩‍👧…');
});
