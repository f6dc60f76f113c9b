import { allRules } from '@gouji/core';
import { globTest } from '@gouji/core/check';
import { nearestName } from '../nearest-name.ts';
import { UsageError } from '../usage-error.ts';

/** Refuses a rule id or pattern that stands for no rule: a slip would otherwise switch checks off unseen. */
export function requireKnownRules(globs: readonly string[], where: string): void {
  if (globs.length === 0) return;
  const ids = allRules.map((rule) => rule.id);
  for (const glob of globs) {
    if (ids.some(globTest(glob))) continue;
    const nearest = nearestName(glob, ids);
    throw new UsageError({
      zh: `${where} 中的“${glob}”不对应任何规则${nearest ? `，是否指 ${nearest}` : ''}；全部规则见 gouji rules。`,
      en: `“${glob}” in ${where} stands for no rule${nearest ? `; did you mean ${nearest}` : ''}; see gouji rules.`,
    });
  }
}
