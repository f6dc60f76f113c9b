import { textAtTarget } from '@gouji/core/extract';
import { parsePath } from '@gouji/core/template';
import { placeInWords } from './place.ts';
import { type Item, sameFault } from './report-items.ts';
import type { Review } from './review.ts';
import type { About } from './session.ts';

/** What a finding is about, to be known again in the next submission of the body. */
export function aboutOf(review: Review, item: Item): About {
  const { finding, report } = item;
  const corrections = review.ledger.correctionsOf(report.key);
  const path = finding.correction?.path ?? finding.path;
  const cell = path !== null && parsePath(path) !== null ? path : null;
  const taken = cell === null ? undefined : corrections.get(cell);
  return {
    fault: sameFault(finding),
    message: finding.message,
    place: placeInWords(item, review.words, review.language),
    path: cell,
    from: cell === null || !report.report ? null : textAtTarget(report.report, cell),
    to: taken?.to ?? (cell !== null && finding.correction ? String(finding.correction.to) : null),
    basis: finding.basis.map(({ text }) => text).join('；'),
  };
}
