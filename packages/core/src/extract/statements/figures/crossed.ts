import type { Context } from './context.ts';
import type { Draft, Kind } from './draft.ts';

/**
 * Figures of one kind of those who asked among the requests with one result: cells of table three, where either word alone
 * would mean a total.
 */

const carried: ReadonlySet<string> = new Set(['requests.carriedIn', 'requests.carriedOut']);

/** Whether a number is of requests that one row holds, which kinds of those who asked may share. */
export const isRow = ({ kind, metric }: Pick<Draft, 'kind' | 'metric'>): boolean =>
  metric !== 'count' && (kind === 'outcome' || carried.has(metric));

/** Kinds of numbers that may be of one kind of those who asked. */
const shared: ReadonlySet<Kind> = new Set(['outcome', 'processed']);

const isShared = ({ kind, metric }: Draft): boolean =>
  metric !== 'count' && (shared.has(kind) || carried.has(metric) || metric === 'requests.received');

/** 予以公开53件，其中自然人38件: the row that a part by who asked belongs to. */
export const rowOfWhole = (whole: Draft, part: Draft): string | undefined =>
  part.kind === 'applicant' && isRow(whole) ? whole.metric : undefined;

/** 自然人提出申请86件，予以公开38件；…: where the group began with one kind of those who asked, what follows may be theirs alone. */
function perhapsAsked(draft: Draft, group: readonly Draft[]): string | undefined {
  const counts = group.filter(({ kind }) => kind !== 'qualifier');
  const [first, ...others] = counts;
  const isOfOne =
    first?.kind === 'applicant' &&
    first.metric !== 'count' &&
    others.every(({ kind }) => kind !== 'applicant');
  return isOfOne && isShared(draft) ? first.metric.slice('requests.'.length) : undefined;
}

/** Tells whose requests a number is of, or in which row those of each kind stand. */
export function cross(draft: Draft, context: Context, group: readonly Draft[]): void {
  if (draft.kind === 'applicant') {
    if (context.row !== null && draft.metric !== 'count') draft.row = context.row;
    return;
  }
  if (isShared(draft)) context.row = null;
  if (context.asked === null) draft.perhapsAsked = perhapsAsked(draft, group);
  else if (isShared(draft)) draft.asked = context.asked;
}

/** The one row of which kinds of those who asked are added up. */
export function rowOfAll(addends: readonly Draft[]): string | null {
  const row = addends[0]?.row;
  return row !== undefined && addends.every((one) => one.kind === 'applicant' && one.row === row)
    ? row
    : null;
}
