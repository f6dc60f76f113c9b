import { type CheckOptions, type Severity, type Verdict, validate } from '@gouji/core';
import { addToSummary, emptySummary } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { collectPaths } from '../io/collect-paths.ts';
import { createProgress } from '../io/progress.ts';
import { readSourceFile } from '../io/read-source.ts';
import { openSinks } from '../io/sinks.ts';
import { outcomeOf, type RunOutcome } from '../outcome.ts';
import { parseCount, parseSeverities } from '../parse-values.ts';
import { readersFor } from '../readers.ts';

/** The options of `gouji check` as the command line gives them. */
export interface CheckCommandOptions {
  readonly format?: readonly string[];
  readonly prior?: string;
  readonly children?: readonly string[];
  readonly config?: string;
  readonly preset?: 'recommended' | 'strict' | 'all';
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly severity?: readonly string[];
  readonly failOn?: 'error' | 'warning' | 'never';
  readonly maxWarnings?: string;
  readonly baseline?: string;
  readonly stdinName?: string;
  readonly jobs?: string;
  readonly cache?: boolean;
  readonly timings?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly ambiguousWidth?: '1' | '2';
  readonly lang: Language;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** `gouji check [PATH…]`: every verdict is written as soon as it is made. */
export async function runCheck(paths: readonly string[], options: CheckCommandOptions): Promise<RunOutcome> {
  const severities: Record<string, Severity | 'off'> = parseSeverities(options.severity ?? []);
  const maxWarnings = parseCount(options.maxWarnings, '--max-warnings');
  const files = await collectPaths(paths);
  const checkOptions: CheckOptions = {
    language: options.lang,
    severities,
    today: today(),
    ...(options.preset && { preset: options.preset }),
    ...(options.only && { only: options.only }),
    ...(options.skip && { skip: options.skip }),
    ...(options.failOn && { failOn: options.failOn }),
  };
  const sinks = await openSinks(options);
  const progress = createProgress(files.length, options.lang, Boolean(options.quiet));
  const summary = emptySummary();
  await sinks.head();
  for (const file of files) {
    const source = await readSourceFile(file, options.stdinName);
    const verdict: Verdict = await validate(source, { ...checkOptions, readers: await readersFor(source) });
    progress.clear();
    addToSummary(summary, verdict);
    await sinks.verdict(verdict);
    progress.step(verdict.source.name);
  }
  progress.clear();
  await sinks.end();
  return outcomeOf(summary, maxWarnings);
}
