import {
  createFormatter,
  type FormatName,
  type FormatOptions,
  type Formatter,
  formatNames,
} from '@gouji/core/format';
import type { Language, Verdict } from '@gouji/core/model';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { fileOutput, type Output, standardOutput } from './output.ts';
import { ambiguousWidth, wantsColor } from './terminal.ts';

/** What decides where verdicts go and how they look. */
export interface SinkOptions {
  readonly format?: readonly string[];
  readonly failOn?: 'error' | 'warning' | 'never';
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly ambiguousWidth?: string;
  readonly lang: Language;
}

/** All outputs of a run: each verdict goes to every one. */
export interface Sinks {
  head(): Promise<void>;
  verdict(verdict: Verdict): Promise<void>;
  end(): Promise<void>;
}

/** One output that was asked for; without a file it goes to standard output. */
export interface Target {
  readonly format: FormatName | 'xlsx';
  readonly file: string | null;
}

const allFormats: readonly string[] = [...formatNames, 'xlsx'];

/** `sarif=out.sarif` or `sarif`; at most one target without a file, since two would be mixed on standard output. */
export function parseTargets(given: readonly string[] | undefined, environment = process.env): Target[] {
  const fallback = environment.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
  const targets = (given ?? [fallback]).map((text): Target => {
    const at = text.indexOf('=');
    const format = at < 0 ? text : text.slice(0, at);
    const file = at < 0 ? null : text.slice(at + 1);
    if (!allFormats.includes(format))
      throw new UsageError({
        zh: `没有输出格式“${format}”（可用：${allFormats.join('、')}）。`,
        en: `There is no format “${format}” (${allFormats.join(', ')}).`,
      });
    if (file === '')
      throw new UsageError({
        zh: `-f ${text} 缺少文件名，应写成 ${format}=文件。`,
        en: `-f ${text} lacks a file name: ${format}=FILE.`,
      });
    return { format: format as Target['format'], file };
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
  return targets;
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
    ...(options.quiet && { quiet: true }),
  };
}

/** Sends verdicts through a formatter, piece by piece. */
function createTextSink(formatter: Formatter, output: Output): Sinks {
  return {
    head: () => output.write(formatter.head()),
    verdict: (verdict) => output.write(formatter.verdict(verdict)),
    async end() {
      await output.write(formatter.tail());
      await output.end();
    },
  };
}

async function openSink(target: Target, options: SinkOptions): Promise<Sinks> {
  const output = target.file === null ? standardOutput() : await fileOutput(target.file);
  if (target.format === 'xlsx') return (await import('./xlsx-sink.ts')).createXlsxSink(output, options.lang);
  const rules =
    target.format === 'sarif' ? (await import('../rule-metadata.ts')).ruleMetadata(options.lang) : [];
  return createTextSink(createFormatter(target.format, { ...optionsFor(target, options), rules }), output);
}

/** Opens every output a run asks for; throws a UsageError when one cannot be written. */
export async function openSinks(targets: readonly Target[], options: SinkOptions): Promise<Sinks> {
  const sinks: Sinks[] = [];
  for (const target of targets) sinks.push(await openSink(target, options));
  return {
    async head() {
      for (const sink of sinks) await sink.head();
    },
    async verdict(verdict) {
      for (const sink of sinks) await sink.verdict(verdict);
    },
    async end() {
      for (const sink of sinks) await sink.end();
    },
  };
}
