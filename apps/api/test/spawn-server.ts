import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { serverFile } from './built-server.ts';

export interface SpawnedServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** Every log line so far. */
  readonly lines: readonly string[];
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
}

/** A test that gives up while its service starts has no hold of it, so none outlives the tests. */
const started = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL');
});

/** Starts the service as a process of its own at a free port. */
export async function spawnServer(
  environment: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<SpawnedServer> {
  const child = spawn(process.execPath, [...flags, await serverFile()], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      PORT: '0',
      GOUJI_DRAIN_TIME: '100',
      GOUJI_RATE: 'off',
      GOUJI_PAGE: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  const lines: string[] = [];
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const entry = JSON.parse(line) as { msg: string; url?: string };
      if (entry.msg === 'listening') resolve(entry.url!);
    });
    void exited.then((code) => reject(new Error(`exit ${code}: ${complaint}`)));
  });
  return { url, child, lines, exited };
}
