import { accountOf, addFileToSummary, addToSummary, counted, emptySummary } from '@gouji/core/format';
import type { FileAccount, Verdict } from '@gouji/core/model';
import { resolveSettings } from '../config/run-settings.ts';
import { watchEntries } from '../config/unused-entries.ts';
import { createProgress } from '../io/progress.ts';
import { isFolderFormat, isShownToPeople, openSinks, parseTargets } from '../io/sinks.ts';
import { tellExcess } from '../io/tell-excess.ts';
import { refuseAuthor, refuseLetterFlags } from '../office/letter-options.ts';
import { outcomeOf, type RunOutcome } from '../outcome.ts';
import { type Sentence, UsageError } from '../usage-error.ts';
import { checkFiles, type Ending } from '../work/check-files.ts';
import { openInput } from '../work/open-input.ts';
import { describeTimings } from '../work/timings.ts';
import type { CheckCommandOptions } from './check-options.ts';

const nothingChecked = (files: number): UsageError =>
  new UsageError({
    zh: `找到 ${files} 个文件，其中没有年度报告；请核对路径。`,
    en: `${counted(files, 'file was', 'files were')} found, and no annual report among them; check the path.`,
  });

/** How a file ended the last time, and hence now, where only changes are shown. */
function unchangedAccount(verdict: Verdict): FileAccount {
  const { name, state, reason } = accountOf(verdict);
  return {
    name,
    state,
    reason: { zh: `与上次相同：${reason?.zh ?? ''}`, en: `as last time: ${reason?.en ?? ''}` },
  };
}

/** `gouji check [PATH…]`: every verdict is written as soon as its turn comes. */
export async function runCheck(paths: readonly string[], options: CheckCommandOptions): Promise<RunOutcome> {
  if (options.listFiles) return (await import('./list-files.ts')).runListFiles(paths, options);
  if (options.watch)
    return (await import('./watch.ts')).runWatch(paths, { ...options, watch: false }, runCheck);
  const targets = parseTargets(options.format, options);
  if (!targets.some(({ format }) => format === 'letter')) refuseLetterFlags(options, '-f letter=DIR');
  if (!targets.some(({ format }) => format === 'annotated')) refuseAuthor(options);
  const settings = await resolveSettings(options);
  const outputs = targets.flatMap(({ file }) => file ?? []);
  const input = await openInput(
    paths,
    { ...options, cache: Boolean(options.cache || options.changed) },
    settings,
    outputs,
  );
  const { language, maxWarnings } = settings;
  const sink = await openSinks(targets, {
    ...settings.letter,
    ...options,
    lang: language,
    failOn: settings.failOn,
    ...(maxWarnings !== undefined && { mostWarnings: maxWarnings }),
  });
  const leaves = targets.some(({ format }) => isFolderFormat(format)) ? 'folder' : 'check';
  const progress = createProgress(input.files.length, language, leaves);
  const summary = emptySummary();
  const entries = watchEntries(settings);
  let unopened = 0;
  const write = async (ending: Ending): Promise<void> => {
    if (ending.verdict) {
      addToSummary(summary, ending.verdict);
      entries.see(ending.verdict);
      const isOld = options.changed && ending.unchanged;
      await (isOld ? sink.file(unchangedAccount(ending.verdict)) : sink.verdict(ending.verdict, ending.path));
    } else {
      addFileToSummary(summary, ending.account);
      if (ending.unopened) unopened++;
      await sink.file(ending.account);
    }
  };
  const tell = (sentence: Sentence): void => {
    progress.clear();
    process.stderr.write(`gouji: ${sentence[language]}\n`);
  };
  try {
    await sink.head();
    for await (const ending of checkFiles({ ...input, settings, tell }, input.crew, progress.read)) {
      progress.clear();
      await write(ending);
      progress.checked((ending.verdict?.source ?? ending.account!).name);
    }
    progress.clear();
    await sink.end();
    if (summary.sources === 0 && unopened === 0) throw nothingChecked(input.files.length);
    if (!options.quiet)
      for (const sentence of entries.unused()) process.stderr.write(`gouji: ${sentence[language]}\n`);
    if (!targets.some(isShownToPeople)) tellExcess(summary, settings);
    if (options.timings) process.stderr.write(describeTimings(await input.crew.timings(), language));
  } finally {
    progress.end();
    await sink.discard();
    await input.crew.close();
  }
  return outcomeOf(summary, unopened, settings.maxWarnings);
}
