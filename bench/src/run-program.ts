/** Runs the program as users have it, built, and tells what it took. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));

export interface ProgramRun {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
}

/** What a process needed, told by itself when it ends; its workers are threads of it. */
const tell = `data:text/javascript,import{isMainThread}from'node:worker_threads';import{writeFileSync}from'node:fs';if(isMainThread)process.on('exit',()=>writeFileSync(process.env.BENCH_PEAK,JSON.stringify(process.resourceUsage())))`;

/** Runs a command of the program in a folder; throws unless it ends as a check may end. */
export function runProgram(folder: string, command: readonly string[]): ProgramRun {
  const place = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const peak = join(place, 'peak');
  try {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', tell, program, ...command], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, BENCH_PEAK: peak },
    });
    const seconds = (performance.now() - started) / 1_000;
    if (status !== 0 && status !== 1 && status !== 3)
      throw new Error(`${command.join(' ')}: ${status}\n${stderr}`);
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(
      readFileSync(peak, 'utf8'),
    ) as NodeJS.ResourceUsage;
    return { seconds, processorSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1_000 };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
