import type { Claim } from '../model/claim.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import type { Report } from '../model/report.ts';
import type { SkippedReason, Verdict } from '../model/verdict.ts';
import type { AnyRule, Need, RuleContext, Unevaluated, Violation } from '../rules/kit/rule.ts';
import type { Template } from '../template/index.ts';
import type { Companions } from './companions.ts';
import { faultOf, faultOfViolation } from './rule-faults.ts';
import type { SelectedRule } from './select-rules.ts';

/** A violation with the rule that yielded it. */
export interface RawViolation {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly violation: Violation<unknown>;
}

export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly ran: string[];
  readonly skipped: Verdict['rules']['skipped'];
  readonly unevaluated: Verdict['rules']['unevaluated'];
  readonly crashed: Verdict['rules']['crashed'];
  readonly notices: Notice[];
  /** The numbers of the prose that the rules held against figures. */
  readonly compared: ReadonlySet<Claim>;
}

const unmet: Record<
  Need,
  { test: (report: Report, context: RuleContext) => boolean; reason: SkippedReason }
> = {
  proactive: { test: (r) => r.tables.proactive !== null, reason: 'no-proactive' },
  requests: { test: (r) => r.tables.requests !== null, reason: 'no-requests' },
  remedies: { test: (r) => r.tables.remedies !== null, reason: 'no-remedies' },
  year: { test: (r) => r.year !== null, reason: 'no-year' },
  edition: { test: (r) => r.template !== null, reason: 'no-edition' },
  organization: { test: (r) => r.organization !== null, reason: 'no-organization' },
  sections: { test: (r) => r.sections.length > 0, reason: 'no-sections' },
  prior: { test: (_, c) => c.prior !== null, reason: 'no-prior' },
  children: { test: (_, c) => c.children.length > 0, reason: 'no-children' },
  peers: { test: (_, c) => c.peers.length > 0, reason: 'no-peers' },
};

/** Why a need is unmet: of a companion that was given, why it was not used. */
function reasonOf(need: Need, { told, lookedBeside }: Companions): SkippedReason {
  if (need === 'peers' && lookedBeside) return 'none-alike';
  const role = need === 'prior' ? 'prior' : need === 'children' ? 'child' : null;
  return told.find((companion) => companion.role === role)?.reason ?? unmet[need].reason;
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function unmetNeed({ needs }: AnyRule, report: Report, context: RuleContext): Need | undefined {
  for (const need of needs) if (!unmet[need].test(report, context)) return need;
  return undefined;
}

function requireSound(violation: Violation<unknown>): Violation<unknown> {
  const fault = faultOfViolation(violation);
  if (fault !== null) throw new TypeError(fault);
  return violation;
}

const none: readonly Claim[] = [];

/** A rule that yields more than this has lost its way. */
const mostViolations = 10_000;

/** What the rules are run with. */
export interface RunSetting {
  readonly report: Report;
  readonly template: Template | null;
  readonly companions: Companions;
  /** Words, places and grades a violation. */
  readonly word: (raw: RawViolation) => Finding;
}

/**
 * Runs every selected rule. A rule whose needs are unmet is skipped with a reason. A fault anywhere in a rule, be it in its
 * shape, its check or its words, becomes a notice, and the others go on; of two rules of one id the first runs.
 */
export function runRules(
  selected: readonly SelectedRule[],
  { report, template, companions, word }: RunSetting,
): RuleRun {
  const run = {
    ran: [] as string[],
    skipped: [] as RuleRun['skipped'],
    unevaluated: [] as RuleRun['unevaluated'],
    crashed: [] as RuleRun['crashed'],
  };
  const notices: Notice[] = [];
  const findings: Finding[] = [];
  const compared = new Set<Claim>();
  const tellFault = (id: string, detail: string): void => {
    run.crashed.push({ id, detail });
    notices.push({
      code: 'rule-crashed',
      level: 'error',
      concerns: 'reading',
      message: {
        zh: `规则 ${id} 有误，本报告未能按该规则校核；其余规则不受影响。`,
        en: `Rule ${id} is faulty and was not applied to this report; the other rules are not affected.`,
      },
      data: { rule: id, detail },
    });
  };
  for (const { rule, severity, isDouble, options } of selected) {
    const fault = isDouble ? 'another rule has the same id' : faultOf(rule);
    if (fault !== null) {
      tellFault(rule.id, fault);
      continue;
    }
    const { prior, children, peers } = companions;
    const context: RuleContext = { template, prior, children, peers, options };
    const missing = unmetNeed(rule, report, context);
    if (missing) {
      run.skipped.push({ id: rule.id, reason: reasonOf(missing, companions) });
      continue;
    }
    const told = { findings: findings.length, unevaluated: run.unevaluated.length };
    try {
      let count = 0;
      for (const one of rule.check(report, context) as Iterable<Violation<unknown> | Unevaluated>) {
        if (++count > mostViolations) throw new RangeError(`more than ${mostViolations} findings`);
        if ('unevaluated' in one)
          run.unevaluated.push({ id: rule.id, reason: one.unevaluated, paths: [...one.paths] });
        else findings.push(word({ rule, severity, violation: requireSound(one) }));
      }
      const claims = rule.compares ? [...rule.compares(report, context)] : none;
      for (const claim of claims) compared.add(claim);
      run.ran.push(rule.id);
    } catch (error) {
      // What a rule told before it failed is not told.
      findings.length = told.findings;
      run.unevaluated.length = told.unevaluated;
      tellFault(rule.id, detailOf(error));
    }
  }
  return { ...run, findings, notices, compared };
}
