import { basename, dirname, join, parse } from 'node:path';
import { isCalendarDay } from '@gouji/core/check';
import { addToSummary, counted, emptySummary } from '@gouji/core/format';
import type { Severity, SourceFormat } from '@gouji/core/model';
import type { Annotated } from '@gouji/office/annotate';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { fittingName } from '../io/fitting-name.ts';
import { standardOutput, writeWholeFile } from '../io/output.ts';
import { readSourceFile } from '../io/read-source.ts';
import { tellExcess } from '../io/tell-excess.ts';
import { outcomeOf, type RunOutcome } from '../outcome.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';
import { type InputFlags, openInput } from '../work/open-input.ts';
import { examineFiles, filesToRead } from './examine.ts';
import { requireExtension } from './require-extension.ts';
import { type Say, sayIn } from './say.ts';
import { tellUnchecked } from './tell-unchecked.ts';

/** The options of `gouji annotate` as the command line gives them. */
export interface AnnotateCommandOptions extends CheckFlags, InputFlags {
  readonly output?: string;
  readonly author?: string;
  readonly date?: string;
  readonly least?: Severity;
}

const extensions: Readonly<Partial<Record<SourceFormat, string>>> = {
  docx: 'docx',
  xlsx: 'xlsx',
  pdf: 'pdf',
  html: 'html',
};

/** The endings that a copy of a format may have. */
const endingsOf = (format: SourceFormat): readonly string[] =>
  format === 'html' ? ['html', 'htm', 'shtml', ''] : [extensions[format] ?? 'docx', ''];

/** `年报.doc` annotated as a DOCX lies beside it as `年报.批注.docx`. */
export function annotatedName(path: string, format: SourceFormat, language: 'zh' | 'en'): string {
  const { name, ext } = parse(path);
  const extension =
    ext.toLowerCase() === '.htm' && format === 'html' ? 'htm' : (extensions[format] ?? 'docx');
  return fittingName(name, `.${language === 'zh' ? '批注' : 'annotated'}.${extension}`);
}

/** The date of comments as ISO 8601; throws a UsageError for anything else. */
export function parseDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const parsed = date === 'now' ? new Date() : new Date(date);
  if (
    Number.isNaN(parsed.getTime()) ||
    (date !== 'now' && !isCalendarDay(date.slice(0, 10))) ||
    !/^(?:now|\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)$/u.test(date)
  )
    throw new UsageError({
      zh: `--date 应为日期，如 2026-03-01，或 now；所给的是“${date}”。`,
      en: `--date must be a date such as 2026-03-01, or now; given: “${date}”.`,
    });
  return parsed.toISOString().replace(/\.\d+Z$/u, 'Z');
}

/** `gouji annotate REPORT [-o OUT]`: the report with comments; nothing is written when there is nothing to say. */
export async function runAnnotate(path: string, options: AnnotateCommandOptions): Promise<RunOutcome> {
  const settings = await resolveSettings(options);
  const { language } = settings;
  const date = parseDate(options.date) ?? `${settings.today}T00:00:00Z`;
  const input = await openInput(
    [path],
    { ...options, single: true, thorough: true },
    settings,
    options.output ? [options.output] : [],
  );
  const say = sayIn(language);
  const files = filesToRead(input);
  if (files.length !== 1)
    throw new UsageError({
      zh: `annotate 一次批注一份报告，“${path}”对应 ${files.length} 份；批注整个文件夹请用 gouji check 文件夹 -f annotated=输出文件夹。`,
      en: `annotate takes one report; “${path}” stands for ${files.length}. For a folder: gouji check FOLDER -f annotated=DIR.`,
    });
  const summary = emptySummary();
  try {
    const file = files[0]!.path;
    const source = await readSourceFile(file, options.stdinName);
    for await (const { verdict, report } of examineFiles(input, settings, say)) {
      addToSummary(summary, verdict);
      tellUnchecked(verdict, say);
      const { annotate } = await import('@gouji/office/annotate');
      const annotated = await annotate(source, verdict, report, {
        language,
        readers: await readersFor(source),
        ...(options.author !== undefined && { author: options.author }),
        date,
        ...(options.least && { least: options.least }),
      });
      if (annotated === null) {
        // Of what was not read nobody knows whether there is anything to say.
        if (verdict.report !== null || verdict.notices.every(({ level }) => level !== 'error'))
          say({
            zh: `“${source.name}”没有要批注的问题，未生成文件。`,
            en: `Nothing to say about “${source.name}”; no file was written.`,
          });
      } else await write(annotated, file, options.output, language, say);
    }
  } finally {
    await input.crew.close();
  }
  tellExcess(summary, settings);
  return outcomeOf(summary, 0, settings.maxWarnings);
}

async function write(
  annotated: Annotated,
  file: string,
  given: string | undefined,
  language: 'zh' | 'en',
  say: Say,
): Promise<void> {
  for (const notice of annotated.notices) say(notice.message);
  const toStandardOutput = given === '-' || (given === undefined && file === '-');
  const path = given ?? join(dirname(file), annotatedName(basename(file), annotated.format, language));
  if (given !== undefined && !toStandardOutput) requireExtension(given, endingsOf(annotated.format));
  if (!toStandardOutput) {
    await writeWholeFile(path, annotated.bytes);
    say({
      zh: `已写入 ${annotated.remarks} 处批注：${path}`,
      en: `${counted(annotated.remarks, 'comment')} written: ${path}`,
    });
    return;
  }
  const output = standardOutput();
  await output.write(annotated.bytes);
  await output.end();
}
