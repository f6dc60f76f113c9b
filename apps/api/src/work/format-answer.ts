import { type FormatName, formatVerdicts, type RuleMetadata } from '@gouji/core/format';
import type { Language, Verdict } from '@gouji/core/model';
import { type AnyRule, allRules } from '@gouji/core/rules';
import type { OutputFormat } from '../http/media-types.ts';
import type { Question } from './job.ts';

const toMetadata = (rule: AnyRule, language: Language): RuleMetadata => ({
  id: rule.id,
  title: rule.title[language],
  severity: rule.severity,
  description: rule.docs.what[language],
  help: [rule.docs.what, rule.docs.why, rule.docs.mend].map((text) => text[language]).join('\n'),
  docsUrl: `docs/rules/${rule.id}.md`,
});

const formatNames: Readonly<Record<Exclude<OutputFormat, 'json'>, FormatName>> = {
  ndjson: 'ndjson',
  sarif: 'sarif',
  junit: 'junit',
  html: 'html',
  text: 'pretty',
  markdown: 'markdown',
  csv: 'csv',
};

/** A verdict as the text of an answer. JSON is the verdict itself; the other formats are those of the command line. */
export function formatAnswer(verdict: Verdict, output: OutputFormat, { language, failOn }: Question): string {
  if (output === 'json') return JSON.stringify(verdict);
  return formatVerdicts([verdict], formatNames[output], {
    language,
    ...(failOn && { failOn }),
    ...(output === 'sarif' && { rules: allRules.map((rule) => toMetadata(rule, language)) }),
  });
}
