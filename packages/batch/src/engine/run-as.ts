import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whom the server runs as: PostgreSQL refuses the superuser. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** An ordinary user for a program that was started as root; null where it was not. */
export function ordinaryUser(): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  try {
    const users = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
      const found = users.find(([user]) => user === name);
      if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
    }
  } catch {
    // No such file: the usual numbers of nobody.
  }
  return { uid: 65_534, gid: 65_534 };
}

/** Whether a user can read and enter a path. */
export const canReach = (user: RunAs, path: string): boolean =>
  spawnSync(process.platform === 'win32' ? 'cmd' : '/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', path], {
    ...user,
    stdio: 'ignore',
    cwd: '/',
  }).status === 0;

/** Gives a folder and all in it to a user. */
export function giveTo(user: RunAs, folder: string): void {
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(user, path);
    else if (!entry.isSymbolicLink()) chownSync(path, user.uid, user.gid);
  }
}
