import { resolve } from 'node:path';
import type { FileAccount } from '@gouji/core/model';
import { resolveSettings } from '../config/run-settings.ts';
import { findFiles } from '../files/find-files.ts';
import { openSinks, parseTargets } from '../io/sinks.ts';
import { sourceName } from '../io/source-name.ts';
import type { RunOutcome } from '../outcome.ts';
import type { CheckCommandOptions } from './check-options.ts';

/** `gouji check --list-files`: what a check would do with each file, without checking any. */
export async function runListFiles(
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<RunOutcome> {
  const targets = parseTargets(options.format);
  const settings = await resolveSettings(options);
  const outputs = new Set(targets.flatMap(({ file }) => (file === null ? [] : resolve(file))));
  const files = await findFiles(paths, { rules: settings.ignore, outputs, thorough: true });
  const sink = await openSinks(targets, { ...options, lang: settings.language, lists: true });
  try {
    await sink.head();
    for (const { path, account } of files) {
      const name = path === '-' ? (options.stdinName ?? 'stdin') : sourceName(path);
      await sink.file(account ?? ({ name, state: 'pending' } satisfies FileAccount));
    }
    await sink.end();
  } finally {
    await sink.discard();
  }
  return 'clean';
}
