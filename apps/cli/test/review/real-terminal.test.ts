import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { writeCorpus } from './corpus.ts';
import { exportedIn } from './exported.ts';
import { inTerminal } from './in-terminal.ts';
import type { Tmux } from './tmux.ts';

const here = inTerminal();

beforeEach(() => {
  writeCorpus(join(here.folder, 'reports'), 8);
});

// CI is set as in a build job: there Ink would take the terminal for none if it were not told otherwise.
const terminalOf = (columns: number, rows: number): Tmux =>
  here.open(columns, rows, { CI: 'true', GOUJI_TEST: '1' });

async function start(terminal: Tmux, ...args: string[]): Promise<void> {
  await here.start(terminal, 'reports', ...args);
  await terminal.waitFor('8 份报告');
}

test('a whole session: move, dismiss in Chinese, edit and see the finding go, undo, filter, export, leave, come back', async () => {
  const terminal = terminalOf(120, 40);
  await start(terminal);
  expect(terminal.state()).toMatchObject({ alternate: true });
  terminal.keys('Down');
  terminal.type('d8');
  await terminal.waitFor('不改的理由（1 条）');
  terminal.type('台账“①”为准，已电话核实——甲县');
  terminal.keys('Enter');
  await terminal.waitFor('已处理 1');
  expect(here.entries().at(-1)).toMatchObject({
    status: 'dismissed',
    reason: '台账“①”为准，已电话核实——甲县',
  });

  terminal.type('/requests/row-sum');
  terminal.keys('Enter');
  await terminal.waitFor(/算式 .*≠/u);
  const formula = /= (\d+) ≠ \d+/u.exec(await terminal.settled())?.[1];
  expect(formula).toBeDefined();
  terminal.keys('Escape');
  terminal.type('e');
  await terminal.waitFor('原文');
  terminal.keys('C-u');
  terminal.type(formula!);
  await terminal.waitFor(/✓ 消除 [1-9]/u);
  terminal.keys('Enter');
  await terminal.waitFor('已更正');
  await terminal.waitFor('更正后已消除');
  terminal.type('u');
  await terminal.waitFor('已撤销');
  terminal.type('U');
  await terminal.waitFor('已恢复');

  terminal.type('a3');
  await terminal.waitFor('筛出 1 条');
  terminal.type('0');
  terminal.type('w8');
  await terminal.waitFor('已导出');
  const written = readdirSync(exportedIn(here.folder));
  expect(written).toEqual(
    expect.arrayContaining(['decisions.csv', 'decisions.xlsx', 'session.json', 'exceptions.json']),
  );
  expect(readdirSync(join(exportedIn(here.folder), 'letters')).length).toBeGreaterThan(0);
  const before = await terminal.settled();
  const decided = /已处理 (\d+)/u.exec(before)![1]!;
  terminal.type('q');
  await terminal.waitFor(/^\$$/mu);
  expect(terminal.state()).toEqual({ alternate: false, cursor: true });
  expect(existsSync(join(here.folder, '.gouji', 'review.jsonl.lock'))).toBe(false);

  await start(terminal);
  await terminal.waitFor(`已处理 ${decided}`);
  terminal.type('/台账');
  terminal.keys('Enter');
  await terminal.waitFor('台账“①”为准');
  terminal.type('q');
  await terminal.waitFor(/^\$$/mu);
});

test('200 Chinese notes typed without waiting arrive whole', async () => {
  const terminal = terminalOf(120, 40);
  await start(terminal);
  for (let count = 1; count <= 200; count++) {
    terminal.type(`m`);
    terminal.keys('C-u');
    terminal.type(`注${count}“①”`);
    terminal.keys('Enter');
  }
  await terminal.waitFor('注200“①”', 30_000);
  const notes = here.entries().filter(({ kind }) => kind === 'note');
  expect(notes.map(({ text }) => text)).toEqual(
    Array.from({ length: 200 }, (_, index) => `注${index + 1}“①”`),
  );
});

