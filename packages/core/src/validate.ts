import { checkReport } from './check/check-report.ts';
import { emptyCoverage } from './check/cover.ts';
import { sha256Hex } from './check/fingerprint.ts';
import type { CheckOptions } from './check/options.ts';
import {
  validateOptions,
  validateSource,
  validateSources,
  validateUnderstanding,
} from './check/validate-options.ts';
import { type Extraction, extractReports } from './extract/extract-report.ts';
import type { LeftOutCount } from './model/coverage.ts';
import type { Document } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import type { Notice } from './model/notice.ts';
import type { Report } from './model/report.ts';
import type { Source, SourceSummary } from './model/source.ts';
import type { ParseResult, Verdict } from './model/verdict.ts';
import { joinDocuments, joinNames, type NamedDocument, nameInNotice } from './read/join-documents.ts';
import { type Limits, UnreadableError } from './read/limits.ts';
import { readSource } from './read/read-source.ts';
import type { Reader } from './read/reader.ts';
import { withTemplates } from './template/index.ts';
import { version } from './version.ts';

export interface ValidateOptions extends CheckOptions {
  /** Readers of the binary formats; text, Markdown and HTML are built in. */
  readonly readers?: readonly Reader[];
  readonly limits?: Partial<Limits>;
}

/** A source read and extracted, before any check: what `judge` takes, so that several reports can be compared. */
export interface Understanding {
  readonly source: SourceSummary;
  readonly report: Report | null;
  readonly notices: readonly Notice[];
  readonly complete: boolean;
  /** Parts of the source that are no text of the report. */
  readonly leftOut?: readonly LeftOutCount[];
}

const summarize = (source: Source, document: Document | null): SourceSummary => ({
  name: source.name,
  format: document?.format ?? source.format ?? null,
  bytes: source.bytes.length,
  sha256: sha256Hex(source.bytes),
  ...(document?.encoding && { encoding: document.encoding }),
});

const crashNotice = (error: unknown): Notice => ({
  code: 'reader-crashed',
  level: 'error',
  message: {
    zh: '读取文件时发生内部错误，未能校核；请换用另存的文件重试，并将原文件反馈给我们。',
    en: 'Reading the file failed with an internal error; try a re-saved copy and send us the original.',
  },
  data: { detail: error instanceof Error ? error.message : String(error) },
});

/** As many titles tell what kind of file it is; the reports are named one by one where they are checked. */
const mostTitles = 3;

function listed(reports: readonly (Report | null)[], language: 'zh' | 'en'): string {
  const isChinese = language === 'zh';
  const titles = reports
    .slice(0, mostTitles)
    .map((report) => report?.title ?? (isChinese ? '（无标题）' : 'untitled'));
  const more = reports.length > mostTitles ? (isChinese ? ' 等' : ' …') : '';
  return titles.join(isChinese ? '；' : '; ') + more;
}

/** Says that a source holds several reports; `alone` where only one of them can be given back. */
function partsNotice(understandings: readonly Understanding[], alone: boolean): Notice {
  const reports = understandings.map(({ report }) => report);
  const count = reports.length;
  return {
    code: 'several-reports',
    level: alone ? 'warning' : 'info',
    message: {
      zh: `文件中有 ${count} 份报告（${listed(reports, 'zh')}），${alone ? '此处只能给出第 1 份，请拆分后分别校核' : '分别校核，逐份给出结论'}。`,
      en: `The file holds ${count} reports (${listed(reports, 'en')}); ${alone ? 'only the first can be given here, please split the file' : 'each was checked on its own'}.`,
    },
    data: { count },
  };
}

const sameReport = (one: Report | null, other: Report | null): boolean =>
  one !== null &&
  other !== null &&
  one.year === other.year &&
  one.organization !== null &&
  one.organization.name === other.organization?.name;

/** Two versions of one report in a file: nobody can tell which is meant, so neither passes. */
function versionsNotice(own: Understanding, others: readonly Understanding[]): Notice | null {
  const rivals = others.filter((other) => other !== own && sameReport(own.report, other.report));
  if (rivals.length === 0) return null;
  const names = rivals.map(({ source }) => source.name);
  return {
    code: 'several-versions',
    level: 'warning',
    message: {
      zh: `文件中另有同一单位同一年度的报告（${names.join('、')}），内容不同，无法确定以哪一份为准，请核实后只保留一份。`,
      en: `The file holds another report of the same body and year with other content (${names.join(', ')}); keep the right one only.`,
    },
    data: { parts: names },
  };
}

function findReports(document: Document, summary: SourceSummary): Understanding[] {
  const { notices, complete } = document;
  const leftOut = document.leftOut.map(({ what, count }) => ({ what, count }));
  const extractions = extractReports(document);
  const toUnderstanding = (extraction: Extraction, part?: SourceSummary['part']): Understanding => ({
    source: part ? { ...summary, name: `${summary.name}#${part.number}`, part } : summary,
    report: extraction.report,
    notices: [...notices, ...extraction.notices],
    complete,
    leftOut,
  });
  const of = extractions.length;
  return extractions.map((extraction, index) =>
    toUnderstanding(
      extraction,
      of > 1 && extraction.range ? { number: index + 1, of, ...extraction.range } : undefined,
    ),
  );
}

const notUnderstood = (error: unknown, source: SourceSummary): Understanding => ({
  source,
  report: null,
  notices: [error instanceof UnreadableError ? error.notice : crashNotice(error)],
  complete: false,
});

