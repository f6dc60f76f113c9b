import { resolve } from 'node:path';
import { nearestName } from '@gouji/core/check';
import {
  createFormatter,
  type FormatName,
  type FormatOptions,
  type Formatter,
  formatNames,
} from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import type { LetterFlags } from '../office/letter-options.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { fileOutput, standardOutput } from './output.ts';
import { createTextSink, type Sink } from './sink.ts';
import { sourceName } from './source-name.ts';
import { ambiguousWidth, wantsColor } from './terminal.ts';

/** What decides where verdicts go and how they look. */
export interface SinkOptions extends LetterFlags {
  readonly format?: readonly string[];
  readonly failOn?: 'error' | 'warning' | 'never';
  /** More warnings fail the run. */
  readonly mostWarnings?: number;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly ambiguousWidth?: string;
  /** Only files are listed, and nothing is checked. */
  readonly lists?: boolean;
  /** One line a file instead of its findings, for people. */
  readonly summary?: boolean;
  readonly lang: Language;
}

/** One output that was asked for; without a file it goes to standard output. */
export interface Target {
  readonly format: FormatName | 'xlsx' | FolderFormat;
  readonly file: string | null;
}

/** Formats that are a file for each report, in a folder. */
const folderFormats = ['letter', 'annotated'] as const;
type FolderFormat = (typeof folderFormats)[number];
export const isFolderFormat = (format: string): format is FolderFormat =>
  (folderFormats as readonly string[]).includes(format);

/** Whether whoever started the run reads its summary in this output. */
export const isShownToPeople = ({ format, file }: Target): boolean =>
  file === null && ['pretty', 'markdown', 'html', 'github'].includes(format);

const allFormats: readonly string[] = [...formatNames, 'xlsx', ...folderFormats];

/** `sarif=out.sarif` or `sarif`; at most one target without a file, since two would be mixed on standard output. */
export function parseTargets(
  given: readonly string[] | undefined,
  { summary = false }: Pick<SinkOptions, 'summary'> = {},
  environment = process.env,
): Target[] {
  const fallback = environment.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
  const targets = (given ?? [fallback]).map((text): Target => {
    const at = text.indexOf('=');
    const format = at < 0 ? text : text.slice(0, at);
    const file = at < 0 ? null : text.slice(at + 1);
    if (!allFormats.includes(format)) {
      const nearest = nearestName(format, allFormats);
      throw new UsageError({
        zh: `没有输出格式“${format}”${nearest ? `，是否指 ${nearest}` : ''}（可用：${allFormats.join('、')}）。`,
        en: `There is no format “${format}”${nearest ? `; did you mean ${nearest}` : ''} (${allFormats.join(', ')}).`,
      });
    }
    if (file === '')
      throw new UsageError({
        zh: `-f ${text} 缺少文件名，应写成 ${format}=文件。`,
        en: `-f ${text} lacks a file name: ${format}=FILE.`,
      });
    if (isFolderFormat(format) && file === null)
      throw new UsageError({
        zh: `${format} 要写成多个文件，请给出文件夹：-f ${format}=文件夹。`,
        en: `${format} is a file for each report; give a folder: -f ${format}=DIR.`,
      });
    return { format: format as Target['format'], file };
  });
  const files = targets.flatMap(({ file }) => (file === null ? [] : resolve(file)));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined)
    throw new UsageError({
      zh: `两种格式不能写入同一个文件“${sourceName(twice)}”。`,
      en: `Two formats cannot be written to the same file “${sourceName(twice)}”.`,
    });
  if (targets.filter((target) => target.file === null).length > 1)
    throw new UsageError({
      zh: '只能有一种格式输出到屏幕，其余请写成 格式=文件，如 -f pretty -f sarif=out.sarif。',
      en: 'Only one format can go to standard output; write the others as FORMAT=FILE, e.g. -f pretty -f sarif=out.sarif.',
    });
  if (targets.some((target) => target.format === 'xlsx' && target.file === null && process.stdout.isTTY))
    throw new UsageError({
      zh: 'xlsx 是二进制格式，请写成 -f xlsx=结果.xlsx。',
      en: 'xlsx is binary: write -f xlsx=result.xlsx.',
    });
  if (!summary || targets.some(({ format }) => format === 'pretty')) return targets;
  const shown = targets.find(({ file }) => file === null);
  if (shown && given)
    throw new UsageError({
      zh: `--summary 是给人看的一览，不能与输出到屏幕的 -f ${shown.format} 同用；请写成 -f ${shown.format}=文件。`,
      en: `--summary is for people and cannot be used with -f ${shown.format} on standard output; write -f ${shown.format}=FILE.`,
    });
  return [{ format: 'pretty', file: null }, ...targets.filter(({ file }) => file !== null)];
}

