import { dirname, join, parse } from 'node:path';
import { addToSummary, emptySummary } from '@gouji/core/format';
import { type CheckFlags, type RunSettings, resolveSettings } from '../config/run-settings.ts';
import { fittingName } from '../io/fitting-name.ts';
import { fileOutput, standardOutput, writeWholeFile } from '../io/output.ts';
import { createProgress } from '../io/progress.ts';
import { tellExcess } from '../io/tell-excess.ts';
import { outcomeOf, type RunOutcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { checkFiles } from '../work/check-files.ts';
import { type Input, type InputFlags, openInput } from '../work/open-input.ts';
import { refOf } from '../work/report-ref.ts';
import { examineFiles, filesToRead } from './examine.ts';
import { requireExtension } from './require-extension.ts';
import { sayIn } from './say.ts';
import { tellUnchecked } from './tell-unchecked.ts';

/** The options of `gouji export` as the command line gives them. */
export interface ExportCommandOptions extends CheckFlags, InputFlags {
  readonly format?: 'workbook';
  readonly output?: string;
}

/** `gouji export REPORT… -f workbook`: one report with live formulas; several as one workbook of findings and figures. */
export async function runExport(
  paths: readonly string[],
  options: ExportCommandOptions,
): Promise<RunOutcome> {
  if (options.output !== undefined && options.output !== '-') requireExtension(options.output, ['xlsx', '']);
  const settings = await resolveSettings(options);
  const input = await openInput(
    paths,
    { ...options, thorough: true },
    settings,
    options.output ? [options.output] : [],
  );
  const files = filesToRead(input);
  try {
    if (files.length > 1 && options.output === undefined)
      throw new UsageError({
        zh: `共 ${files.length} 份报告，请用 -o 指定汇总工作簿的文件名，如 -o 汇总.xlsx。`,
        en: `There are ${files.length} reports; name the summary workbook with -o, e.g. -o summary.xlsx.`,
      });
    return files.length > 1
      ? await exportMany(input, settings, options.output!)
      : await exportOne(input, settings, options.output);
  } finally {
    await input.crew.close();
  }
}

async function exportOne(
  input: Input,
  settings: RunSettings,
  given: string | undefined,
): Promise<RunOutcome> {
  const { language } = settings;
  const say = sayIn(language);
  const summary = emptySummary();
  let written = 0;
  for await (const { path, verdict, report, prior } of examineFiles(input, settings, say)) {
    addToSummary(summary, verdict);
    tellUnchecked(verdict, say);
    if (!report) continue;
    const { toReportWorkbook } = await import('@gouji/office/workbook');
    const before = prior === null ? null : await input.crew.read(prior);
    const { bytes } = await toReportWorkbook(verdict, report, { language, prior: before });
    const ending = language === 'zh' ? '校核' : 'check';
    const wanted =
      given ?? (path === '-' ? '-' : join(dirname(path), fittingName(parse(path).name, `.${ending}.xlsx`)));
    // A file may hold several reports, and a workbook is of one.
    const target =
      wanted === '-' || written === 0 ? wanted : wanted.replace(/(?=\.[^.]*$)/u, `-${written + 1}`);
    written++;
    if (target === '-' && written > 1) continue;
    if (target === '-') {
      const output = standardOutput();
      await output.write(bytes);
      await output.end();
    } else {
      await writeWholeFile(target, bytes);
      say({ zh: `已写入：${target}`, en: `Written: ${target}` });
    }
  }
  tellExcess(summary, settings);
  return outcomeOf(summary, 0, settings.maxWarnings);
}

/** Findings with their comparisons come first; each report is read once more for its figures, so that none has to be kept. */
async function exportMany(input: Input, settings: RunSettings, path: string): Promise<RunOutcome> {
  const { language } = settings;
  const say = sayIn(language);
  const summary = emptySummary();
  const { openBatchWorkbook } = await import('@gouji/office/workbook');
  const output = await fileOutput(path);
  const batch = openBatchWorkbook((bytes) => output.write(bytes), { language });
  const progress = createProgress(input.files.length, language);
  let unopened = 0;
  let index = -1;
  try {
    for await (const ending of checkFiles({ ...input, settings, tell: say }, input.crew, progress.read)) {
      // The second and later reports of a file come behind its first.
      const part = ending.verdict?.source.part?.number ?? 1;
      if (part === 1) index++;
      const { path: file } = input.files[index]!;
      progress.clear();
      if (ending.verdict) {
        addToSummary(summary, ending.verdict);
        tellUnchecked(ending.verdict, say);
        await batch.add(ending.verdict, await input.crew.read(refOf(file, part - 1)));
      } else if (ending.unopened) unopened++;
      progress.checked(file);
    }
    progress.clear();
    await batch.end();
    await output.end();
  } finally {
    progress.end();
    await output.discard();
  }
  say({ zh: `已写入：${path}`, en: `Written: ${path}` });
  tellExcess(summary, settings);
  return outcomeOf(summary, unopened, settings.maxWarnings);
}
