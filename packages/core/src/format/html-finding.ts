import type { Finding } from '../model/finding.ts';
import type { Diagnosis } from '../model/verdict.ts';
import { glyphs } from './counts.ts';
import { describeCandidate } from './describe-diagnosis.ts';
import { escapeMarkup } from './escape.ts';
import { markedPieces } from './excerpt.ts';
import { findingFields } from './finding-fields.ts';
import { type Speech, speak } from './words/index.ts';

/** One finding as an article; the source with what is at fault marked. */
export function findingHtml(finding: Finding, language: Speech): string {
  const label = `${glyphs[finding.severity]} ${speak(language).severity[finding.severity]}`;
  const source = finding.excerpt
    ? `<blockquote>${markedPieces(finding.excerpt)
        .map(({ text, marked }) => (marked ? `<mark>${escapeMarkup(text)}</mark>` : escapeMarkup(text)))
        .join('')}</blockquote>\n`
    : '';
  const fields = findingFields(finding, language)
    .map(
      ({ name, label: term, values }) =>
        `<dt>${term}</dt>${values.map((value) => `<dd class="${name}">${escapeMarkup(value)}</dd>`).join('')}`,
    )
    .join('');
  return `<article class="finding ${finding.severity}">
<h3><span class="severity">${label}</span> ${escapeMarkup(finding.message)}</h3>
${source}<dl>${fields}</dl>
<footer><code>${escapeMarkup(finding.ruleId)}</code> <code>${escapeMarkup(finding.fingerprint)}</code></footer>
</article>
`;
}

/** A diagnosis with its candidates, and folded under it the findings it explains. */
export function diagnosisHtml(diagnosis: Diagnosis, findings: readonly Finding[], language: Speech): string {
  const explained = findings.filter((finding) => diagnosis.explains.includes(finding.fingerprint));
  const candidates = diagnosis.candidates.map(
    (candidate) => `<li>${escapeMarkup(describeCandidate(candidate, language))}</li>`,
  );
  const folded =
    explained.length > 0
      ? `<details><summary>${speak(language).names.findings} ${explained.length}</summary>\n${explained.map((finding) => findingHtml(finding, language)).join('')}</details>\n`
      : '';
  return `<section class="diagnosis">
<h3>» ${speak(language).names.diagnosis} ${escapeMarkup(diagnosis.message)}</h3>
${candidates.length > 1 ? `<ol>${candidates.join('')}</ol>\n` : ''}${folded}</section>
`;
}