function optionsFor(target: Target, options: SinkOptions): FormatOptions {
  const terminal = target.file === null && process.stdout.isTTY;
  return {
    language: options.lang,
    color: target.file === null && wantsColor(process.stdout, options.color !== false),
    ambiguousWidth: ambiguousWidth(options.ambiguousWidth),
    tool: { name: 'gouji', version },
    ...(terminal && process.stdout.columns > 0 && { width: process.stdout.columns }),
    ...(options.failOn && { failOn: options.failOn }),
    ...(options.mostWarnings !== undefined && { maxWarnings: options.mostWarnings }),
    ...(options.quiet && { quiet: true }),
  };
}

async function chooseFormatter(
  format: FormatName,
  { lists, summary }: SinkOptions,
  options: FormatOptions,
): Promise<Formatter> {
  if (format === 'pretty' && lists) return (await import('./file-list.ts')).createFileList(options);
  if (format === 'pretty' && summary) return (await import('./summary-list.ts')).createSummaryList(options);
  return createFormatter(format, options);
}

async function openSink(target: Target, options: SinkOptions): Promise<Sink> {
  if (isFolderFormat(target.format)) {
    const { createAnnotatedSink, createLetterSink } = await import('../office/folder-sinks.ts');
    return (target.format === 'letter' ? createLetterSink : createAnnotatedSink)(target.file!, options);
  }
  const output = target.file === null ? standardOutput() : await fileOutput(target.file);
  const { format } = target;
  if (format === 'xlsx') return (await import('./xlsx-sink.ts')).createXlsxSink(output, options.lang);
  const rules = format === 'sarif' ? (await import('../rule-metadata.ts')).ruleMetadata(options.lang) : [];
  const formatOptions = { ...optionsFor(target, options), rules };
  return createTextSink(await chooseFormatter(format, options, formatOptions), output);
}

/** All sinks as one. One that fails is given up, the others are still brought to their end, and then the failure is told. */
function together(sinks: readonly Sink[]): Sink {
  const live = new Set(sinks);
  const failures: UsageError[] = [];
  const each = async (act: (sink: Sink) => Promise<void>): Promise<void> => {
    for (const sink of live) {
      try {
        await act(sink);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        failures.push(error);
        live.delete(sink);
        await sink.discard();
      }
    }
    if (live.size === 0) tell();
  };
  const tell = (): void => {
    if (failures.length === 0) return;
    const sentences = failures.map(({ sentence }) => sentence);
    throw new UsageError({
      zh: sentences.map(({ zh }) => zh).join(''),
      en: sentences.map(({ en }) => en).join(' '),
    });
  };
  return {
    head: () => each((sink) => sink.head()),
    verdict: (verdict, origin) => each((sink) => sink.verdict(verdict, origin)),
    file: (account) => each((sink) => sink.file(account)),
    async end() {
      await each((sink) => sink.end());
      tell();
    },
    async discard() {
      for (const sink of live) await sink.discard();
    },
  };
}

/** Opens every output a run asks for; throws a UsageError when one cannot be written, and then leaves none behind. */
export async function openSinks(targets: readonly Target[], options: SinkOptions): Promise<Sink> {
  const sinks: Sink[] = [];
  try {
    for (const target of targets) sinks.push(await openSink(target, options));
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    throw error;
  }
  return together(sinks);
}