test('kill -9 loses nothing but the key in flight, and the draft comes back', async () => {
  const terminal = terminalOf(120, 40);
  await start(terminal);
  for (let count = 0; count < 5; count++) terminal.type('a');
  await terminal.waitFor('已处理 5');
  terminal.type('m未写完的“批注”');
  await terminal.waitFor('未写完的“批注”');
  await pause(100);
  await terminal.kill();
  expect(here.entries().filter(({ kind }) => kind === 'decide')).toHaveLength(5);
  await terminal.repair();
  await start(terminal);
  await terminal.waitFor('已处理 5');
  await terminal.waitFor('未写完的“批注”');
  terminal.keys('Enter');
  await terminal.waitFor('已批注 1 条');
  expect(here.entries().at(-1)).toMatchObject({ kind: 'note', text: '未写完的“批注”' });
});

test('killed at any moment, every decision that was shown is kept and the log stays readable', async () => {
  const terminal = terminalOf(100, 30);
  for (let round = 0; round < 4; round++) {
    await start(terminal);
    const before = Number(/已处理 (\d+)/u.exec(await terminal.settled())![1]);
    terminal.type('aaa');
    await pause(15 * round);
    const shown = Number(/已处理 (\d+)/u.exec(terminal.screen())?.[1] ?? before);
    await terminal.kill();
    expect(here.entries().filter(({ kind }) => kind === 'decide').length).toBeGreaterThanOrEqual(shown);
    await terminal.repair();
    await terminal.settled();
  }
});

test('a second reviewer is told, and can keep a log of his own that is taken over later', async () => {
  const first = terminalOf(100, 30);
  await start(first);
  const second = terminalOf(100, 30);
  second.command(`${here.program} review reports`);
  await second.waitFor('另一人正在审阅');
  second.command('clear');
  await start(second, '--session', 'second.jsonl');
  second.type(']a');
  await second.waitFor('已处理 1');
  second.type('q');
  await second.waitFor(/^\$$/mu);
  first.type('a');
  await first.waitFor('已处理 1');
  first.type('Wsecond.jsonl');
  first.keys('Enter');
  await first.waitFor(/并入 \d+ 条记录/u);
  await first.waitFor('已处理 2');
  first.type('q');
});

const sizes = [
  [120, 40],
  [100, 40],
  [119, 23],
  [80, 24],
  [140, 50],
  [99, 30],
  [160, 45],
  [60, 12],
  [120, 23],
] as const;

/** The screen of a process that was started at this size, with every cell drawn anew. */
async function fromScratch(columns: number, rows: number, withPrompt: boolean): Promise<string> {
  const terminal = terminalOf(columns, rows);
  await start(terminal, '--session', `${columns}x${rows}-${withPrompt}.jsonl`);
  if (withPrompt) {
    terminal.type('m');
    await terminal.waitFor('批注（1 条）');
  }
  const screen = await terminal.settled();
  here.close(terminal);
  return screen;
}

test('36 resize steps, with and without an open prompt, leave the same screen as a fresh start', async () => {
  const terminal = terminalOf(120, 40);
  await start(terminal);
  for (const withPrompt of [false, true]) {
    if (withPrompt) terminal.type('m');
    const expected = new Map<string, string>();
    for (const [columns, rows] of [...sizes, ...[...sizes].reverse()]) {
      const size = `${columns}×${rows}`;
      if (!expected.has(size)) expected.set(size, await fromScratch(columns, rows, withPrompt));
      terminal.resize(columns, rows);
      await terminal.shows(expected.get(size)!);
      expect(await terminal.settled(), `${size}, prompt ${withPrompt}`).toBe(expected.get(size));
    }
  }
}, 240_000);

test('after every change of size the next key is shown at once', async () => {
  const terminal = terminalOf(120, 40);
  await start(terminal);
  for (const [columns, rows] of sizes) {
    terminal.resize(columns, rows);
    await pause(150);
    terminal.type('m');
    // A frame that is believed to be still on its way would be waited for longer.
    await terminal.waitFor('批注（1 条）', 8_000);
    terminal.keys('Escape');
    await terminal.waitFor(/^(?![\s\S]*批注（1 条）)/u);
  }
});
