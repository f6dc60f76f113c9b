import type { Finding } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import type { Report } from '../model/report.ts';
import type { Diagnosis, Verdict } from '../model/verdict.ts';
import { allRules } from '../rules/generated/all-rules.ts';
import { diagnose } from './diagnose/diagnose.ts';
import type { CheckOptions } from './options.ts';
import { orderFindings } from './order-findings.ts';
import { runRules } from './run-rules.ts';
import { globTest, selectRules } from './select-rules.ts';
import { suppress } from './suppress.ts';
import { wordFinding } from './word-finding.ts';

export interface CheckResult {
  readonly findings: Finding[];
  readonly diagnoses: Diagnosis[];
  readonly notices: Notice[];
  readonly rules: Verdict['rules'];
}

/** The same finding twice (equal fingerprint) says nothing new; the first in reading order stays. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => !seen.has(finding.fingerprint) && seen.add(finding.fingerprint));
}

/** Checks one report: runs the rules, words and orders what they yield, suppresses what is known, and diagnoses. Pure. */
export function checkReport(report: Report, options: CheckOptions = {}): CheckResult {
  const language = options.language ?? 'zh';
  const selected = selectRules(options.rules ?? allRules, options);
  const run = runRules(report, selected, options);
  const configured = Object.keys(options.severities ?? {}).map(globTest);
  const worded = run.violations.map((raw) => {
    const overridden = configured.some((test) => test(raw.rule.id));
    const finding = wordFinding(raw, report, language, overridden);
    return options.preset === 'strict' && !overridden && finding.severity === 'info'
      ? { ...finding, severity: 'warning' as const }
      : finding;
  });
  const findings = suppress(unique(orderFindings(worded)), options);
  return {
    findings,
    diagnoses: diagnose(report, findings, language, options.prior ?? null),
    notices: run.notices,
    rules: { ran: run.ran, skipped: run.skipped, crashed: run.crashed },
  };
}
