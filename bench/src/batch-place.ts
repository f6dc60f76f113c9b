/** What the measurements of the durable batch stand on: reports in great number, and their two engines. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { provinceReports, renderings } from '@gouji/fixtures/generate';

export { giveTo, ordinaryUser } from '../../packages/batch/src/engine/run-as.ts';
export {
  embeddedPlace,
  openFolder,
  type Place,
  serverPlace,
} from '../../packages/batch/test/support/servers.ts';

export interface TextReport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const text = renderings.find(({ id }) => id === 'tab-text')!;

/** So many reports of an invented province, two years of each body; every seventh states a wrong total. */
export function* textReports(count: number): Generator<TextReport> {
  let index = 0;
  for (const { name, report } of provinceReports({
    bodies: Math.ceil(count / 2),
    years: [2023, 2024],
    seed: 7,
  })) {
    if (index === count) return;
    const wrong = { ...report, cells: { ...report.cells, 'requests/processed/total': '99999' } };
    yield { name: `${name}.txt`, bytes: text.render(index % 7 === 0 ? wrong : report) };
    index++;
  }
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Parent and processor time, in milliseconds with that of children that ended, of every process. Linux only. */
function processes(): Map<number, { parent: number; milliseconds: number }> {
  const all = new Map<number, { parent: number; milliseconds: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
      all.set(Number(name), { parent: Number(fields[1]), milliseconds: (ticks / ticksPerSecond) * 1000 });
    } catch {
      // It ended meanwhile.
    }
  }
  return all;
}

/** Processor time of a process and all that came of it, in milliseconds. */
export function processorTimeOf(pid: number): number {
  const all = processes();
  let sum = 0;
  for (const [id, { milliseconds }] of all) {
    let above = id;
    while (above !== pid && above > 1) above = all.get(above)?.parent ?? 0;
    if (above === pid) sum += milliseconds;
  }
  return sum;
}
