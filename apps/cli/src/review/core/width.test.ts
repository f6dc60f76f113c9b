import stock from 'string-width';
import { afterEach, expect, test, vi } from 'vitest';
import { graphemes, setAmbiguousWide, stringWidth } from './width.ts';

// Two hundred thousand code points take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
afterEach(() => setAmbiguousWide(false));

test.each([false, true])('every code point is as wide as string-width says (ambiguous wide: %s)', (wide) => {
  setAmbiguousWide(wide);
  const different: string[] = [];
  for (let code = 0x20; code <= 0x323af; code++) {
    const character = String.fromCodePoint(code);
    if (stringWidth(character) !== stock(character, { ambiguousIsNarrow: !wide }))
      different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});

test('random mixtures are as wide as string-width says', () => {
  const pieces = [
    '表',
    '三',
    '“',
    '”',
    '…',
    'é',
    'e\u0301',
    '👨‍👩‍👧',
    '①',
    '\u200b',
    'ﾊﾞ',
    '1',
    '\u001b[31m',
    '\u001b[0m',
    '〔',
    '㎡',
    '\ud83d',
    '가',
    '☎\ufe0f',
  ];
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31);
  for (let round = 0; round < 20_000; round++) {
    let text = '';
    for (let count = next() % 9; count >= 0; count--) text += pieces[next() % pieces.length];
    expect(stringWidth(text), JSON.stringify(text)).toBe(stock(text));
  }
});

test('quotation marks, dashes and circled numbers take two cells where the terminal draws them so', () => {
  expect(stringWidth('“总计”①…—')).toBe(9);
  setAmbiguousWide(true);
  expect(stringWidth('“总计”①…—')).toBe(14);
});

test('graphemes keep families and accents whole', () => {
  expect(graphemes('表👨‍👩‍👧e\u03011')).toEqual(['表', '👨‍👩‍👧', 'e\u0301', '1']);
});
