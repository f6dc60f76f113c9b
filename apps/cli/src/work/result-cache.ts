import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckOptions } from '@gouji/core';
import { toSystemPath } from '../files/system-path.ts';
import { sourceName } from '../io/source-name.ts';
import type { Checked, Checker, CompanionRef } from './checker.ts';
import { fromRef } from './report-ref.ts';

/** Results by a key that covers everything they depend on, so that none ever has to be thrown away as stale. */
export interface ResultCache {
  get<T>(key: string): Promise<T | null>;
  set(key: string, value: unknown): Promise<void>;
  /** Digest of the program: other rules, other results. */
  readonly program: string;
}

const digest = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\u0000');
  return hash.digest('hex');
};

/** The digest of all code files beside this one: the bundle, or in development the sources of this folder alone. */
async function digestProgram(): Promise<string> {
  const folder = import.meta.dirname;
  const names = (await readdir(folder)).filter((name) => /\.[jt]s$/u.test(name)).sort();
  return digest(...(await Promise.all(names.map((name) => readFile(join(folder, name))))));
}

/** Opens the cache in a folder, which is made when the first result is kept. A damaged entry counts as none. */
export async function openCache(folder: string): Promise<ResultCache> {
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    program: await digestProgram(),
    async get<T>(key: string) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as T;
      } catch {
        return null;
      }
    },
    async set(key, value) {
      const file = fileOf(key);
      try {
        await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
        // Written aside and renamed, so that two runs at once never see half a result.
        const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
        await writeFile(aside, JSON.stringify(value));
        await rename(aside, file);
      } catch {
        // A cache that cannot be written is only slower.
      }
    },
  };
}

/** The options as far as they decide a result: the day matters only where an exception may have expired. */
function wordOptions({ today, exceptions = [], ...options }: CheckOptions): string {
  const holding = exceptions.filter(({ expires }) => !expires || !today || expires >= today);
  return JSON.stringify({ ...options, exceptions: holding });
}

/**
 * The same checker, answering from the cache where the same bytes met the same rules and options before; what it knew is
 * marked `unchanged`. `setting` is all else that results depend on.
 */
export function withCache(
  checker: Checker,
  cache: ResultCache,
  children: readonly string[],
  setting: string,
): Checker {
  const words = new WeakMap<CheckOptions, string>();
  const wordsOf = (options: CheckOptions): string => {
    const known = words.get(options) ?? wordOptions(options);
    words.set(options, known);
    return known;
  };
  const hashes = new Map<string, string>();
  const hashOf = async (path: string): Promise<string> => {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const hash = digest(await readFile(toSystemPath(path)));
    hashes.set(path, hash);
    return hash;
  };
  const hashOfReport = async (given: CompanionRef | null): Promise<string> => {
    if (given === null) return '';
    const { path, index } = fromRef(given.ref);
    return `${await hashOf(path)} ${index}`;
  };
  const hashOfCompanions = async (given: readonly (CompanionRef | null)[]): Promise<string> =>
    (await Promise.all(given.map(hashOfReport))).join(' ');
  const fresh = new WeakMap<Checked, Uint8Array>();
  const keep = async <T extends object>(
    keyParts: () => Promise<string[]>,
    make: () => Promise<T>,
  ): Promise<{ readonly value: T; readonly isKnown: boolean }> => {
    let key: string;
    try {
      key = digest(cache.program, setting, ...(await keyParts()));
    } catch {
      // What cannot be read is not for the cache to report.
      return { value: await make(), isKnown: false };
    }
    const known = await cache.get<T>(key);
    if (known !== null) return { value: known, isKnown: true };
    const made = await make();
    await cache.set(key, made);
    return { value: made, isKnown: false };
  };
  return {
    timings: checker.timings,
    understand: (path) => checker.understand(path),
    takeChildren: (understood) => checker.takeChildren(understood),
    read: (ref) => checker.read(ref),
    children: () => checker.children(),
    async identify(path) {
      if (path === '-') return checker.identify(path);
      const { value } = await keep(
        async () => ['identities', await hashOf(path)],
        async () => ({ identities: (await checker.identify(path)).identities }),
      );
      return value;
    },
    async check(task) {
      const companions = task.companions.map(({ prior, peers }) => [prior, ...peers]);
      if (task.path === '-' || companions.flat().some((one) => one?.ref === '-') || task.withReport)
        return checker.check(task);
      const { value, isKnown } = await keep(
        async () => [
          task.named ? 'verdicts' : 'found',
          task.withDigest ? 'digest' : '',
          task.isBeside ? 'beside' : '',
          sourceName(task.path),
          await hashOf(task.path),
          ...(await Promise.all(companions.map(hashOfCompanions))),
          ...(await Promise.all(children.map(hashOf))),
          wordsOf(task.options),
        ],
        // What was understood is kept for this run only, and is known to nobody in the next.
        async () => {
          const { understood, ...checked } = await checker.check(task);
          if (understood) fresh.set(checked, understood);
          return checked;
        },
      );
      const understood = fresh.get(value);
      if (understood) return { ...value, understood };
      return isKnown ? { ...value, unchanged: true } : value;
    },
  };
}
