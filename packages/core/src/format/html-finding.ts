import type { Finding, Language } from '../model/finding.ts';
import type { Diagnosis } from '../model/verdict.ts';
import { describePath } from '../template/index.ts';
import { escapeMarkup } from './escape.ts';
import { markedPieces } from './excerpt.ts';
import { findingFields } from './finding-fields.ts';
import { glyphs, words } from './words.ts';

/** One finding as an article; the source with what is at fault marked. */
export function findingHtml(finding: Finding, language: Language): string {
  const label = `${glyphs[finding.severity]} ${words[language].severity[finding.severity]}`;
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
export function diagnosisHtml(
  diagnosis: Diagnosis,
  findings: readonly Finding[],
  language: Language,
): string {
  const explained = findings.filter((finding) => diagnosis.explains.includes(finding.fingerprint));
  const candidates = diagnosis.candidates.map(({ changes, evidence }) => {
    const list = changes.map(
      ({ path, from, to }) => `${describePath(path, null, language)} ${from ?? '□'} → ${to}`,
    );
    return `<li>${escapeMarkup([...list, ...evidence].join(words[language].and))}</li>`;
  });
  const folded =
    explained.length > 0
      ? `<details><summary>${words[language].findings} ${explained.length}</summary>\n${explained.map((finding) => findingHtml(finding, language)).join('')}</details>\n`
      : '';
  return `<section class="diagnosis">
<h3>» ${words[language].diagnosis} ${escapeMarkup(diagnosis.message)}</h3>
${candidates.length > 1 ? `<ol>${candidates.join('')}</ol>\n` : ''}${folded}</section>
`;
}
