import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCorpus } from './corpus.ts';
import { inTerminal } from './in-terminal.ts';

/** The record, in a real terminal: nothing that the reviewer did turns against him. */

const here = inTerminal();

/** As if the clock of the machine had been so many hours ahead. */
const setAhead = (name: string, hours: number): void => {
  const shifted = here
    .entries(name)
    .map((entry) =>
      entry.at ? { ...entry, at: new Date(Date.parse(entry.at) + hours * 3_600_000).toISOString() } : entry,
    );
  writeFileSync(here.logPath(name), shifted.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
};

test('a clock that was a day ahead, and a log taken over from one an hour ahead, bring nothing back', async () => {
  writeCorpus(join(here.folder, 'reports'), 2);
  const terminal = here.open();
  await here.start(terminal, 'reports');
  terminal.type('a');
  await terminal.waitFor('已处理 1');
  await here.leave(terminal);
  setAhead('review', 24);
  await here.start(terminal, 'reports');
  await terminal.waitFor('已处理 1');
  terminal.type('gjo');
  await terminal.waitFor('已处理 0');
  await here.leave(terminal);

  await here.start(terminal, 'reports', '--session', 'other.jsonl');
  terminal.type('gja');
  await terminal.waitFor(/已处理 [1-9]/u);
  await here.leave(terminal);
  setAhead('other', 1);
  // Both decided the same finding without knowing of each other: 恢复为未处理 here, 属实 there.
  await here.start(terminal, 'reports', '--merge', 'other.jsonl');
  await terminal.waitFor('两人处理不同');
  terminal.type('=');
  await terminal.waitFor('采用哪一种');
  terminal.type('1');
  await terminal.waitFor('已处理 0');
  await here.leave(terminal);
  await here.start(terminal, 'reports');
  await terminal.waitFor('已处理 0');
  expect(here.entries().filter(({ kind }) => kind === 'merge')).toHaveLength(1);
});

test('a menu opened while files come in decides what it asked for', async () => {
  writeCorpus(join(here.folder, 'reports'), 150);
  const terminal = here.open();
  terminal.command(`${here.program} review reports`);
  await terminal.waitFor('报告总览');
  terminal.type('b');
  await terminal.waitFor(/>\s+[✗!i] /u);
  terminal.type('*d');
  const screen = await terminal.waitFor(/为什么不改？ \(\d+\)/u);
  const asked = Number(/为什么不改？ \((\d+)\)/u.exec(screen)![1]);
  await terminal.waitFor(/150 份报告(?!.*正在读入)/u, 60_000);
  terminal.type('1');
  if (asked > 10) {
    await terminal.waitFor(`${asked} 条问题都处理`);
    terminal.type('1');
  }
  await terminal.waitFor(`已处理 ${asked}`);
  expect(here.entries().at(-1)!.keys).toHaveLength(asked);
});

test('undo in one folder leaves what was done in another, and says so', async () => {
  writeCorpus(join(here.folder, 'one'), 1);
  writeCorpus(join(here.folder, 'two'), 2);
  const terminal = here.open();
  await here.start(terminal, 'one');
  terminal.type('a');
  await terminal.waitFor('已处理 1');
  await here.leave(terminal);
  await here.start(terminal, 'two/0002.txt');
  terminal.type('u');
  await terminal.waitFor('本次没有可撤销的操作');
  terminal.type('au');
  await terminal.waitFor('已撤销：two/0002.txt 1 条');
  await here.leave(terminal);
  await here.start(terminal, 'one');
  await terminal.waitFor('已处理 1');
});

test('several lines pasted raw are text; where there is no place for text nothing happens', async () => {
  writeCorpus(join(here.folder, 'reports'), 1);
  const terminal = here.open();
  await here.start(terminal, 'reports');
  terminal.paste('aaa\nddd\nqqq');
  await terminal.waitFor('粘贴的文字没有可放的地方');
  terminal.type('m');
  await terminal.waitFor('批注（1 条）');
  terminal.paste('第一行：已核实\nq第二行\na第三行');
  await terminal.waitFor('第一行：已核实 q第二行 a第三行');
  terminal.keys('Enter');
  await terminal.waitFor('已批注 1 条');
  expect(here.entries().map(({ kind }) => kind)).not.toContain('decide');
  expect(here.entries().at(-1)!.text).toBe('第一行：已核实 q第二行 a第三行');
});

test('an edit that kill -9 interrupted comes back as it was being typed', async () => {
  writeCorpus(join(here.folder, 'reports'), 2);
  const terminal = here.open();
  await here.start(terminal, 'reports');
  terminal.type('/row-sum');
  terminal.keys('Enter');
  await terminal.settled();
  terminal.type('e');
  await terminal.waitFor('原文');
  terminal.keys('C-u');
  terminal.type('7654321');
  await terminal.waitFor('> 7654321');
  await terminal.settled();
  await terminal.kill();
  await terminal.repair();
  await here.start(terminal, 'reports');
  await terminal.waitFor('> 7654321');
  terminal.keys('Enter');
  await terminal.waitFor('已更正');
  expect(here.entries().at(-1)).toMatchObject({ kind: 'correct', changes: [{ to: '7654321' }] });
});

test('what was exported into the reviewed folder is not read back, however often', async () => {
  writeCorpus(here.folder, 2);
  const terminal = here.open();
  for (let round = 0; round < 2; round++) {
    await here.start(terminal, '.');
    expect(terminal.screen()).toContain('2 份报告');
    if (round === 0) terminal.type('*a');
    await terminal.waitFor(/已处理 [1-9]/u);
    terminal.type('w8');
    await terminal.waitFor('已导出');
    await here.leave(terminal);
  }
});

test('a screen that another program wrote on is drawn anew with Ctrl-L', async () => {
  writeCorpus(join(here.folder, 'reports'), 1);
  const terminal = here.open(80, 24);
  await here.start(terminal, 'reports');
  const before = await terminal.settled();
  writeFileSync(terminal.device(), '\u001b[5;1H广播消息：十分钟后关机\u001b[1;1Hxx');
  await terminal.waitFor('广播消息');
  terminal.keys('C-l');
  await terminal.shows(before);
  expect(terminal.screen()).toBe(before);
});
