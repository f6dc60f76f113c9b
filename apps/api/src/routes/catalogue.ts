import { type Language, Severity } from '@gouji/core/model';
import { type AnyRule, allRules, bases } from '@gouji/core/rules';
import { z } from 'zod';

/** A rule as the catalogue shows it; texts are in the language asked for. */
export const RuleSummary = z.object({
  id: z.string(),
  family: z.string(),
  title: z.string(),
  severity: Severity,
  needs: z.array(z.string()),
  basis: z.array(z.object({ id: z.string(), text: z.string() })),
});
export type RuleSummary = z.infer<typeof RuleSummary>;

/** A rule with its documentation. */
export const RuleDetail = RuleSummary.extend({
  what: z.string(),
  why: z.string(),
  mend: z.string(),
  falsePositives: z.string(),
  messages: z.array(z.string()),
});
export type RuleDetail = z.infer<typeof RuleDetail>;

export const RuleCatalogue = z.object({ schemaVersion: z.literal(1), rules: z.array(RuleSummary) });

export function summarizeRule(rule: AnyRule, language: Language): RuleSummary {
  return {
    id: rule.id,
    family: rule.id.split('/')[0]!,
    title: rule.title[language],
    severity: rule.severity,
    needs: [...rule.needs],
    basis: rule.basis.map((id) => ({ id, text: bases[id][language] })),
  };
}

export function describeRule(rule: AnyRule, language: Language): RuleDetail {
  const { docs } = rule;
  return {
    ...summarizeRule(rule, language),
    what: docs.what[language],
    why: docs.why[language],
    mend: docs.mend[language],
    falsePositives: docs.falsePositives[language],
    messages: Object.keys(rule.messages),
  };
}

export const findRule = (id: string): AnyRule | undefined => allRules.find((rule) => rule.id === id);
