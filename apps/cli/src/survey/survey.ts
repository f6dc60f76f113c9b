import { counted } from '@gouji/core/format';
import { buildSurvey, Collector, type Survey } from '@gouji/office/survey';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { createProgress } from '../io/progress.ts';
import { openSpool, type Place } from '../io/spool.ts';
import { type LetterFlags, refuseLetterFlags } from '../office/letter-options.ts';
import { takeRoster } from '../office/take-roster.ts';
import type { RunOutcome } from '../outcome.ts';
import { parseCount, parseLikeness } from '../parse-values.ts';
import { UsageError } from '../usage-error.ts';
import { checkFiles } from '../work/check-files.ts';
import { type InputFlags, openInput } from '../work/open-input.ts';
import { openOutputs } from './outputs.ts';
import { printSurvey } from './print-survey.ts';

/** The options of `gouji survey` as the command line gives them. */
export interface SurveyCommandOptions
  extends CheckFlags,
    Omit<InputFlags, 'together' | 'stdinName'>,
    LetterFlags {
  readonly roster?: string;
  readonly year?: readonly string[];
  readonly output?: readonly string[];
  readonly format?: 'pretty' | 'json';
  readonly letters?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

function outcomeOf({ reports, files, missing }: Survey): RunOutcome {
  if (reports.some(({ outcome }) => outcome === 'indeterminate')) return 'indeterminate';
  if (files.some(({ state }) => state === 'unreadable' || state === 'incomplete')) return 'indeterminate';
  return reports.some(({ outcome }) => outcome === 'fail') || (missing?.length ?? 0) > 0
    ? 'findings'
    : 'clean';
}

const nothingFound = (files: number): UsageError =>
  new UsageError({
    zh: `找到 ${files} 个文件，其中没有年度报告；请核对路径。`,
    en: `${counted(files, 'file was', 'files were')} found, and no annual report among them; check the path.`,
  });

/** `gouji survey DIR…`: every report is checked as `gouji check` checks it; what is compared is kept small, the rest on disk. */
export async function runSurvey(
  paths: readonly string[],
  options: SurveyCommandOptions,
): Promise<RunOutcome> {
  const years = options.year?.map((year) => parseCount(year, '--year')!) ?? null;
  const likeness = parseLikeness(options.likeness);
  if (options.letters === undefined) refuseLetterFlags(options, '--letters DIR');
  const settings = await resolveSettings(options);
  const { language } = settings;
  const roster = await takeRoster(options.roster, language);
  const own = [...(options.output ?? []), ...(options.roster === undefined ? [] : [options.roster])];
  const input = await openInput(paths, options, settings, own);
  // Opened when the files are found, so that nothing of them lies among these.
  const outputs = await openOutputs({ ...settings.letter, ...options }, language).catch(async (error) => {
    await input.crew.close();
    throw error;
  });
  const collector = new Collector();
  const texts = openSpool();
  const places: Place[] = [];
  try {
    const progress = createProgress(input.files.length, language);
    const checking = { ...input, settings, withDigest: true };
    try {
      for await (const { verdict, digest, account } of checkFiles(checking, input.crew, progress.read)) {
        if (verdict) {
          const index = collector.add(verdict, digest ?? null);
          if (index !== null) places[index] = await texts.append(Buffer.from(digest!.words));
          await outputs.verdict(verdict, index);
        } else {
          collector.file(account);
          await outputs.file(account);
        }
        progress.checked((verdict?.source ?? account!).name);
      }
    } finally {
      progress.end();
      await input.crew.close();
    }
    if (collector.entries.length === 0 && !collector.files.some(({ state }) => state === 'unreadable'))
      throw nothingFound(input.files.length);
    const takeWords = async (index: number): Promise<string> =>
      Buffer.from(await texts.take(places[index]!)).toString();
    const survey = await buildSurvey(collector, takeWords, {
      roster,
      years,
      ...(likeness !== undefined && { likeness }),
    });
    await outputs.end(survey);
    if (!options.quiet) await printSurvey(survey, options, language);
    return outcomeOf(survey);
  } finally {
    await outputs.discard();
    await texts.close();
  }
}
