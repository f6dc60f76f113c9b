import type { Block, Document, LeftOutKind, Notice } from '@gouji/core/model';
import { gatherLeftOut, type LooseEnd, leftOutNotices } from '@gouji/core/read';

/** `count` things of a kind that stand in no text. */
export function looseEnds(what: LeftOutKind, count: number): LooseEnd[] {
  return Array.from({ length: count }, () => ({ what, text: '', at: null }));
}

/** What a document has left out and the notices about it; `notices` are those the reader has besides. */
export function accountFor(
  blocks: readonly Block[],
  loose: readonly LooseEnd[],
  notices: readonly Notice[] = [],
): Pick<Document, 'leftOut' | 'notices'> {
  const leftOut = gatherLeftOut(blocks, loose);
  return { leftOut, notices: [...notices, ...leftOutNotices(leftOut)] };
}
