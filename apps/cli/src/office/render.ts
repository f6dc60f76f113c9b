import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { counted } from '@gouji/core/format';
import type { Edition, Language, OrganizationKind } from '@gouji/core/model';
import { decodeText } from '@gouji/core/read';
import type { PrintedReport } from '@gouji/core/template';
import type { RenderFormat } from '@gouji/office/render';
import { writeWholeFile } from '../io/output.ts';
import { readSourceFile } from '../io/read-source.ts';
import type { RunOutcome } from '../outcome.ts';
import { parseYear } from '../parse-values.ts';
import { readersFor } from '../readers.ts';
import { describeJsonError, describeSystemError, UsageError } from '../usage-error.ts';
import { sayIn } from './say.ts';
import { writeToFill } from './write-to-fill.ts';

export interface RenderCommandOptions {
  readonly output: string;
  readonly lang: Language;
}

export interface FormCommandOptions extends RenderCommandOptions {
  readonly year?: string;
  readonly edition?: Edition;
  readonly organization?: string;
  readonly kind?: OrganizationKind;
  readonly force?: boolean;
}

const mostShown = 5;

const formats: readonly string[] = ['docx', 'html', 'md', 'xlsx'];

function formatOf(path: string): RenderFormat {
  const extension = parse(path)
    .ext.slice(1)
    .toLowerCase()
    .replace(/^htm$/u, 'html')
    .replace(/^markdown$/u, 'md');
  if (formats.includes(extension)) return extension as RenderFormat;
  throw new UsageError({
    zh: `-o 的扩展名应为 ${formats.join('、')} 之一；所给的是“${path}”。`,
    en: `The extension of -o must be one of ${formats.join(', ')}; given: “${path}”.`,
  });
}

async function readJson(path: string): Promise<unknown> {
  try {
    const bytes = path === '-' ? (await readSourceFile('-')).bytes : await readFile(path);
    const { text } = decodeText(bytes);
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof SyntaxError)
      throw new UsageError({
        zh: `“${path}”不是有效的 JSON：${describeJsonError(error, 'zh')}。`,
        en: `“${path}” is not valid JSON: ${describeJsonError(error, 'en')}.`,
      });
    throw new UsageError({
      zh: `无法读取“${path}”：${describeSystemError(error, 'zh')}。`,
      en: `Cannot read “${path}”: ${describeSystemError(error, 'en')}.`,
    });
  }
}

async function write(report: PrintedReport, path: string): Promise<Uint8Array> {
  const { renderReport } = await import('@gouji/office/render');
  const bytes = await renderReport(report, formatOf(path));
  await writeWholeFile(path, bytes);
  return bytes;
}

/** Turns a fault of the data into a mistake of the command line. */
async function orUsageError<Value>(work: () => Promise<Value>): Promise<Value> {
  const { DataError } = await import('@gouji/office/render');
  try {
    return await work();
  } catch (error) {
    throw error instanceof DataError ? new UsageError(error.sentence) : error;
  }
}

/**
 * `gouji render DATA -o FILE`: a conforming report from data. What was written is read again and checked, so that whoever
 * publishes it knows what it is worth.
 */
export async function runRender(path: string, { output, lang }: RenderCommandOptions): Promise<RunOutcome> {
  formatOf(output);
  const say = sayIn(lang);
  const json = await readJson(path);
  const { report, blanks, computed } = await orUsageError(async () => {
    const { parseReportData, prepareReport } = await import('@gouji/office/render');
    return prepareReport(parseReportData(json));
  });
  const bytes = await write(report, output);
  const shown = (paths: readonly string[]): string =>
    paths.slice(0, mostShown).join(lang === 'zh' ? '、' : ', ') + (paths.length > mostShown ? ' …' : '');
  if (computed.length > 0)
    say({
      zh: `${computed.length} 个总计未给出，已按各项相加填写：${shown(computed)}。`,
      en: `${counted(computed.length, 'total was not given and has been added up', 'totals were not given and have been added up')}: ${shown(computed)}.`,
    });
  if (blanks.length > 0)
    say({
      zh: `${blanks.length} 个数未给出，留作空白：${shown(blanks)}。`,
      en: `${counted(blanks.length, 'value was not given and is blank', 'values were not given and are blank')}: ${shown(blanks)}.`,
    });
  return checkRendered(output, bytes, lang);
}

async function checkRendered(name: string, bytes: Uint8Array, language: Language): Promise<RunOutcome> {
  const { validate } = await import('@gouji/core');
  const { describeCounts } = await import('@gouji/core/format');
  const source = { name, bytes };
  const verdict = await validate(source, { language, readers: await readersFor(source) });
  sayIn(language)({
    zh: `已写入：${name}（校核：${describeCounts(verdict.counts, 'zh')}）`,
    en: `Written: ${name} (check: ${describeCounts(verdict.counts, 'en')})`,
  });
  return verdict.outcome === 'fail'
    ? 'findings'
    : verdict.outcome === 'indeterminate'
      ? 'indeterminate'
      : 'clean';
}

/** `gouji form -o FILE`: the blank official form of an edition. */
export async function runForm({
  output,
  lang,
  year,
  force,
  ...options
}: FormCommandOptions): Promise<RunOutcome> {
  const format = formatOf(output);
  const number = parseYear(year);
  await orUsageError(async () => {
    const { blankForm, renderReport } = await import('@gouji/office/render');
    const { edition, organization, kind } = options;
    const form = blankForm({
      ...(number !== undefined && { year: number }),
      ...(edition && { edition }),
      ...(organization !== undefined && { organization }),
      ...(kind && { kind }),
    });
    return writeToFill(output, await renderReport(form, format), force);
  });
  sayIn(lang)({ zh: `已写入：${output}`, en: `Written: ${output}` });
  return 'clean';
}
