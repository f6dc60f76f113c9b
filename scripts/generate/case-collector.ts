/**
 * What the test of a rule gets for `testing/index.ts` when the rule pages are generated: a `testRule` that writes the
 * cases down. That they hold is checked where the same file runs as a test.
 */

import type { AnyRule } from '../../packages/core/src/rules/kit/rule.ts';
import type { FiringCase, RuleCase } from '../../packages/core/src/testing/index.ts';

export * from '../../packages/core/src/testing/index.ts';

export interface RuleCases {
  readonly fires: readonly FiringCase[];
  readonly quiet: readonly RuleCase[];
}

export const collectedCases: Map<string, RuleCases> = new Map();

export function testRule(rule: AnyRule, { fires, quiet }: RuleCases): string[] {
  const before = collectedCases.get(rule.id);
  collectedCases.set(rule.id, {
    fires: [...(before?.fires ?? []), ...fires],
    quiet: [...(before?.quiet ?? []), ...quiet],
  });
  return [];
}
