import { counted } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { buildSurvey, Collector, type Survey } from '@gouji/office/survey';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { createProgress } from '../io/progress.ts';
import { openSpool, type Place } from '../io/spool.ts';
import { type LetterFlags, refuseLetterFlags } from '../office/letter-options.ts';
import { sayIn } from '../office/say.ts';
import { takeRoster } from '../office/take-roster.ts';
import type { RunOutcome } from '../outcome.ts';
import { parseLikeness, parseYear } from '../parse-values.ts';
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

/** Throws where there is nothing to survey. With a roster there is: everybody is missing from a year of which nothing is there. */
function requireReports(
  { years, entries, beside, files }: Collector,
  found: number,
  hasRoster: boolean,
): void {
  if (entries.length > 0 || files.some(({ state }) => state === 'unreadable')) return;
  if (beside.length === 0)
    throw new UsageError({
      zh: `找到 ${found} 个文件，其中没有年度报告；请核对路径。`,
      en: `${counted(found, 'file was', 'files were')} found, and no annual report among them; check the path.`,
    });
  if (hasRoster) return;
  const wanted = years ?? [];
  const held = [...new Set(beside.map(({ year }) => year!))].sort((a, b) => a - b);
  throw new UsageError({
    zh: `所给文件中没有 ${wanted.join('、')} 年度的报告，只有 ${held.join('、')} 年度的。`,
    en: `None of the reports is for ${wanted.join(', ')}; they are for ${held.join(', ')}.`,
  });
}

/** Says how many reports are in no table. */
function tellBeside({ length }: Collector['beside'], language: Language): void {
  if (length === 0) return;
  sayIn(language)({
    zh: `另有 ${length} 份其他年度的报告，只用于年度之间的对照，不列入总览。`,
    en: `${counted(length, 'report')} of other years served for comparison only and ${length === 1 ? 'is' : 'are'} not listed.`,
  });
}

/** `gouji survey DIR…`: every report is checked as `gouji check` checks it; what is compared is kept small, the rest on disk. */
export async function runSurvey(
  paths: readonly string[],
  options: SurveyCommandOptions,
): Promise<RunOutcome> {
  const years = options.year?.map((year) => parseYear(year)!) ?? null;
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
  const collector = new Collector(years);
  const texts = openSpool();
  const places: Place[] = [];
  try {
    const progress = createProgress(input.files.length, language);
    const checking = { ...input, settings, withDigest: true };
    try {
      for await (const { verdict, digest, account } of checkFiles(checking, input.crew, progress.read)) {
        if (!verdict) {
          collector.file(account);
          await outputs.file(account);
        } else if (!collector.setBeside(verdict, digest ?? null)) {
          const index = collector.add(verdict, digest ?? null);
          if (index !== null) places[index] = await texts.append(Buffer.from(digest!.words));
          await outputs.verdict(verdict, index);
        }
        progress.checked((verdict?.source ?? account!).name);
      }
    } finally {
      progress.end();
      await input.crew.close();
    }
    requireReports(collector, input.files.length, roster !== null);
    const takeWords = async (index: number): Promise<string> =>
      Buffer.from(await texts.take(places[index]!)).toString();
    const survey = await buildSurvey(collector, takeWords, {
      roster,
      ...(likeness !== undefined && { likeness }),
    });
    await outputs.end(survey);
    tellBeside(collector.beside, language);
    if (!options.quiet) await printSurvey(survey, options, language);
    return outcomeOf(survey);
  } finally {
    await outputs.discard();
    await texts.close();
  }
}
