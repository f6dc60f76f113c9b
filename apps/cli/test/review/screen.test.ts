import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ReviewOptions } from '../../src/review/options.ts';
import { bundleReview } from './bundle.ts';
import { writeCorpus } from './corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { VirtualTerminal } from './virtual-terminal.ts';

// Generous: programs are started anew many times, and the machine may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let run: (options: ReviewOptions) => Promise<0 | 2>;
let folder: string;

beforeAll(async () => {
  // Ink makes a console of its own; the one of the test runner cannot be made anew.
  Object.assign(console, { Console });
  const bundle = await bundleReview();
  run = ((await import(join(bundle, 'review.js'))) as { runReview: typeof run }).runReview;
});
beforeEach(() => {
  folder = temporaryFolder();
  writeCorpus(join(folder, 'reports'), 6);
});

function start(terminal: VirtualTerminal, more: Partial<ReviewOptions> = {}): Promise<0 | 2> {
  return run({
    paths: [join(folder, 'reports')],
    optionsFor: () => ({}),
    language: 'zh',
    workingDirectory: folder,
    reviewer: '张三',
    environment: { TERM: 'xterm-256color' },
    stdin: terminal.stdin,
    stdout: terminal.stdout,
    stderr: process.stderr,
    ...more,
  });
}

