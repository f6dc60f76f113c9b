import { sidesOf } from '@gouji/core/format';
import type { Finding, Report } from '@gouji/core/model';
import type { Edit } from '../work/edits.ts';
import { markText } from './marks.ts';

/** Whether something else is said of a cell than what the text states, so that the text may well be right. */
const isDoubted = (path: string | null, findings: readonly Finding[]): boolean =>
  findings.some(
    (one) =>
      !one.ruleId.startsWith('claim/') &&
      (one.path === path || one.related.some((related) => related.path === path)),
  );

/**
 * The figure of a sentence put as the tables have it, as an edit of its paragraph; null where the finding is of something else, where
 * the cell is doubted itself, or the sentence has its figure in words. Which of the two is right nobody knows: the edit only may be so.
 */
export function claimEdit(
  finding: Finding,
  report: Report,
  findings: readonly Finding[],
): { readonly edit: Edit; readonly from: number; readonly to: number } | null {
  const sides = sidesOf(finding);
  if (!finding.ruleId.startsWith('claim/') || !sides || isDoubted(finding.path, findings)) return null;
  const [place, marks] = [...markText([{ finding, number: 1 }], report)][0] ?? [];
  const mark = marks?.[0];
  if (place === undefined || !mark) return null;
  const [section, paragraph] = place.split('/').map(Number);
  const { text } = report.sections[section!]!.paragraphs[paragraph!]!;
  const figure = text.slice(mark.start, mark.end);
  if (!/^\d+(?:\.\d+)?$/u.test(figure) || Number(figure) !== sides.left) return null;
  const to = text.slice(0, mark.start) + String(sides.right) + text.slice(mark.end);
  return { edit: { target: `sections/${place}`, to, presumed: true }, from: sides.left, to: sides.right };
}
