import type { Report } from '../model/report.ts';
import type { AnyRule, RuleContext, Violation } from '../rules/kit/rule.ts';
import { editionForYear, templateOf } from '../template/index.ts';
import { buildReport, type ReportSpec } from './build-report.ts';

export interface RuleCase {
  readonly name: string;
  readonly report: ReportSpec | Report;
  readonly prior?: ReportSpec | Report;
  readonly children?: readonly (ReportSpec | Report)[];
  readonly peers?: readonly (ReportSpec | Report)[];
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A case that must fire says by hand what it expects; every given property must match one violation each, in order. */
export interface FiringCase extends RuleCase {
  readonly expect: readonly {
    readonly messageId: string;
    readonly path?: string;
    readonly severity?: string;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
}

const toReport = (given: ReportSpec | Report): Report => ('claims' in given ? given : buildReport(given));

/** Runs a rule on one case and returns what it yields. */
export function runRule(rule: AnyRule, given: RuleCase): Violation<never>[] {
  const report = toReport(given.report);
  const edition = report.template ?? (report.year === null ? null : editionForYear(report.year));
  const context: RuleContext = {
    template: edition === null ? null : templateOf(edition),
    prior: given.prior ? toReport(given.prior) : null,
    children: (given.children ?? []).map(toReport),
    peers: (given.peers ?? []).map(toReport),
    options: given.options ?? {},
  };
  return [...rule.check(report, context)].filter((one): one is Violation<never> => !('unevaluated' in one));
}

/**
 * Checks a rule against its cases and returns the failures as sentences (empty = all well), so that it serves any test runner.
 * Polarity is asserted: at least one firing and one quiet case, and every message must word itself in both languages.
 */
export function testRule(
  rule: AnyRule,
  cases: { readonly fires: readonly FiringCase[]; readonly quiet: readonly RuleCase[] },
): string[] {
  const failures: string[] = [];
  if (cases.fires.length === 0) failures.push(`${rule.id}: no case that fires`);
  if (cases.quiet.length === 0) failures.push(`${rule.id}: no near miss`);
  for (const given of cases.quiet) {
    const found = runRule(rule, given);
    if (found.length > 0)
      failures.push(
        `${rule.id} must be quiet: ${given.name}: ${JSON.stringify(found.map((v) => [v.messageId, v.path, v.data]))}`,
      );
  }
  for (const given of cases.fires) {
    const found = runRule(rule, given);
    if (found.length !== given.expect.length) {
      failures.push(
        `${rule.id} must fire ${given.expect.length}×, fired ${found.length}×: ${given.name}: ${JSON.stringify(found.map((v) => [v.messageId, v.path, v.data]))}`,
      );
      continue;
    }
    given.expect.forEach((expected, index) => {
      const violation = found[index]!;
      const data = violation.data as Record<string, unknown>;
      const wrong =
        violation.messageId !== expected.messageId ||
        (expected.path !== undefined && violation.path !== expected.path) ||
        (expected.severity !== undefined && (violation.severity ?? rule.severity) !== expected.severity) ||
        Object.entries(expected.data ?? {}).some(
          ([key, value]) => JSON.stringify(data[key]) !== JSON.stringify(value),
        );
      if (wrong)
        failures.push(
          `${rule.id}: ${given.name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify([violation.messageId, violation.path, violation.severity, data])}`,
        );
      const message = rule.messages[violation.messageId];
      if (!message) failures.push(`${rule.id}: no message ${violation.messageId}`);
      else
        for (const language of ['zh', 'en'] as const) {
          const text = message[language](violation.data);
          if (!text || /undefined|NaN|\[object/u.test(text))
            failures.push(`${rule.id}: ${language} message reads “${text}”`);
        }
    });
  }
  return failures;
}
