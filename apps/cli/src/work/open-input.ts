import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { RunSettings } from '../config/run-settings.ts';
import { type FoundFile, findFiles, pathsToRead } from '../files/find-files.ts';
import { toSystemPath } from '../files/system-path.ts';
import { refuseStdinName } from '../io/read-source.ts';
import { parseCount } from '../parse-values.ts';
import { UsageError } from '../usage-error.ts';
import { type Crew, workersFor, worthWaiting } from './crew.ts';
import { gatherCrew } from './gather-crew.ts';

/** The flags that decide what is read and by how many. */
export interface InputFlags {
  readonly prior?: string;
  readonly children?: readonly string[];
  readonly together?: boolean;
  readonly stdinName?: string;
  readonly jobs?: string;
  readonly cache?: boolean;
  readonly timings?: boolean;
  /** Of a file that holds several reports only the first, which then says so. */
  readonly single?: boolean;
  /** Looks into documents for results of the program before they are read, for commands that give no account of files. */
  readonly thorough?: boolean;
}

export interface Input {
  /** Everything that was found, with an account of what is not to be checked. */
  readonly files: readonly FoundFile[];
  readonly prior: readonly string[] | null;
  readonly stdinName: string | undefined;
  readonly crew: Crew;
}

/** Where `--cache` keeps results, in the working directory. */
export const cacheFolder = '.gouji/cache';

/** The files that are read as one report go by the first of them; what is no report is told as ever. */
function joined(found: readonly FoundFile[]): FoundFile[] {
  const first = found.find(({ account }) => account === null);
  return found.flatMap((file) => {
    if (file.account) return [file];
    return file === first ? [{ ...file, named: true }] : [];
  });
}

/**
 * How fast the engine gives more room to what was made lately. A thread that only finds files and writes would be given up to 60 MB
 * for what is garbage soon after, and is no faster for it.
 */
const growYoungBy = (factor: 1 | 2): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/** Whether a file may keep the thread that checks it so long that somebody wants to stop it. */
async function holdsLarge(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    if (path === '-') continue;
    // A file that cannot be opened is told where it is read.
    const found = await stat(toSystemPath(path)).catch(() => null);
    if (found && found.size > worthWaiting) return true;
  }
  return false;
}

/** Finds the files of a run, without the files it writes (`outputs`), and sets up whoever checks them. */
export async function openInput(
  paths: readonly string[],
  flags: InputFlags,
  settings: Pick<RunSettings, 'limits' | 'ignore' | 'language'>,
  outputs: readonly string[] = [],
): Promise<Input> {
  const jobs = parseCount(flags.jobs, '--jobs');
  const options = { rules: settings.ignore, outputs: new Set(outputs.map((file) => resolve(file))) };
  const companions = async (given: readonly string[], option: string): Promise<FoundFile[]> => {
    const all = await findFiles(given, { ...options, thorough: true });
    // What may be a report and is not read is missing from the comparison.
    for (const { account } of all)
      if (account?.state === 'unreadable')
        process.stderr.write(
          `gouji: ${option} ${account.name}: ${account.reason?.[settings.language] ?? ''}\n`,
        );
    pathsToRead(all);
    return all.filter(({ account }) => account === null);
  };
  const prior =
    flags.prior === undefined ? null : (await companions([flags.prior], '--prior')).map(({ path }) => path);
  const children = flags.children ? await companions(flags.children, '--children') : [];
  growYoungBy(1);
  const found = await findFiles(paths, { ...options, ...(flags.thorough && { thorough: true }) });
  const together = flags.together ? pathsToRead(found) : null;
  const files = together ? joined(found) : found;
  const toCheck = files.filter(({ account }) => account === null).map(({ path }) => path);
  const toOpen = [...(together ?? toCheck), ...(prior ?? []), ...children.map(({ path }) => path)];
  if (toOpen.filter((path) => path === '-').length > 1)
    throw new UsageError({
      zh: '标准输入只能用一次（-）。',
      en: 'Standard input (-) can be used only once.',
    });
  if (!toOpen.includes('-')) refuseStdinName(flags.stdinName);
  // Standard input can only be read by this process.
  const workers = (together ?? toCheck).includes('-')
    ? 0
    : workersFor(toCheck.length, jobs, availableParallelism()) || ((await holdsLarge(toOpen)) ? 1 : 0);
  // This thread checks by itself.
  if (workers === 0) growYoungBy(2);
  const crew = await gatherCrew(workers, {
    limits: settings.limits,
    children,
    timed: Boolean(flags.timings),
    tolerant: files.length > 1,
    cacheFolder: flags.cache && !together ? cacheFolder : null,
    ...(together && { together }),
    ...(flags.single && { single: true }),
    ...(flags.stdinName !== undefined && { stdinName: flags.stdinName }),
  });
  return { files, prior, stdinName: flags.stdinName, crew };
}
