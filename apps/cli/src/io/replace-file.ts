import { createHash, randomBytes } from 'node:crypto';
import { type BigIntStats, constants, unlinkSync } from 'node:fs';
import {
  access,
  copyFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onInterrupt } from './interrupt.ts';

/** A file in the making. Nothing of it is seen under its name before `commit`. */
export interface Replacement {
  write(content: Uint8Array): Promise<void>;
  commit(): Promise<void>;
  /** Leaves no trace. Never throws. */
  discard(): Promise<void>;
}

async function infoOf(path: string): Promise<BigIntStats | null> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw error;
  }
}

async function writeWhole(handle: FileHandle, content: Uint8Array): Promise<void> {
  for (let rest = content; rest.length > 0; ) {
    const { bytesWritten } = await handle.write(rest);
    rest = rest.subarray(bytesWritten);
  }
}

/** A device or pipe (`/dev/null`, `/dev/stdout`) is written where it stands: it must not be replaced by a file. */
async function writeThrough(path: string): Promise<Replacement> {
  const handle = await open(path, 'w');
  return {
    write: (content) => writeWhole(handle, content),
    commit: () => handle.close(),
    discard: () => handle.close().catch(() => {}),
  };
}

/** Says which process of which machine makes it, so that another can tell what was left behind. */
const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const asideName = (): string => `.gouji-${here}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
const asideOf = new RegExp(`^\\.gouji-${here}-(\\d+)-[0-9a-f]{12}\\.tmp$`, 'u');

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

const swept = new Set<string>();

/** Removes what processes that were killed left in a folder that is written to. Never throws. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = asideOf.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await unlink(join(folder, name)).catch(() => {});
  }
}

/** Opens a new file beside the place; where the folder takes none but the file itself may be written, in the temporary folder. */
async function openAside(place: string, exists: boolean): Promise<{ aside: string; handle: FileHandle }> {
  const beside = join(dirname(place), asideName());
  try {
    return { aside: beside, handle: await open(beside, 'wx', 0o666) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!exists || (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS')) throw error;
    const away = join(tmpdir(), asideName());
    return { aside: away, handle: await open(away, 'wx', 0o600) };
  }
}

/** Moves the finished file into its place; a place that cannot be moved to (a mounted file, another disk) is written over. */
async function moveInto(aside: string, place: string): Promise<void> {
  try {
    await rename(aside, place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EXDEV' && code !== 'EBUSY' && code !== 'EACCES' && code !== 'EPERM') throw error;
    await copyFile(aside, place);
    await unlink(aside);
  }
}

/**
 * Makes a folder and those above it, one by one: where a file system takes none although the folder above is there (`/proc`), what
 * Node makes of `recursive` tries for ever.
 */
async function makeFolder(folder: string): Promise<void> {
  const known = await infoOf(folder);
  if (known?.isDirectory()) return;
  // A file in the place of the folder.
  if (known) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // Another made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Begins a file that is to stand under `path`, and makes the folders it stands in. Throws the error of the system when
 * it could not be written there anyway.
 */
export async function openReplacement(path: string): Promise<Replacement> {
  await makeFolder(dirname(path));
  await sweep(dirname(path));
  const info = await infoOf(path);
  if (info?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  if (info && !info.isFile()) return writeThrough(path);
  // What a link points to is replaced, not the link; a file that is protected stays protected.
  const place = info ? await realpath(path) : path;
  if (info) await access(place, constants.W_OK);
  const { aside, handle } = await openAside(place, info !== null);
  const forget = onInterrupt(() => unlinkSync(aside));
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await handle.close();
    open = false;
  };
  return {
    write: (content) => writeWhole(handle, content),
    async commit() {
      if (info) await handle.chmod(Number(info.mode) & 0o7777).catch(() => {});
      // Some disks say only now that they are full.
      await handle.sync();
      await close();
      await moveInto(aside, place);
      forget();
    },
    async discard() {
      await close().catch(() => {});
      await unlink(aside).catch(() => {});
      forget();
    },
  };
}
