import { afterEach, describe, expect, test } from 'vitest';
import { setAmbiguousWide } from '../core/width.ts';
import { press, reviewOf } from '../testing/review-of.ts';
import { drawFrame, type Frame } from './frame.ts';
import { layPanes } from './panes.ts';
import { lineWidth } from './spans.ts';

afterEach(() => setAmbiguousWide(false));

const text = (frame: Frame): string =>
  frame.lines.map((line) => line.map((one) => one.text).join('')).join('\n');

const sizes = [
  [80, 24],
  [120, 40],
  [160, 50],
  [60, 12],
  [99, 15],
  [100, 16],
  [139, 60],
  [59, 12],
  [200, 60],
] as const;
const states: readonly (readonly [string, string])[] = [
  ['list', ''],
  ['document', '\t'],
  ['finding', '\t\t'],
  ['menu', '\r'],
  ['reasons', 'd'],
  ['note', 'm电话核实“①”…—'],
  ['edit', 'e'],
  ['filter', 'f'],
  ['help', '?'],
  ['search in help', '?撤'],
  ['range', 'vjj'],
  ['all', '*'],
  ['export', 'w'],
  ['by rule', 't'],
  ['by diagnosis', 'tt'],
  ['workbench', '/row-sum\ri'],
  ['cell being edited', '/row-sum\rie'],
  ['long text in a cell', '/row-sum\ri123456789012345'],
  ['decided', 'a'],
  ['nothing shown', '2'],
];

describe.each([false, true])('ambiguous characters two cells wide: %s', (wide) => {
  test.each(sizes)(
    'at %i×%i every line is exactly as wide as the screen, whatever is open',
    (columns, rows) => {
      setAmbiguousWide(wide);
      for (const language of ['zh', 'en'] as const)
        for (const [state, keys] of states) {
          const review = reviewOf(language, 3);
          press(review, keys);
          const frame = drawFrame(review, { columns, rows });
          expect(frame.lines.length, state).toBe(rows);
          expect(frame.lines.map(lineWidth), `${state} ${language}`).toEqual(Array(rows).fill(columns));
          if (frame.caret) expect(frame.caret.x < columns && frame.caret.y < rows).toBe(true);
        }
    },
  );
});

test('three panes become two and one as the window narrows', () => {
  const panes = (columns: number, rows: number, focus: 'list' | 'document' | 'finding' = 'list') =>
    layPanes({ columns, rows }, focus).map(({ pane }) => pane);
  expect(panes(160, 50)).toEqual(['list', 'document', 'finding']);
  expect(panes(120, 40)).toEqual(['list', 'document', 'finding']);
  expect(panes(80, 24)).toEqual(['list', 'finding']);
  expect(panes(80, 24, 'document')).toEqual(['document', 'finding']);
  expect(panes(80, 12, 'document')).toEqual(['document']);
});

test('the statutory table stands beside the finding, with its groups as merged cells and the value at fault marked', () => {
  const review = reviewOf();
  press(review, '/requests/row-sum\r');
  expect(text(drawFrame(review, { columns: 200, rows: 60 }))).toMatch(/… \d+ 行未参与/u);
  press(review, 'H');
  const frame = drawFrame(review, { columns: 200, rows: 60 });
  expect(text(frame)).toMatch(/三、本年度 *│（一）予以公开/u);
  const focus = frame.lines.flat().filter(({ style }) => style === 'focus');
  expect(focus.map((one) => one.text.trim())).toEqual(['18']);
  const related = frame.lines.flat().filter(({ style }) => style === 'related');
  expect(related.map((one) => one.text.trim())).toContain('15');
});

test('scrolled into a table, the names of its columns stay in sight', () => {
  const review = reviewOf();
  press(review, '/requests/row-sum\rH\t');
  drawFrame(review, { columns: 80, rows: 24 });
  for (let line = 0; line < 12; line++) press(review, 'j');
  const lines = text(drawFrame(review, { columns: 80, rows: 24 })).split('\n');
  expect(lines.slice(2, 5).join('\n')).toContain('自然人');
});

test('at 120 columns the whole-screen table has its groups as merged cells', () => {
  const review = reviewOf();
  press(review, '/requests/row-sum\r\u001b');
  press(review, 'Z');
  const shown = text(drawFrame(review, { columns: 120, rows: 40 }));
  expect(shown).toContain('法人或其他组织');
  expect(shown).toMatch(/三、本年度 *│（一）予以公开/u);
  expect(shown).toMatch(/办理结果 *│（二）部分公开/u);
});

test('without colour the value at fault has a sign of its own', () => {
  const review = reviewOf();
  press(review, '/requests/row-sum\r');
  expect(text(drawFrame(review, { columns: 160, rows: 50 }, true))).toMatch(/! *18/u);
});

test('the detail writes the sum out in the numbers of the report and names the law', () => {
  const review = reviewOf();
  press(review, '/requests/row-sum\r');
  const shown = text(drawFrame(review, { columns: 160, rows: 50 }));
  expect(shown).toContain('15 ≠ 18');
  expect(shown).toContain('依据');
});

test('only what is in the window is drawn: 3,000 reports cost no more than thirty', () => {
  const timeOf = (count: number): number => {
    const review = reviewOf('zh', count);
    drawFrame(review, { columns: 120, rows: 40 });
    // The quickest of several: whatever else the machine does makes some slow.
    const times = Array.from({ length: 25 }, () => {
      const before = performance.now();
      press(review, 'j');
      drawFrame(review, { columns: 120, rows: 40 });
      return performance.now() - before;
    });
    return Math.min(...times);
  };
  const few = timeOf(30);
  expect(timeOf(3000) / few).toBeLessThan(3);
});

test('no figure of the head is cut, and the foot always names the menu that needs no letters', () => {
  const review = reviewOf('zh', 14);
  for (const keys of ['', 'b'])
    for (let columns = 60; columns <= 130; columns++) {
      press(review, keys);
      const { lines } = drawFrame(review, { columns, rows: 15 });
      const [head, foot] = [lines[0]!, lines.at(-1)!].map((line) => line.map((one) => one.text).join(''));
      expect(head).toContain('14 份报告');
      for (const [, count] of head!.matchAll(/(?:错误|条 · 已处理) (\d*)/gu))
        expect(['28', '0']).toContain(count);
      expect(head).not.toContain('…');
      expect(foot).toContain('Enter 菜单');
      if (keys !== '') press(review, 'b');
    }
});

test('each pane tells how much of it lies above and below', () => {
  const review = reviewOf('zh', 14);
  const shown = (): string => text(drawFrame(review, { columns: 60, rows: 15 }));
  expect(shown()).toMatch(/─ 问题 ─+ ↓87 ─/u);
  press(review, 'G');
  expect(shown()).toMatch(/─ 问题 ─+ ↑87 ─/u);
  press(review, '?');
  expect(shown()).toMatch(/─ 全部操作.* ↓\d+ ─/u);
});

test('what a report writes cannot act on the terminal', async () => {
  const { paint, themes } = await import('./theme.ts');
  expect(paint([{ text: 'a\u001b[2Jb\u202ec', style: 'plain' }], themes.mono)).toBe('a[2Jbc');
});
