import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveTo, ordinaryUser } from '../../src/engine/run-as.ts';
import type { Location } from '../../src/index.ts';

/** Debian's PostgreSQL 15. */
const programs = '/usr/lib/postgresql/15/bin';
export const hasServer = existsSync(join(programs, 'postgres'));

export interface Place {
  readonly location: Location;
  remove(): void;
}

/** A folder everybody may enter, as the server does not run as root. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-batch-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function embeddedPlace(): Place {
  const folder = openFolder();
  return {
    location: { folder: join(folder, 'batch') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/** Starts a server of Debian's PostgreSQL in a folder of its own. */
export async function serverPlace(): Promise<Place> {
  const folder = openFolder();
  const user = ordinaryUser();
  if (user) giveTo(user, folder);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]): void => {
    const { status, stderr } = spawnSync(join(programs, program), args, {
      ...user,
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  run('initdb', '-D', data, '-U', 'gouji', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  const port = await freePort();
  run(
    'pg_ctl',
    'start',
    '-w',
    '-D',
    data,
    '-l',
    join(folder, 'log'),
    '-o',
    `-p ${port} -h 127.0.0.1 -c unix_socket_directories=`,
  );
  return {
    location: { url: `postgres://gouji@127.0.0.1:${port}/postgres` },
    remove() {
      run('pg_ctl', 'stop', '-w', '-m', 'immediate', '-D', data);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
