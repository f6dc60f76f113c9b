import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeCorpus } from './corpus.ts';
import { inTerminal } from './in-terminal.ts';

/** The board of all reports, in a real terminal. */

const here = inTerminal();

beforeEach(() => {
  writeCorpus(join(here.folder, 'reports', '甲县'), 3);
  mkdirSync(join(here.folder, 'reports', '乙县'));
  writeFileSync(join(here.folder, 'reports', '乙县', '2023年年度报告.pdf'), '%PDF-1.4\nbroken');
});

test.each([
  [80, 24],
  [120, 40],
  [200, 60],
])(
  'at %i×%i the board comes first; with arrows and Enter a report is opened, decided, finished, and what is unreadable is written to',
  async (columns, rows) => {
    const terminal = here.open(columns, rows);
    terminal.command(`${here.program} review reports`);
    const screen = await terminal.waitFor(/4 份报告(?!.*正在读入)/u);
    expect(screen).toContain('报告总览');
    expect(screen).toContain('未能识别');
    expect(screen).toMatch(/▾ .*甲县/u);
    // The unreadable report: back to be submitted again, with a note.
    terminal.keys('End', 'Home', 'Left');
    await terminal.waitFor(/▸ /u);
    terminal.keys('Right', 'Down');
    await terminal.settled();
    if (!(await terminal.settled()).match(/>.*(?:pdf|未能识别)/u)) terminal.keys('End');
    await terminal.waitFor(/>.*未能识别/u);
    terminal.keys('Enter', 'Down', 'Down', 'Down', 'Enter');
    await terminal.waitFor('1 份报告：退回重报');
    terminal.type('m已电话告知');
    terminal.keys('Enter');
    await terminal.waitFor('已在 1 份报告上批注');
    // A readable one: opened, its first cause or finding decided, finished.
    terminal.keys('n');
    await terminal.waitFor(/>.*(?:有错误|通过|未核全)/u);
    terminal.keys('Right');
    await terminal.waitFor('─ 问题');
    terminal.keys('Down');
    terminal.type('F');
    terminal.keys('a');
    await terminal.waitFor(/已处理 [1-9]/u);
    terminal.type('b');
    await terminal.waitFor('报告总览');
    expect(terminal.screen()).toMatch(/已处理 [2-9]/u);
    terminal.type('q');
    await terminal.waitFor(/^\$$/mu);
  },
);
