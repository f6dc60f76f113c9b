import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { parseLog, type ReviewEvent, type SessionHeader, type SessionLog, toLine } from '../core/session.ts';
import type { SavedView } from '../core/ui.ts';

/** Somebody else works on this session; `host` and `pid` say who. */
export class SessionLockedError extends Error {
  override readonly name = 'SessionLockedError';
  readonly lockFile: string;
  readonly holder: Lock;
  constructor(lockFile: string, holder: Lock) {
    super(`locked by process ${holder.pid} on ${holder.host}`);
    this.lockFile = lockFile;
    this.holder = holder;
  }
}

/** A file that is something else than a log, and must not be written to. */
export class NoSessionError extends Error {
  override readonly name = 'NoSessionError';
}

/** Whether a file is a log, or the beginning of one that a crash cut off. */
const isSession = (text: string, { header, events }: SessionLog): boolean =>
  header !== null || events.length > 0 || '{"gouji":"review"'.startsWith(text.trim().slice(0, 17));

interface Lock {
  readonly pid: number;
  readonly host: string;
  readonly started: string;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readLock(path: string): Lock | null {
  try {
    const lock = JSON.parse(readFileSync(path, 'utf8')) as Partial<Lock>;
    return typeof lock.pid === 'number' && typeof lock.host === 'string' ? (lock as Lock) : null;
  } catch {
    return null;
  }
}

/** Makes a folder and those above it. Not by Node's `recursive`, which never returns where a folder cannot be made in /proc. */
function ensureFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) ensureFolder(dirname(path));
  mkdirSync(path);
}

/** Takes the lock; one left by a process of this machine that has died is taken over. */
function takeLock(path: string, now: string): void {
  const own: Lock = { pid: process.pid, host: hostname(), started: now };
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readLock(path);
    const stale = holder === null || (holder.host === own.host && !isAlive(holder.pid));
    if (!stale || attempt >= 3) throw new SessionLockedError(path, holder ?? own);
    rmSync(path, { force: true });
  }
}

/** The log on disk: append-only, every event written before the screen shows it, safe against `kill -9` at any moment. */
export class SessionFile {
  readonly path: string;
  readonly log: SessionLog;
  private readonly descriptor: number;
  private readonly lockPath: string;
  private needsBreak: boolean;

  private constructor(path: string, log: SessionLog, descriptor: number) {
    this.path = path;
    this.log = log;
    this.descriptor = descriptor;
    this.lockPath = `${path}.lock`;
    this.needsBreak = log.cut;
  }

  /** Opens or begins a log and locks it. Throws SessionLockedError, NoSessionError, or the error of the file system. */
  static open(path: string, header: SessionHeader): SessionFile {
    ensureFolder(dirname(path));
    takeLock(`${path}.lock`, header.started);
    try {
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const log = parseLog(text);
      if (!isSession(text, log)) throw new NoSessionError(path);
      const file = new SessionFile(path, log, openSync(path, 'a'));
      if (text === '') file.write(toLine(header));
      return file;
    } catch (error) {
      rmSync(`${path}.lock`, { force: true });
      throw error;
    }
  }

  append(events: readonly ReviewEvent[]): void {
    if (events.length > 0) this.write(events.map(toLine).join(''));
  }

  private write(text: string): void {
    // A line cut by a crash must not swallow the next one.
    const bytes = Buffer.from(this.needsBreak ? `\n${text}` : text);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.descriptor, bytes, written);
    fdatasyncSync(this.descriptor);
    this.needsBreak = false;
  }

  close(): void {
    closeSync(this.descriptor);
    rmSync(this.lockPath, { force: true });
  }
}

/** A note or reason, or an edit, that was not entered yet; `keys` are the findings it is for. */
export type Draft =
  | {
      readonly kind: 'prompt';
      readonly purpose: string;
      readonly keys: readonly string[];
      readonly text: string;
    }
  | {
      readonly kind: 'edit';
      /** The key of its content. */
      readonly report: string;
      readonly target: string;
      readonly before: string;
      readonly original: string;
      readonly after: string;
      readonly text: string;
    };

/** What is not part of the record but is welcome on return: where the cursor stood, and a text not yet finished. */
export interface SavedPlace {
  readonly cursor?: { readonly report: string; readonly fingerprint: string };
  readonly screen?: string;
  readonly filter?: string;
  readonly grouping?: string;
  readonly sort?: string;
  readonly views?: readonly SavedView[];
  /** Texts that were being typed when the program ended, the last one at the end. */
  readonly drafts?: readonly Draft[];
}

export const placeFileOf = (sessionPath: string): string =>
  `${sessionPath.replace(/\.jsonl$/u, '')}.place.json`;

export function readPlace(path: string): SavedPlace {
  try {
    const place: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof place === 'object' && place !== null ? (place as SavedPlace) : {};
  } catch {
    return {};
  }
}

/** Written beside and moved into its place, so that a crash leaves the old one whole. */
export function writePlace(path: string, place: SavedPlace): void {
  writeFileSync(`${path}.new`, JSON.stringify({ gouji: 'review-place', ...place }));
  renameSync(`${path}.new`, path);
}
