import { codePointWidth } from '@gouji/core/format';
import headless from '@xterm/headless';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { press, reviewOf } from '../testing/review-of.ts';
import { drawFrame } from '../view/frame.ts';
import type { Style } from '../view/spans.ts';
import { fitLine, span } from '../view/spans.ts';
import { paint, themes } from '../view/theme.ts';
import { ShownScreen } from './shown-screen.ts';

/** A terminal whose every cell can be asked for. */
class Emulator {
  private readonly terminal: headless.Terminal;
  private readonly columns: number;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    const width = (code: number): 0 | 1 | 2 => codePointWidth(code, 1);
    this.terminal.unicode.register({
      version: 'test',
      wcwidth: width,
      // Bit 0: joins the character before it, whose width is then kept.
      charProperties: (code: number, before: number) =>
        width(code) === 0 && before > 1 ? (before & 6) | 1 : width(code) << 1,
    });
    this.terminal.unicode.activeVersion = 'test';
  }

  async write(text: string): Promise<void> {
    await new Promise<void>((done) => this.terminal.write(text, done));
  }

  /** Every cell with its colours and attributes. */
  cells(): string[] {
    const { active } = this.terminal.buffer;
    return Array.from({ length: this.terminal.rows }, (_, row) => {
      const line = active.getLine(row)!;
      return Array.from({ length: this.columns }, (_, column) => {
        const cell = line.getCell(column)!;
        const text = cell.getWidth() === 0 ? '' : cell.getChars() || ' ';
        // Weight and colour of a blank do not show.
        const letter = text === ' ' ? [] : [cell.isBold(), cell.isDim(), cell.getFgColor()];
        const ground = [cell.isUnderline(), cell.isInverse(), cell.isStrikethrough(), cell.getBgColor()];
        return text + [...letter, ...ground].map(Number).join();
      }).join('|');
    });
  }
}

/** The lines written whole, each in its place. */
const whole = (lines: readonly string[]): string =>
  `\u001b[m\u001b[2J${lines.map((line, row) => `\u001b[${row + 1};1H${line}`).join('')}`;

async function expectSame(screens: readonly (readonly string[])[], columns: number): Promise<void> {
  const rows = screens[0]!.length;
  const changed = new Emulator(columns, rows);
  let shown: ShownScreen | null = null;
  for (const lines of screens) {
    const screen = new ShownScreen(lines, columns);
    await changed.write(screen.changesSince(shown));
    shown = screen;
    const fresh = new Emulator(columns, rows);
    await fresh.write(whole(lines));
    expect(changed.cells()).toEqual(fresh.cells());
  }
}

const columns = 24;
const styles = Object.keys(themes.dark) as Style[];
const text = fc
  .array(fc.constantFrom('a', 'b', ' ', '甲', '乙', '（', '“', '①', '│', 'e\u0301'), { maxLength: 9 })
  .map((characters) => characters.join(''));
const line = fc
  .array(fc.tuple(text, fc.constantFrom(...styles)), { maxLength: 4 })
  .map((parts) =>
    paint(
      fitLine(
        parts.map(([part, style]) => span(part, style)),
        columns,
      ),
      themes.dark,
    ),
  )
  // Ink leaves blanks at the end out.
  .chain((painted) => fc.constantFrom(painted, painted.trimEnd()));
const screen = fc.array(line, { minLength: 4, maxLength: 4 });

test('a screen after changes is the screen written whole, wide characters and colours included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(screen, { minLength: 2, maxLength: 5 }), (screens) =>
      expectSame(screens, columns),
    ),
    { numRuns: 60 },
  );
});

test('the screens of a review come out of their changes as they are', async () => {
  for (const [width, rows] of [
    [80, 24],
    [160, 30],
  ] as const) {
    const review = reviewOf('zh', 4);
    const screens = [
      '',
      'j',
      'j',
      '\r',
      '\u001b',
      'm甲“①”',
      '\u001b',
      'b',
      'b',
      'e',
      '\u001b',
      '?',
      '\u001b',
      'd',
    ].map((keys) => {
      press(review, keys);
      return drawFrame(review, { columns: width, rows }).lines.map((one) => paint(one, themes.dark));
    });
    await expectSame(screens, width);
  }
});

test('what has not changed is not written', () => {
  const before = new ShownScreen(['甲'.repeat(12), 'abcdefghijklmnopqrstuvwx'], columns);
  const after = new ShownScreen(['甲'.repeat(12), 'abcdefghijkl乙opqrstuvwx'], columns);
  expect(after.changesSince(before)).toBe('\u001b[2;13H乙');
  expect(after.changesSince(after)).toBe('');
  const shorter = new ShownScreen(['甲', 'abcdefghijkl乙opqrstuvwx'], columns);
  expect(shorter.changesSince(after)).toBe('\u001b[1;3H\u001b[K');
});