async function readReports(source: Source, options: ValidateOptions): Promise<Understanding[]> {
  validateSource(source);
  validateOptions(options);
  let document: Document | null = null;
  try {
    document = await readSource(source, options);
    const read = document;
    return withTemplates(options.templates, () => findReports(read, summarize(source, read)));
  } catch (error) {
    return [notUnderstood(error, summarize(source, document))];
  }
}

/**
 * Reads and extracts every report a source holds, nearly always one. Never throws for bad input: the report is then null and
 * a notice says why. Where there are several, `source.part` tells which each is and where it stands.
 */
export async function understandAll(source: Source, options: ValidateOptions = {}): Promise<Understanding[]> {
  const found = await readReports(source, options);
  if (found.length === 1) return found;
  const notice = partsNotice(found, false);
  return found.map((one): Understanding => {
    const versions = versionsNotice(one, found);
    return versions
      ? { ...one, notices: [...one.notices, notice, versions], complete: false }
      : { ...one, notices: [...one.notices, notice] };
  });
}

/**
 * Reads and extracts one source as one report. Never throws for bad input: the report is then null and a notice says why. Of
 * several reports in a source the first is given back as incomplete, so that it never passes for the whole.
 */
export async function understand(source: Source, options: ValidateOptions = {}): Promise<Understanding> {
  return firstOf(await readReports(source, options));
}

const firstOf = (found: readonly Understanding[]): Understanding =>
  found.length === 1
    ? found[0]!
    : { ...found[0]!, notices: [...found[0]!.notices, partsNotice(found, true)], complete: false };

/**
 * Reads several files as one report: the text in one, the tables in another. Their content counts in the order given, and
 * every place names its file. Never throws for bad input: the report is then null and a notice says which file and why.
 */
export async function understandTogether(
  sources: readonly Source[],
  options: ValidateOptions = {},
): Promise<Understanding> {
  validateSources(sources);
  validateOptions(options);
  const parts: NamedDocument[] = [];
  const bytes = sources.reduce((sum, source) => sum + source.bytes.length, 0);
  const hashes = sources.map((source) => sha256Hex(source.bytes)).join('');
  const summary: SourceSummary = {
    name: joinNames(sources.map(({ name }) => name)),
    format: null,
    bytes,
    sha256: sha256Hex(hashes),
  };
  for (const source of sources) {
    try {
      parts.push({ name: source.name, document: await readSource(source, options) });
    } catch (error) {
      const { notices, ...rest } = notUnderstood(error, summary);
      return { ...rest, notices: notices.map((notice) => nameInNotice(notice, source.name)) };
    }
  }
  const [first, ...others] = parts;
  try {
    const document = joinDocuments([first!, ...others]);
    return withTemplates(options.templates, () =>
      firstOf(findReports(document, { ...summary, format: document.format })),
    );
  } catch (error) {
    return notUnderstood(error, summary);
  }
}

const levels = { error: ['error'], warning: ['error', 'warning'], never: [] } as const;

function countFindings(findings: readonly Finding[]): Verdict['counts'] {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  for (const finding of findings) counts[finding.suppression ? 'suppressed' : finding.severity]++;
  return counts;
}

/**
 * Reads, extracts and checks one source. Never throws for bad input: such a verdict is `indeterminate` with a notice.
 * Rejects with an OptionsError for options that cannot be meant.
 */
export async function validate(source: Source, options: ValidateOptions = {}): Promise<Verdict> {
  return judge(await understand(source, options), options);
}

/** Reads, extracts and checks every report of a source: a verdict each. */
export async function validateAll(source: Source, options: ValidateOptions = {}): Promise<Verdict[]> {
  const found = await understandAll(source, options);
  return found.map((understanding) => judge(understanding, options));
}

/** Checks what was understood of a source. */
export function judge(understanding: Understanding, options: CheckOptions = {}): Verdict {
  validateUnderstanding(understanding);
  // With no report there is nothing that would look at them.
  if (!understanding.report) validateOptions(options);
  const { report, notices, complete, source: summary, leftOut = [] } = understanding;
  const result = report
    ? checkReport(report, options, { sha256: summary.sha256, complete, leftOut, notices })
    : {
        coverage: emptyCoverage(leftOut),
        findings: [],
        diagnoses: [],
        notices,
        rules: { ran: [], skipped: [], unevaluated: [], crashed: [] },
      };
  const counts = countFindings(result.findings);
  const fails = levels[options.failOn ?? 'error'].some((severity) => counts[severity] > 0);
  return {
    schemaVersion: 1,
    tool: { name: 'gouji', version },
    source: summary,
    report: report && {
      title: report.title,
      organization: report.organization,
      year: report.year,
      template: report.template,
    },
    // What was found stands even where something was not read; that nothing was found does not.
    outcome: fails ? 'fail' : result.coverage.whole ? 'pass' : 'indeterminate',
    complete: complete && report !== null && result.rules.crashed.length === 0,
    counts,
    coverage: result.coverage,
    findings: result.findings,
    diagnoses: result.diagnoses,
    notices: result.notices.map((notice) => ({ concerns: 'reading', ...notice })),
    rules: result.rules,
  };
}

const toParseResult = ({ source, report, notices }: Understanding): ParseResult => ({
  schemaVersion: 1,
  source,
  report,
  notices: [...notices],
});

/** Reads and extracts one source as one report, without checking. */
export async function parse(source: Source, options: ValidateOptions = {}): Promise<ParseResult> {
  return toParseResult(await understand(source, options));
}

/** Reads and extracts every report of a source, without checking. */
export async function parseAll(source: Source, options: ValidateOptions = {}): Promise<ParseResult[]> {
  return (await understandAll(source, options)).map(toParseResult);
}
