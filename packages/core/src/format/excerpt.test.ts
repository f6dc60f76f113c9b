import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropExcerpt, markedPieces, renderExcerpt } from './excerpt.ts';
import { createStyle } from './style.ts';
import { textWidth } from './width.ts';

const plain = createStyle(false);
const sentence = '全年共收到政府信息公开申请5件，其中自然人4件。';
const at = sentence.indexOf('5');

test('the carets stand below the marked figure, counted in columns', () => {
  const { text, carets } = renderExcerpt({ text: sentence, marks: [[at, at + 1]] }, 100, 1, plain);
  expect(text).toBe(sentence);
  expect(carets).toBe(`${' '.repeat(26)}^`);
  expect(textWidth(text.slice(0, text.indexOf('5')))).toBe(26);
});

test('a wide mark has a wide caret, and a second mark its own', () => {
  const { carets } = renderExcerpt(
    {
      text: '申请5件',
      marks: [
        [0, 2],
        [3, 4],
      ],
    },
    100,
    1,
    plain,
  );
  expect(carets).toBe('^^^^ ^^');
});

test('with ambiguous characters two columns wide the caret moves with them', () => {
  const excerpt = { text: '“总计”5', marks: [[4, 5]] as [number, number][] };
  expect(renderExcerpt(excerpt, 100, 1, plain).carets).toBe('      ^');
  expect(renderExcerpt(excerpt, 100, 2, plain).carets).toBe('        ^');
});

test('a long excerpt is cut around its mark and says so', () => {
  const long = `${'前'.repeat(100)}5${'后'.repeat(100)}`;
  const cropped = cropExcerpt({ text: long, marks: [[100, 101]] }, 40, 1);
  expect(textWidth(cropped.text)).toBeLessThanOrEqual(40);
  expect(cropped.text).toMatch(/^…前+5后+…$/u);
  const [[start, end]] = cropped.marks as [[number, number]];
  expect(cropped.text.slice(start, end)).toBe('5');
});

test('a mark beyond the cut is gone rather than wrong', () => {
  const long = `5${'后'.repeat(100)}6`;
  const far: [number, number][] = [
    [0, 1],
    [101, 102],
  ];
  expect(cropExcerpt({ text: long, marks: far }, 20, 1).marks).toEqual([[0, 1]]);
});

test('marks that overlap, run backwards or reach beyond the text do no harm', () => {
  const marks: [number, number][] = [
    [1, 2],
    [1, 99],
    [5, 4],
  ];
  expect(markedPieces({ text: 'abc', marks })).toEqual([
    { text: 'a', marked: false },
    { text: 'b', marked: true },
    { text: 'c', marked: true },
  ]);
});

test('control characters cannot reach the terminal and keep their places', () => {
  const { text, carets } = renderExcerpt({ text: '\u001b[2J5\t6', marks: [[4, 5]] }, 40, 1, plain);
  expect(text).toBe('\ufffd[2J5 6');
  expect(carets).toBe('    ^');
});

test('for any text and mark, the caret begins in the column of what is marked and is as wide', () => {
  const characters = fc.string({
    unit: fc.constantFrom('a', '5', ' ', '申', '请', '“', '①', '（', '𠮷', '\t'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      characters,
      characters,
      characters,
      fc.constantFrom(1 as const, 2 as const),
      (before, marked, after, ambiguous) => {
        fc.pre(marked.length > 0);
        const text = before + marked + after;
        const excerpt = { text, marks: [[before.length, before.length + marked.length] as [number, number]] };
        const { carets } = renderExcerpt(excerpt, 10_000, ambiguous, plain);
        const printed = (part: string) => textWidth(part.replaceAll('\t', ' '), ambiguous);
        expect(carets).toBe(' '.repeat(printed(before)) + '^'.repeat(printed(marked)));
        const narrow = renderExcerpt(excerpt, 30, ambiguous, plain);
        expect(textWidth(narrow.text, ambiguous)).toBeLessThanOrEqual(30);
        expect(narrow.carets).toContain('^');
      },
    ),
  );
});
