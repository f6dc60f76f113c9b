import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** Times of answers in milliseconds, from the shortest to the longest. */
export interface Pulse {
  readonly count: number;
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

export interface Probe {
  /** What was measured since it was last asked. */
  take(): Promise<Pulse>;
  stop(): void;
}

const toPulse = (times: number[]): Pulse => {
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { count: times.length, median: at(0.5), p99: at(0.99), worst: at(1) };
};

/** Asks an address every few milliseconds from a process of its own: the one that attacks is busy itself. */
export async function startProbe(url: string): Promise<Probe> {
  const child: ChildProcess = fork(new URL('./probe-health.ts', import.meta.url), [url], {
    execArgv: [],
    stdio: 'inherit',
  });
  const take = (): Promise<Pulse> =>
    new Promise((resolve) => {
      child.once('message', (times) => resolve(toPulse(times as number[])));
      child.send('take');
    });
  // The first answers pay for the start of the process.
  do await pause(200);
  while ((await take()).count < 3);
  return { take, stop: () => child.kill('SIGKILL') };
}
