/** A folder of faulty reports, and how long `gouji check` takes over it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provinceReports, renderings } from '@gouji/fixtures/generate';

/** Reports of so many bodies whose every total is wrong, so that a few files hold thousands of findings. */
export function writeFaulty(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const text = renderings.find(({ id }) => id === 'tab-text')!;
  let index = 0;
  for (const { name, report } of provinceReports({ bodies: count, years: [2023] })) {
    const cells = Object.fromEntries(
      Object.entries(report.cells).map(([path, value], at) =>
        path.endsWith('/total') ? [path, String(Number(value) + 1 + ((at + index) % 7))] : [path, value],
      ),
    );
    index++;
    const file = `${String(index).padStart(5, '0')}-${name}.txt`;
    writeFileSync(join(folder, file), text.render({ ...report, cells }));
  }
}

/** Seconds that `gouji check` takes with one worker, as the review reads with one on two processors. */
export function checkSeconds(main: string, folder: string): number {
  const started = performance.now();
  const out = join(folder, '..', 'check.ndjson');
  const { status } = spawnSync(
    process.execPath,
    [main, 'check', folder, '--jobs', '1', '--quiet', '-f', `ndjson=${out}`],
    { stdio: 'ignore' },
  );
  if (status !== 1) throw new Error(`gouji check ended with ${status}`);
  rmSync(out);
  return (performance.now() - started) / 1_000;
}