const log = (): { kind: string; [name: string]: unknown }[] =>
  readFileSync(join(folder, '.gouji', 'review.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as { kind: string });

/** Everything has been read, and the findings are shown instead of the board. */
async function ready(terminal: VirtualTerminal): Promise<void> {
  await terminal.waitFor(() => /6 份报告/u.test(terminal.text()) && !terminal.text().includes('正在读入'));
  if (terminal.text().includes('报告总览')) terminal.type('b');
  await terminal.waitFor(/[─-] 问题/u);
}

test.each([
  [80, 24, 1],
  [80, 24, 2],
  [120, 40, 1],
  [120, 40, 2],
  [160, 50, 1],
  [160, 50, 2],
] as const)(
  'every pane at %i×%i with ambiguous width %i fills the screen exactly',
  async (columns, rows, ambiguous) => {
    const terminal = new VirtualTerminal(columns, rows, ambiguous);
    const done = start(terminal);
    await ready(terminal);
    // The panes, the menu, a prompt, the editor, the help: whatever is open, the right edge of each line is where it belongs.
    for (const keys of [
      '',
      'j',
      '\t',
      '\t',
      '\t',
      '\r',
      '\u001b',
      'm“①”…—',
      '\u001b',
      'e',
      '\u001b',
      '?',
      '\u001b',
    ]) {
      terminal.type(keys);
      await terminal.settle();
      const screen = terminal.screen();
      expect(screen).toHaveLength(rows);
      for (const line of screen) expect(line.includes('\ufffd')).toBe(false);
      expect(screen.at(-1)).toMatch(/\? 帮助/u);
      expect(screen[0]).toMatch(/勾稽/u);
      if (columns >= 100 && keys !== '?') {
        const edge = ambiguous === 1 ? '│' : '|';
        expect(screen.slice(2, 8).every((line) => line.includes(edge))).toBe(true);
      }
    }
    terminal.type('q');
    expect(await done).toBe(0);
    expect(terminal.isAlternate).toBe(false);
  },
);

test('the caret stands where the next character will be, however wide the terminal draws', async () => {
  for (const ambiguous of [1, 2] as const) {
    const terminal = new VirtualTerminal(100, 30, ambiguous);
    const done = start(terminal);
    await ready(terminal);
    terminal.type('m');
    await terminal.waitFor('批注（1 条）');
    terminal.type('合计①“x”…');
    await terminal.waitFor('合计①');
    await terminal.settle();
    expect(terminal.cursor().x).toBe(2 + 4 + ambiguous + ambiguous + 1 + ambiguous + ambiguous);
    const line = terminal.screen()[terminal.cursor().y]!;
    expect(line).toContain('合计①“x”…');
    terminal.type('\u001b');
    await terminal.waitFor(() => !terminal.text().includes('批注（1 条）'));
    terminal.type('q');
    await done;
    folder = temporaryFolder();
    writeCorpus(join(folder, 'reports'), 6);
  }
});

test('a decision is on disk before it is on the screen, and the next open finding follows', async () => {
  const terminal = new VirtualTerminal(120, 40);
  const done = start(terminal);
  await ready(terminal);
  terminal.type('a');
  await terminal.waitFor('已处理 1');
  expect(log().at(-1)).toMatchObject({ kind: 'decide', status: 'accepted', by: '张三' });
  terminal.type('u');
  await terminal.waitFor('已处理 0');
  expect(log().at(-1)).toMatchObject({ kind: 'undo' });
  terminal.type('q');
  await done;
});

test('200 notes written without waiting are all whole', async () => {
  const terminal = new VirtualTerminal(120, 40);
  const done = start(terminal);
  await ready(terminal);
  for (let count = 1; count <= 200; count++) terminal.type(`m\u0015注${count}“①”\r`);
  await terminal.waitFor(() => log().filter(({ kind }) => kind === 'note').length === 200, 20_000);
  await terminal.waitFor('注200“①”');
  terminal.type('q');
  await done;
  const notes = log().filter(({ kind }) => kind === 'note');
  expect(notes.map(({ text }) => text)).toEqual(
    Array.from({ length: 200 }, (_, index) => `注${index + 1}“①”`),
  );
});

test('a window too small says so and comes back', async () => {
  const terminal = new VirtualTerminal(120, 40);
  const done = start(terminal);
  await ready(terminal);
  terminal.resize(50, 10);
  await terminal.waitFor('窗口过小');
  // Nothing is decided unseen, and the way out is told.
  terminal.type('a*a\rd8');
  await terminal.waitFor('q 退出；小窗口可用 --plain');
  terminal.resize(80, 24);
  await terminal.waitFor('问题');
  expect(terminal.text()).toContain('已处理 0');
  expect(log().filter(({ kind }) => kind === 'decide')).toEqual([]);
  terminal.type('m');
  await terminal.waitFor('批注（1 条）');
  terminal.resize(30, 5);
  await terminal.waitFor('窗口过小');
  terminal.type('q');
  expect(await done).toBe(0);
});

test('without colour everything is still told: signs, bold, reverse', async () => {
  const terminal = new VirtualTerminal(120, 40);
  const written: string[] = [];
  const write = terminal.stdout.write.bind(terminal.stdout);
  terminal.stdout.write = ((chunk: string, ...rest: []) => {
    written.push(String(chunk));
    return write(chunk, ...rest);
  }) as typeof terminal.stdout.write;
  const done = start(terminal, { environment: { TERM: 'xterm-256color', NO_COLOR: '1' } });
  await ready(terminal);
  terminal.type('q');
  await done;
  expect(written.join('')).not.toMatch(/\[(?:\d+;)*(?:3[0-9]|4[0-9]|9[0-7])(?:;\d+)*m/u);
  expect(written.join('')).toMatch(/\[7m/u);
});

test('the mouse, once asked for, chooses a finding and scrolls', async () => {
  const terminal = new VirtualTerminal(120, 40);
  const done = start(terminal, { mouse: true });
  await ready(terminal);
  const rowOf = (mark: string): number => terminal.screen().findIndex((line) => line.startsWith(mark));
  const before = rowOf('>');
  terminal.type(`\u001b[<0;5;${before + 2}M\u001b[<0;5;${before + 2}m`);
  await terminal.waitFor(() => rowOf('>') === before + 1);
  terminal.type('\u001b[<65;5;5M');
  await terminal.waitFor(() => rowOf('>') === before + 2);
  terminal.type('q');
  await done;
});

test('a terminal that answers nothing is taken as narrow, and what was typed before is not lost', async () => {
  const terminal = new VirtualTerminal(120, 40, 1, false);
  const done = start(terminal);
  terminal.type('?');
  await terminal.waitFor('全部操作');
  terminal.type('\u001b');
  await terminal.waitFor('报告总览');
  terminal.type('b');
  await terminal.waitFor('│');
  terminal.type('q');
  expect(await done).toBe(0);
});
