import type { FileAccount } from '../model/file-account.ts';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeCoverage } from './describe-coverage.ts';
import { describeNotice } from './describe-notice.ts';
import { escapeMarkup } from './escape.ts';
import { describeReason } from './file-account.ts';
import { describeFileState } from './file-state.ts';
import { findingFields } from './finding-fields.ts';
import type { FormatOptions, Formatter } from './options.ts';
import { toPrintable } from './printable.ts';
import { describeSkipped } from './reasons.ts';
import { countsAsFailure } from './shown.ts';
import { type Speech, speak } from './words/index.ts';

function describeFinding(finding: Finding, language: Speech): string {
  const { severity, names, signs } = speak(language);
  const fields = findingFields(finding, language).map(
    ({ label, values }) => `${label}${signs.colon}${values.join(signs.and)}`,
  );
  const source = finding.excerpt ? [`${names.excerpt}${signs.colon}${finding.excerpt.text}`] : [];
  return [`${severity[finding.severity]}${signs.colon}${finding.message}`, ...source, ...fields].join('\n');
}

function ruleCase(id: string, findings: readonly Finding[], name: string, options: FormatOptions): string {
  const language = options.language ?? 'zh';
  const open = `    <testcase classname="${escapeMarkup(name)}" name="${escapeMarkup(id)}"`;
  if (findings.length === 0) return `${open}/>\n`;
  const failing = findings.filter((finding) => countsAsFailure(finding, options.failOn));
  const others = findings.filter((finding) => !failing.includes(finding) && !finding.suppression);
  // Most readers of this format look at the first failure only, so a case holds one with all its findings.
  const failure =
    failing.length > 0
      ? `      <failure type="${failing[0]!.severity}" message="${escapeMarkup(failing.map((f) => f.message).join('\n'))}">${escapeMarkup(failing.map((f) => describeFinding(f, language)).join('\n\n'))}</failure>\n`
      : '';
  const rest =
    others.length > 0
      ? `      <system-out>${escapeMarkup(others.map((f) => describeFinding(f, language)).join('\n\n'))}</system-out>\n`
      : '';
  return failure || rest ? `${open}>\n${failure}${rest}    </testcase>\n` : `${open}/>\n`;
}

interface Totals {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
}

const describeTotals = ({ tests, failures, errors, skipped }: Totals): string =>
  `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;

function add(totals: Totals, own: Totals): void {
  for (const key of ['tests', 'failures', 'errors', 'skipped'] as const) totals[key] += own[key];
}

function suite(verdict: Verdict, options: FormatOptions, totals: Totals): string {
  const language = options.language ?? 'zh';
  const name = toPrintable(verdict.source.name);
  const byRule = new Map<string, Finding[]>(verdict.rules.ran.map((id) => [id, []]));
  for (const finding of verdict.findings) {
    const list = byRule.get(finding.ruleId);
    if (list) list.push(finding);
    else byRule.set(finding.ruleId, [finding]);
  }
  const failures = [...byRule.values()].filter((list) =>
    list.some((f) => countsAsFailure(f, options.failOn)),
  ).length;
  const cases = [...byRule].map(([id, findings]) => ruleCase(id, findings, name, options));
  const simple = (id: string, inner: string): void => {
    cases.push(
      `    <testcase classname="${escapeMarkup(name)}" name="${escapeMarkup(id)}">${inner}</testcase>\n`,
    );
  };
  for (const { id, reason } of verdict.rules.skipped)
    simple(id, `<skipped message="${escapeMarkup(describeSkipped(reason, language))}"/>`);
  const coverage = describeCoverage(verdict, language);
  let errors = 0;
  for (const { id, detail } of verdict.rules.crashed) {
    errors++;
    simple(id, `<error type="crashed" message="${escapeMarkup(detail)}"/>`);
  }
  if (verdict.outcome === 'indeterminate') {
    errors++;
    const reasons = [...verdict.notices.map((notice) => describeNotice(notice, language)), coverage]
      .filter(Boolean)
      .join('\n');
    simple(
      'gouji',
      `<error type="indeterminate" message="${escapeMarkup(reasons || speak(language).outcome.indeterminate)}"/>`,
    );
  }
  const properties = coverage
    ? `    <properties><property name="coverage" value="${escapeMarkup(coverage)}"/></properties>\n`
    : '';
  const own = { tests: cases.length, failures, errors, skipped: verdict.rules.skipped.length };
  add(totals, own);
  return `  <testsuite name="${escapeMarkup(name)}" ${describeTotals(own)}>\n${properties}${cases.join('')}  </testsuite>\n`;
}

/** A file without a verdict: what could not be read is an error, what is no report was skipped. */
function fileSuite(account: FileAccount, language: Speech, totals: Totals): string {
  const { name, state } = account;
  const error = state === 'unreadable' ? 1 : 0;
  const own = { tests: 1, failures: 0, errors: error, skipped: 1 - error };
  add(totals, own);
  const text = `${describeFileState(state, language)}${speak(language).signs.colon}${describeReason(account, language)}`;
  const inner = `<${error ? `error type="${state}"` : 'skipped'} message="${escapeMarkup(text)}"/>`;
  const head = `  <testsuite name="${escapeMarkup(name)}" ${describeTotals(own)}>\n`;
  return `${head}    <testcase classname="${escapeMarkup(name)}" name="gouji">${inner}</testcase>\n  </testsuite>\n`;
}

/** JUnit XML: a suite a source, a case a rule; what could not be judged is an error, never a pass. */
export function createJunitFormatter(options: FormatOptions): Formatter {
  const totals: Totals = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  return {
    head: () => '<?xml version="1.0" encoding="UTF-8"?>\n',
    verdict: (verdict) => suite(verdict, options, totals),
    file: (account) => fileSuite(account, options.language ?? 'zh', totals),
    lead: () => `<testsuites name="gouji" ${describeTotals(totals)}>\n`,
    tail: () => '</testsuites>\n',
  };
}
