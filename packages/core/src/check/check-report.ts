import { settleSplits } from '../extract/tables/rows/settle-splits.ts';
import type { Coverage, LeftOutCount } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import type { Report } from '../model/report.ts';
import type { Diagnosis, Verdict } from '../model/verdict.ts';
import { allRules } from '../rules/generated/all-rules.ts';
import type { AnyRule } from '../rules/kit/rule.ts';
import { editionForYear, knownTemplates, withTemplates } from '../template/index.ts';
import { resolveCompanions } from './companions.ts';
import { coverReport, unevaluatedOf } from './cover.ts';
import { diagnose } from './diagnose/diagnose.ts';
import type { CheckOptions } from './options.ts';
import { orderFindings } from './order-findings.ts';
import { placeFinding } from './place-finding.ts';
import { doubtRecognised, recognisedPages } from './recognised-text.ts';
import { type RawViolation, runRules } from './run-rules.ts';
import { globTest, type SelectedRule, selectRules } from './select-rules.ts';
import { settleByPrior } from './settle-by-prior.ts';
import { suppress } from './suppress.ts';
import { validateOptions } from './validate-options.ts';
import { wordFinding } from './word-finding.ts';

/** What is known of how a report was read, besides the report. */
export interface Reading {
  /** Digest of the file, by which a companion that is the same file is known. */
  readonly sha256: string | null;
  /** False when a limit cut the reading. */
  readonly complete: boolean;
  readonly leftOut: readonly LeftOutCount[];
  /** What the reading itself had to tell. */
  readonly notices?: readonly Notice[];
}

export interface CheckResult {
  readonly coverage: Coverage;
  readonly findings: Finding[];
  readonly diagnoses: Diagnosis[];
  /** Those of the reading, as last year's report may settle them, and those of the rules. */
  readonly notices: Notice[];
  readonly rules: Verdict['rules'];
}

/** The same finding twice (equal fingerprint) says nothing new; the first in reading order stays. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => !seen.has(finding.fingerprint) && seen.add(finding.fingerprint));
}

/**
 * Checks one report: runs the rules, words and orders what they yield, suppresses what is known, diagnoses, and tells what
 * was covered. Pure. Throws an OptionsError for options that cannot be meant.
 */
export function checkReport(
  report: Report,
  options: CheckOptions = {},
  reading: Reading = { sha256: null, complete: true, leftOut: [] },
): CheckResult {
  validateOptions(options);
  return withTemplates(options.templates, () => check(report, options, reading));
}

function notSelected(rules: readonly AnyRule[], selected: readonly SelectedRule[]): AnyRule[] {
  if (selected.length === rules.length) return [];
  const taken = new Set(selected.map(({ rule }) => rule));
  return rules.filter((rule) => !taken.has(rule));
}

function check(given: Report, options: CheckOptions, reading: Reading): CheckResult {
  const language = options.language ?? 'zh';
  const rules = options.rules ?? allRules;
  const selected = selectRules(rules, options);
  const edition = given.template ?? (given.year === null ? null : editionForYear(given.year));
  const template = knownTemplates().find((one) => one.edition === edition) ?? null;
  const companions = resolveCompanions(given, options, reading.sha256);
  const { report, notices } = settleSplits(given, reading.notices ?? [], settleByPrior(companions.prior));
  const recognised = recognisedPages(notices);
  const doubt = doubtRecognised(recognised);
  const configured = Object.keys(options.severities ?? {}).map(globTest);
  const word = (raw: RawViolation): Finding => {
    const overridden = configured.some((test) => test(raw.rule.id));
    const finding = wordFinding(placeFinding(raw, report, overridden), raw.rule, report.template, language);
    if (overridden) return finding;
    return options.preset === 'strict' && finding.severity === 'info'
      ? { ...finding, severity: 'warning' as const }
      : doubt(finding);
  };
  const run = runRules(selected, { report, template, companions, word });
  const ran = new Set(run.ran);
  const findings = suppress(unique(orderFindings(run.findings, report)), options);
  // What may be a mistake of the reading has no remedy in the report.
  const sure = recognised.size > 0 ? findings.filter(({ concerns }) => concerns !== 'reading') : findings;
  const { diagnoses, corrections } = diagnose(report, sure, language, companions.prior);
  return {
    coverage: coverReport(report, {
      template,
      ran,
      compared: run.compared,
      leftOutRules: notSelected(rules, selected),
      companions: companions.told,
      leftOut: reading.leftOut,
      complete: reading.complete && recognised.size === 0 && run.crashed.length === 0,
    }),
    findings: findings.map((finding) => {
      const correction = finding.correction ?? corrections.get(finding.fingerprint);
      return correction ? { ...finding, correction } : finding;
    }),
    diagnoses: [...diagnoses],
    notices: [...notices, ...run.notices],
    rules: {
      ran: run.ran,
      skipped: run.skipped,
      unevaluated: [...run.unevaluated, ...unevaluatedOf(report, { template, ran })],
      crashed: run.crashed,
    },
  };
}
