import type { Severity } from '../model/finding.ts';
import { allRules } from '../rules/generated/all-rules.ts';
import type { AnyRule } from '../rules/kit/rule.ts';
import type { CheckOptions } from './options.ts';

/** A rule as this run uses it. */
export interface SelectedRule {
  readonly rule: AnyRule;
  readonly severity: Severity;
  /** Whether an earlier one has the same id; of two of one id the first runs. */
  readonly isDouble: boolean;
  /** Its options, of every entry whose rule or glob fits it; the last one wins. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Turns a glob over rule ids or paths (`*` = any run of characters, `?` = one) into a test. Linear in the text for each
 * star, so that a glob from a stranger cannot stall the run.
 */
export function globTest(glob: string): (text: string) => boolean {
  return (text) => {
    let inGlob = 0;
    let inText = 0;
    let star = -1;
    let resume = 0;
    while (inText < text.length) {
      if (glob[inGlob] === '*') {
        star = inGlob++;
        resume = inText;
      } else if (inGlob < glob.length && (glob[inGlob] === '?' || glob[inGlob] === text[inText])) {
        inGlob++;
        inText++;
      } else if (star >= 0) {
        inGlob = star + 1;
        inText = ++resume;
      } else return false;
    }
    while (glob[inGlob] === '*') inGlob++;
    return inGlob === glob.length;
  };
}

const anyOf = (globs: readonly string[]): ((text: string) => boolean) => {
  const tests = globs.map(globTest);
  return (text) => tests.some((test) => test(text));
};

/** `strict` raises every info to a warning; `all` and `recommended` leave the rules' own grades. */
const presetSeverity = (severity: Severity, preset: CheckOptions['preset']): Severity =>
  preset === 'strict' && severity === 'info' ? 'warning' : severity;

/** The rules of a run, in catalogue order, after preset, `only`, `skip` and severities (exact id or glob, last match wins). */
export function selectRules(rules: readonly AnyRule[], options: CheckOptions): readonly SelectedRule[] {
  const { preset, only, skip, severities, ruleOptions } = options;
  if (rules !== allRules || preset || only || skip || severities || ruleOptions)
    return select(rules, options);
  asTheyAre ??= select(allRules, {});
  return asTheyAre;
}

/** All rules with nothing asked of them, as nearly every run takes them. */
let asTheyAre: readonly SelectedRule[] | undefined;

function select(rules: readonly AnyRule[], options: CheckOptions): SelectedRule[] {
  const only = options.only?.length ? anyOf(options.only) : () => true;
  const skip = anyOf(options.skip ?? []);
  const overrides = Object.entries(options.severities ?? {}).map(([glob, level]) => ({
    test: globTest(glob),
    level,
  }));
  const settings = Object.entries(options.ruleOptions ?? {}).map(([glob, given]) => ({
    test: globTest(glob),
    given,
  }));
  const met = new Set<string>();
  return rules.flatMap((rule) => {
    if (!only(rule.id) || skip(rule.id)) return [];
    const override = overrides.findLast((entry) => entry.test(rule.id))?.level;
    if (override === 'off') return [];
    const own = Object.assign(
      {},
      ...settings.filter((entry) => entry.test(rule.id)).map((entry) => entry.given),
    ) as Record<string, unknown>;
    const isDouble = met.has(rule.id);
    met.add(rule.id);
    const severity = override ?? presetSeverity(rule.severity, options.preset);
    return [{ rule, severity, isDouble, options: own }];
  });
}
