import { allRules } from '@gouji/core';
import type { Language } from '@gouji/core/model';

/** The rules of this version by id. */
export const rulesById: ReadonlyMap<string, (typeof allRules)[number]> = new Map(
  allRules.map((rule) => [rule.id as string, rule]),
);

/** The title of a rule in the language of the review; its id when this version does not know it. */
export const ruleTitle = (id: string, language: Language): string => rulesById.get(id)?.title[language] ?? id;
