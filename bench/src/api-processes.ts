/** Child processes of the load measurement: started from source, ended at the end, their processor time read from the kernel. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Processor time of a process with all its threads, in milliseconds. Linux only. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
}

/** Resident memory of a process in MiB. */
export function residentMemory(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

export interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly url: string;
  /** What it wrote to standard error. */
  complaints(): string;
}

const source = (path: string): string => new URL(path, import.meta.url).pathname;

/** Starts a program that says its address in its first line: `{"url": …}`. */
export async function startChild(path: string, environment: Record<string, string> = {}): Promise<Child> {
  const child = spawn(process.execPath, ['--conditions', 'gouji-source', source(path)], {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.once('line', (line) => resolve((JSON.parse(line) as { url: string }).url));
    child.once('exit', (code) => reject(new Error(`${path} ended with ${code}: ${complaints}`)));
  });
  // The log is written in full, as in operation, and read and dropped here.
  lines.close();
  child.stdout.resume();
  return { process: child, pid: child.pid!, url, complaints: () => complaints };
}

export const startService = (environment: Record<string, string> = {}): Promise<Child> =>
  startChild('../../apps/api/src/server.ts', {
    GOUJI_RATE: 'off',
    GOUJI_PAGE: 'off',
    GOUJI_DRAIN_TIME: '0',
    ...environment,
  });
