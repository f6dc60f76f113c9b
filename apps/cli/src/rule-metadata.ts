import { allRules } from '@gouji/core';
import type { RuleMetadata } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';

/** What the SARIF format tells of each rule. */
export function ruleMetadata(language: Language): RuleMetadata[] {
  return allRules.map(({ id, title, severity, docs }) => ({
    id,
    title: title[language],
    severity,
    description: docs.what[language],
    help: [docs.what, docs.why, docs.mend].map((text) => text[language]).join('\n'),
    docsUrl: `docs/rules/${id}.md`,
  }));
}
