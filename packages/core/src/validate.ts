import { checkReport } from './check/check-report.ts';
import { sha256Hex } from './check/fingerprint.ts';
import type { CheckOptions } from './check/options.ts';
import { extractReport } from './extract/extract-report.ts';
import type { Document } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import type { Notice } from './model/notice.ts';
import type { Report } from './model/report.ts';
import type { Source, SourceSummary } from './model/source.ts';
import type { ParseResult, Verdict } from './model/verdict.ts';
import { type Limits, UnreadableError } from './read/limits.ts';
import { readSource } from './read/read-source.ts';
import type { Reader } from './read/reader.ts';
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

/** Reads and extracts one source. Never throws for bad input: the report is then null and a notice says why. */
export async function understand(source: Source, options: ValidateOptions = {}): Promise<Understanding> {
  let document: Document | null = null;
  try {
    document = await readSource(source, options);
    const extraction = extractReport(document);
    return {
      source: summarize(source, document),
      report: extraction.report,
      notices: [...document.notices, ...extraction.notices],
      complete: document.complete,
    };
  } catch (error) {
    const notice = error instanceof UnreadableError ? error.notice : crashNotice(error);
    return { source: summarize(source, document), report: null, notices: [notice], complete: false };
  }
}

const levels = { error: ['error'], warning: ['error', 'warning'], never: [] } as const;

function countFindings(findings: readonly Finding[]): Verdict['counts'] {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  for (const finding of findings) counts[finding.suppression ? 'suppressed' : finding.severity]++;
  return counts;
}

/** Reads, extracts and checks one source. Never throws for bad input: such a verdict is `indeterminate` with a notice. */
export async function validate(source: Source, options: ValidateOptions = {}): Promise<Verdict> {
  return judge(await understand(source, options), options);
}

/** Checks what was understood of a source. */
export function judge(understanding: Understanding, options: CheckOptions = {}): Verdict {
  const { report, notices, complete, source: summary } = understanding;
  const result = report
    ? checkReport(report, options)
    : { findings: [], diagnoses: [], notices: [], rules: { ran: [], skipped: [], crashed: [] } };
  const counts = countFindings(result.findings);
  const fails = levels[options.failOn ?? 'error'].some((severity) => counts[severity] > 0);
  const whole = complete && result.rules.crashed.length === 0;
  return {
    schemaVersion: 1,
    tool: { name: 'gouji', version },
    source: summary,
    // What was found stands even when the reading was cut; that nothing was found does not.
    outcome: report && fails ? 'fail' : report && whole ? 'pass' : 'indeterminate',
    complete: whole && report !== null,
    counts,
    findings: result.findings,
    diagnoses: result.diagnoses,
    notices: [...notices, ...result.notices],
    rules: result.rules,
  };
}

/** Reads and extracts one source, without checking. */
export async function parse(source: Source, options: ValidateOptions = {}): Promise<ParseResult> {
  const { source: summary, report, notices } = await understand(source, options);
  return { schemaVersion: 1, source: summary, report, notices: [...notices] };
}
