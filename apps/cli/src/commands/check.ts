import { addToSummary, emptySummary } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { watchEntries } from '../config/unused-entries.ts';
import { createProgress } from '../io/progress.ts';
import { openSinks, parseTargets, type SinkOptions } from '../io/sinks.ts';
import { outcomeOf, type RunOutcome } from '../outcome.ts';
import { checkFiles } from '../work/check-files.ts';
import { type InputFlags, openInput } from '../work/open-input.ts';
import { describeTimings } from '../work/timings.ts';

/** The options of `gouji check` as the command line gives them. */
export interface CheckCommandOptions extends CheckFlags, InputFlags, Omit<SinkOptions, 'lang' | 'failOn'> {
  readonly timings?: boolean;
  readonly lang?: Language;
}

/** `gouji check [PATH…]`: every verdict is written as soon as its turn comes. */
export async function runCheck(paths: readonly string[], options: CheckCommandOptions): Promise<RunOutcome> {
  const targets = parseTargets(options.format);
  const settings = await resolveSettings(options);
  const { language } = settings;
  const outputs = targets.flatMap(({ file }) => file ?? []);
  const input = await openInput(paths, options, settings, outputs);
  const sinks = await openSinks(targets, { ...options, lang: language, failOn: settings.failOn });
  const progress = createProgress(input.files.length, language, Boolean(options.quiet));
  const summary = emptySummary();
  const entries = watchEntries(settings);
  try {
    await sinks.head();
    for await (const verdict of checkFiles({ ...input, settings }, input.crew, progress.read)) {
      progress.clear();
      addToSummary(summary, verdict);
      entries.see(verdict);
      await sinks.verdict(verdict);
      progress.checked(verdict.source.name);
    }
    progress.clear();
    await sinks.end();
    if (!options.quiet)
      for (const sentence of entries.unused()) process.stderr.write(`gouji: ${sentence[language]}\n`);
    if (options.timings) process.stderr.write(describeTimings(await input.crew.timings(), language));
  } finally {
    progress.clear();
    await input.crew.close();
  }
  return outcomeOf(summary, settings.maxWarnings);
}
