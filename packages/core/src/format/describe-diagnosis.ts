import type { Edition } from '../model/report.ts';
import type { CellChange, Diagnosis, RepairEvidence } from '../model/verdict.ts';
import { describeCell } from './place.ts';
import { type Speech, speak } from './words/index.ts';

/** What speaks for or against a repair, in words. */
export const describeEvidence = ({ kind, value = 0 }: RepairEvidence, language: Speech): string =>
  speak(language).diagnosis.evidence[kind](value);

/** What a change does to its cell, short: `表三…列 18 → 17`. */
export const describeChange = ({ path, from, to }: CellChange, language: Speech): string =>
  `${describeCell(path, null, language)} ${from ?? '□'} → ${to}`;

/** A candidate in one line: its changes, and what speaks for them. */
export const describeCandidate = (
  { changes, evidence }: Diagnosis['candidates'][number],
  language: Speech,
): string =>
  [
    ...changes.map((change) => describeChange(change, language)),
    ...new Set(evidence.map((one) => describeEvidence(one, language))),
  ].join(speak(language).signs.and);

/** What a diagnosis says, in a sentence. */
export function describeDiagnosis(
  { candidates, asserted, sums, shifted }: Pick<Diagnosis, 'candidates' | 'asserted' | 'sums' | 'shifted'>,
  edition: Edition | null,
  language: Speech,
): string {
  const { diagnosis: words, signs } = speak(language);
  const [best] = candidates;
  if (!best) return '';
  const change = best.changes
    .map((one) => words.change(describeCell(one.path, edition, language), one))
    .join(signs.comma);
  const told = [...new Set(best.evidence.map((one) => describeEvidence(one, language)))];
  const evidence = told.length > 0 ? `${signs.and}${told.join(signs.comma)}` : '';
  if (shifted) return words.shifted(change, sums);
  if (asserted) return words.asserted(change, sums, evidence);
  const equal = candidates.filter(({ score }) => score === best.score).length;
  return equal > 1 ? words.tied(change, sums, evidence, equal - 1) : words.likeliest(change, sums, evidence);
}
