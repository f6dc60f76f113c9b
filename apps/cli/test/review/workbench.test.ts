import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistentFigures, renderings, writeReport } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTerminal } from './in-terminal.ts';

/** The table as a workbench, in a real terminal. */

const here = inTerminal();

const body = { name: '甲县人民政府', self: '全县', government: true, date: '03-05' } as const;

/** One body's reports of two years, the later one with a total that is 3 too great. */
function writeTwoYears(folder: string): { readonly right: string; readonly wrong: string } {
  const [now, before] = fc.sample(consistentFigures('2021'), { numRuns: 2, seed: 5 });
  const text = renderings.find(({ id }) => id === 'tab-text')!;
  const path = 'requests/received/total';
  const report = writeReport('2021', now!, { year: 2023, body, wording: 0 });
  const right = report.cells[path]!;
  const wrong = String(Number(right) + 3);
  const faulty = { ...report, cells: { ...report.cells, [path]: wrong } };
  writeFileSync(join(folder, '2.txt'), text.render(faulty));
  writeFileSync(
    join(folder, '1.txt'),
    text.render(writeReport('2021', before!, { year: 2022, body, wording: 0 })),
  );
  return { right, wrong };
}

test.each([
  [80, 24],
  [120, 40],
  [200, 60],
])(
  'at %i×%i a cell shows its sums, its text and last year’s figure; it is edited in place, and the file opens at its place',
  async (columns, rows) => {
    const { right, wrong } = writeTwoYears(here.folder);
    const opener = join(here.folder, 'open.sh');
    writeFileSync(opener, '#!/bin/sh\nprintf "%s\\n" "$@" > opened.txt\n');
    chmodSync(opener, 0o755);
    const open = [opener, '{file}', '{line}', '第{page}页'];
    writeFileSync(join(here.folder, 'gouji.config.json'), JSON.stringify({ open }));
    const terminal = here.open(columns, rows);
    await here.start(terminal, '1.txt', '2.txt');
    terminal.type('/requests/row-sum');
    terminal.keys('Enter');
    await terminal.settled();
    terminal.type('i');
    const screen = await terminal.waitFor(`原文 ${wrong}`);
    expect(screen).toMatch(new RegExp(`✗ 本行 .*≠ \\[${wrong}\\]`, 'u'));
    expect(screen).toMatch(/上年同格 \d+/u);
    expect(screen).toContain('行未参与');
    expect(screen).toMatch(/自然人.*总计/u);
    // Decisions are for findings, which are not seen here.
    terminal.type('a');
    await terminal.waitFor('请先按 Esc 回到问题');
    terminal.type('E');
    await terminal.waitFor('已打开 2.txt');
    const [file, line, page] = readFileSync(join(here.folder, 'opened.txt'), 'utf8').split('\n');
    expect(file).toBe(join(here.folder, '2.txt'));
    expect(readFileSync(file!, 'utf8').split('\n')[Number(line) - 1]).toContain(wrong);
    expect(page).toBe('第1页');
    terminal.keys('Left');
    await terminal.waitFor(/✗ 本行 .*\[\d+\].* ≠/u);
    terminal.keys('Right', 'Enter');
    await terminal.waitFor(`修改 表三`);
    // What is typed takes the place of the value.
    terminal.type(right);
    await terminal.waitFor(/✓ 消除 [1-9]/u);
    terminal.keys('Enter');
    await terminal.waitFor(new RegExp(`更正前为 ${wrong}`, 'u'));
    expect(here.entries().at(-1)!.changes).toMatchObject([{ target: 'requests/received/total', to: right }]);
    await terminal.waitFor(new RegExp(`✓ 本行 .*\\[${right}\\]`, 'u'));
    terminal.type('u');
    await terminal.waitFor(`原文 ${wrong}`);
    terminal.keys('Escape');
    await terminal.waitFor('─ 问题');
  },
);
