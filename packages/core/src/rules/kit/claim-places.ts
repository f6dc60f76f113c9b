import type { Claim } from '../../model/claim.ts';
import type { SourceLocation } from '../../model/location.ts';

type Placed = Pick<Claim, 'at' | 'span'>;

/** Where a claim begins: comparable between the claims of one report. */
export const startOf = ({ at, span }: Placed): number =>
  span?.[0] ?? (at.kind === 'text' ? at.start.offset : 0);

/** How many signs stand between two claims, the first before the other; infinitely many where that is not known. */
export function signsBetween(one: Placed, next: Placed): number {
  if (one.span && next.span) return next.span[0] - one.span[1];
  if (one.span || next.span) return Number.POSITIVE_INFINITY;
  return one.at.kind === 'text' && next.at.kind === 'text'
    ? next.at.start.offset - one.at.end.offset
    : Number.POSITIVE_INFINITY;
}

/** The line, paragraph or cell of a claim, for looking up what stands in it; alike for those that `isInOneParagraph` finds together. */
export function paragraphOf(at: SourceLocation): string {
  if (at.kind === 'text') return `text ${at.start.line}`;
  if (at.kind === 'part') return `part ${at.path}`;
  return at.kind === 'sheet' ? `sheet ${at.sheet} ${at.cell}` : `page ${at.page} ${at.box.join(' ')}`;
}

/** Whether two claims stand in one line, paragraph or cell, as far as their places tell. */
export function isInOneParagraph(one: SourceLocation, other: SourceLocation): boolean {
  if (one.kind === 'text') return other.kind === 'text' && one.start.line === other.start.line;
  if (one.kind === 'part') return other.kind === 'part' && one.path === other.path;
  if (one.kind === 'sheet')
    return other.kind === 'sheet' && one.sheet === other.sheet && one.cell === other.cell;
  return (
    other.kind === 'page' && one.page === other.page && one.box.every((side, at) => side === other.box[at])
  );
}
