import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { escapeMarkup } from './escape.ts';
import { findingFields } from './finding-fields.ts';
import type { FormatOptions, Formatter } from './options.ts';
import { toPrintable } from './printable.ts';
import { countsAsFailure } from './shown.ts';
import { words } from './words.ts';

function describeFinding(finding: Finding, language: 'zh' | 'en'): string {
  const { severity, excerpt, colon, and } = words[language];
  const fields = findingFields(finding, language).map(
    ({ label, values }) => `${label}${colon}${values.join(and)}`,
  );
  const source = finding.excerpt ? [`${excerpt}${colon}${finding.excerpt.text}`] : [];
  return [`${severity[finding.severity]}${colon}${finding.message}`, ...source, ...fields].join('\n');
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

function suite(verdict: Verdict, options: FormatOptions): string {
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
    simple(id, `<skipped message="${escapeMarkup(reason)}"/>`);
  let errors = 0;
  for (const { id, detail } of verdict.rules.crashed) {
    errors++;
    simple(id, `<error type="crashed" message="${escapeMarkup(detail)}"/>`);
  }
  if (verdict.outcome === 'indeterminate') {
    errors++;
    const reasons = verdict.notices.map((notice) => notice.message[language]).join('\n');
    simple(
      'gouji',
      `<error type="indeterminate" message="${escapeMarkup(reasons || words[language].outcome.indeterminate)}"/>`,
    );
  }
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${verdict.rules.skipped.length}"`;
  return `  <testsuite name="${escapeMarkup(name)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

/** JUnit XML: a suite a source, a case a rule; what could not be judged is an error, never a pass. */
export function createJunitFormatter(options: FormatOptions): Formatter {
  return {
    head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n',
    verdict: (verdict) => suite(verdict, options),
    tail: () => '</testsuites>\n',
  };
}
