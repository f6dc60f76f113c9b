import { describeEvidence } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { describePath } from '@gouji/core/template';
import { type Cause, type Repair, repairsOf, repairTaken } from './causes.ts';
import type { ReviewReport } from './report-items.ts';
import type { Review } from './review.ts';

/** The changes of a repair in words, e.g. `表三“…·总计”栏 18 → 15`. */
export function changesInWords(review: Review, report: ReviewReport, { changes }: Repair): string {
  const edition = report.report?.template ?? null;
  return changes
    .map(({ path, from, to }) => `${describePath(path, edition, review.language)} ${from ?? '□'} → ${to}`)
    .join(review.words.cause.join);
}

/** What speaks for a repair, in words. */
export const evidenceInWords = (
  { evidence }: Pick<Repair, 'evidence'>,
  language: Language,
  join: string,
): string => evidence.map((one) => describeEvidence(one, language)).join(join);

/** A probable cause in one line: what to change, and how many findings that would clear. */
export function causeInWords(review: Review, cause: Cause): string {
  const { words, ledger } = review;
  const repairs = repairsOf(cause);
  const count = cause.items.length;
  const taken = repairTaken(ledger, cause.report, repairs);
  if (taken >= 0) return words.cause.taken(changesInWords(review, cause.report, repairs[taken]!), count);
  const [best] = repairs;
  if (!best) return words.cause.unclear(count);
  const change = changesInWords(review, cause.report, best);
  return cause.diagnosis.asserted
    ? words.cause.asserted(change, count)
    : words.cause.presumed(change, repairs.length - 1, count);
}
