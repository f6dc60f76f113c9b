import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defaultBaseline } from '../config/baseline.ts';
import type { RunSettings } from '../config/run-settings.ts';
import { collectPaths } from '../io/collect-paths.ts';
import { parseCount } from '../parse-values.ts';
import { UsageError } from '../usage-error.ts';
import { type Crew, gatherCrew, workersFor } from './crew.ts';

/** The flags that decide what is read and by how many. */
export interface InputFlags {
  readonly prior?: string;
  readonly children?: readonly string[];
  readonly stdinName?: string;
  readonly jobs?: string;
  readonly cache?: boolean;
  readonly timings?: boolean;
}

export interface Input {
  readonly files: readonly string[];
  readonly prior: readonly string[] | null;
  readonly stdinName: string | undefined;
  readonly crew: Crew;
}

/** Where `--cache` keeps results, in the working directory. */
export const cacheFolder = '.gouji/cache';

/** Finds the files of a run, without the files it writes (`outputs`), and sets up whoever checks them. */
export async function openInput(
  paths: readonly string[],
  flags: InputFlags,
  settings: Pick<RunSettings, 'limits' | 'baselineFile'>,
  outputs: readonly string[] = [],
): Promise<Input> {
  const jobs = parseCount(flags.jobs, '--jobs');
  // What we write ourselves often lies where the reports lie, and has their extensions.
  const own = new Set([...outputs, settings.baselineFile ?? defaultBaseline].map((file) => resolve(file)));
  const files = await collectPaths(paths, own);
  const prior = flags.prior === undefined ? null : await collectPaths([flags.prior], own);
  const children = flags.children ? await collectPaths(flags.children, own) : [];
  if ([...files, ...(prior ?? []), ...children].filter((path) => path === '-').length > 1)
    throw new UsageError({
      zh: '标准输入只能用一次（-）。',
      en: 'Standard input (-) can be used only once.',
    });
  // Standard input can only be read by this process.
  const workers = files.includes('-') ? 0 : workersFor(files.length, jobs, availableParallelism());
  const crew = await gatherCrew(workers, {
    limits: settings.limits,
    children,
    timed: Boolean(flags.timings),
    tolerant: files.length > 1,
    cacheFolder: flags.cache ? cacheFolder : null,
    ...(flags.stdinName !== undefined && { stdinName: flags.stdinName }),
  });
  return { files, prior, stdinName: flags.stdinName, crew };
}
