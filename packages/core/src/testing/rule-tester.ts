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
    peers: (given.peers ?? []).map((peer) => ({ report: toReport(peer), name: null })),
    options: given.options ?? {},
  };
  return [...rule.check(report, context)].filter((one): one is Violation<never> => !('unevaluated' in one));
}

type Found = Violation<never>;
type Expected = FiringCase['expect'][number];

const listed = (found: readonly Found[]): string =>
  JSON.stringify(found.map(({ messageId, path, data }) => [messageId, path, data]));

function matches(rule: AnyRule, violation: Found, expected: Expected): boolean {
  const data = violation.data as Record<string, unknown>;
  return (
    violation.messageId === expected.messageId &&
    (expected.path === undefined || violation.path === expected.path) &&
    (expected.severity === undefined || (violation.severity ?? rule.severity) === expected.severity) &&
    Object.entries(expected.data ?? {}).every(
      ([key, value]) => JSON.stringify(data[key]) === JSON.stringify(value),
    )
  );
}

/** What is wrong with the words of a violation: every message must word itself in both languages. */
function checkWords(rule: AnyRule, { messageId, data }: Found): string[] {
  const message = rule.messages[messageId];
  if (!message) return [`${rule.id}: no message ${messageId}`];
  return (['zh', 'en'] as const).flatMap((language) => {
    const text = message[language](data);
    return !text || /undefined|NaN|\[object/u.test(text)
      ? [`${rule.id}: ${language} message reads “${text}”`]
      : [];
  });
}

function checkFiring(rule: AnyRule, given: FiringCase): string[] {
  const found = runRule(rule, given);
  if (found.length !== given.expect.length)
    return [
      `${rule.id} must fire ${given.expect.length}×, fired ${found.length}×: ${given.name}: ${listed(found)}`,
    ];
  return given.expect.flatMap((expected, index) => {
    const violation = found[index]!;
    const { messageId, path, severity, data } = violation;
    const got = JSON.stringify([messageId, path, severity, data]);
    const wrong = `${rule.id}: ${given.name}: expected ${JSON.stringify(expected)}, got ${got}`;
    return [...(matches(rule, violation, expected) ? [] : [wrong]), ...checkWords(rule, violation)];
  });
}

function checkQuiet(rule: AnyRule, given: RuleCase): string[] {
  const found = runRule(rule, given);
  return found.length > 0 ? [`${rule.id} must be quiet: ${given.name}: ${listed(found)}`] : [];
}

/**
 * Checks a rule against its cases and returns the failures as sentences (empty = all well), so that it serves any test runner.
 * Polarity is asserted: at least one firing and one quiet case, and every message must word itself in both languages.
 */
export function testRule(
  rule: AnyRule,
  cases: { readonly fires: readonly FiringCase[]; readonly quiet: readonly RuleCase[] },
): string[] {
  return [
    ...(cases.fires.length === 0 ? [`${rule.id}: no case that fires`] : []),
    ...(cases.quiet.length === 0 ? [`${rule.id}: no near miss`] : []),
    ...cases.quiet.flatMap((given) => checkQuiet(rule, given)),
    ...cases.fires.flatMap((given) => checkFiring(rule, given)),
  ];
}
