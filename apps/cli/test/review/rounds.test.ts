import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedIn } from './exported.ts';
import { inTerminal } from './in-terminal.ts';

/** A body that submits three times, in a real terminal. */

const here = inTerminal();

test('what was asked with the first submission is done, not done, and done with the third; the ledger tells it', async () => {
  const { folder } = here;
  const [sample] = fc.sample(consistentReport('2021'), { numRuns: 1, seed: 42 });
  const { report } = sample!;
  const submit = (faults: Record<string, number>): void => {
    const wrong = Object.entries(faults).map(([path, by]) => [path, String(Number(report.cells[path]) + by)]);
    const cells = { ...report.cells, ...Object.fromEntries(wrong) };
    const rendering = renderings.find(({ id }) => id === 'tab-text')!;
    writeFileSync(join(folder, '报告.txt'), rendering.render({ ...report, cells }));
  };
  const shell = here.open();
  const round = async (keys: string): Promise<string> => {
    shell.command(`${here.program} review 报告.txt`);
    await shell.waitFor(/1 份报告 · (?:错误|\d+ 条)(?!.*正在读入)/u);
    shell.type('b');
    await shell.waitFor('报告总览');
    const board = await shell.settled();
    if (keys !== '') {
      shell.type('b');
      await shell.waitFor('─ 问题');
      shell.type(keys);
      await shell.waitFor(/已处理 [1-9]/u);
    }
    return board;
  };

  submit({ 'requests/received/total': 3, 'remedies/reconsideration/total': 1 });
  expect(await round('*a')).not.toContain('次报送');
  await here.leave(shell);
  submit({ 'remedies/reconsideration/total': 1 });
  expect(await round('*=')).toMatch(/第 2 次报送：要求已改 [1-9]\d*，另改 0，未改 [1-9]/u);
  await here.leave(shell);
  submit({});
  expect(await round('')).toMatch(/第 3 次报送：要求已改 [1-9]\d*，另改 0，未改 0/u);
  shell.type('w3');
  await shell.waitFor('已导出 1 个文件');
  expect(existsSync(join(exportedIn(folder), '整改台账.xlsx'))).toBe(true);
});
