import { describeDiagnosis } from '../format/describe-diagnosis.ts';
import type { Speech } from '../format/words/index.ts';
import type { Verdict } from '../model/verdict.ts';
import { allRules } from '../rules/generated/all-rules.ts';
import type { AnyRule } from '../rules/kit/rule.ts';
import { validateLanguage } from './validate-options.ts';
import { wordFinding } from './word-finding.ts';

const catalogues = new WeakMap<readonly AnyRule[], ReadonlyMap<string, AnyRule>>();

function catalogueOf(rules: readonly AnyRule[]): ReadonlyMap<string, AnyRule> {
  const known = catalogues.get(rules);
  if (known) return known;
  const catalogue = new Map<string, AnyRule>();
  for (const rule of rules) if (!catalogue.has(rule.id)) catalogue.set(rule.id, rule);
  catalogues.set(rules, catalogue);
  return catalogue;
}

/**
 * Says a verdict in another language: its findings and diagnoses are worded anew from their ids and data. `rules` are those
 * it was made with; a finding of a rule that is not among them keeps its words.
 */
export function wordVerdict(
  verdict: Verdict,
  language: Speech,
  rules: readonly AnyRule[] = allRules,
): Verdict {
  validateLanguage(language);
  const catalogue = catalogueOf(rules);
  const edition = verdict.report?.template ?? null;
  return {
    ...verdict,
    findings: verdict.findings.map((finding) => {
      const rule = catalogue.get(finding.ruleId);
      return rule?.messages[finding.messageId] ? wordFinding(finding, rule, edition, language) : finding;
    }),
    diagnoses: verdict.diagnoses.map((diagnosis) => ({
      ...diagnosis,
      message: describeDiagnosis(diagnosis, edition, language),
    })),
  };
}
