import type { Document, LeftOut, LeftOutKind } from '@gouji/core/model';

const mostPlaces = 20;

/** What several documents leave out, one entry a kind. */
function joinLeftOut(documents: readonly Document[]): LeftOut[] {
  const kinds = new Map<LeftOutKind, LeftOut>();
  for (const { what, count, places } of documents.flatMap(({ leftOut }) => leftOut)) {
    const known = kinds.get(what);
    kinds.set(what, {
      what,
      count: count + (known?.count ?? 0),
      places: [...(known?.places ?? []), ...places].slice(0, mostPlaces),
    });
  }
  return [...kinds.values()];
}

/** Documents that are parts of one, in order; facts beside the text are those of the first. */
export function joinDocuments(
  first: Document,
  rest: readonly Document[],
  format: Document['format'],
): Document {
  const all = [first, ...rest];
  return {
    ...first,
    format,
    blocks: all.flatMap(({ blocks }) => blocks),
    notices: all.flatMap(({ notices }) => notices),
    leftOut: joinLeftOut(all),
    complete: all.every(({ complete }) => complete),
  };
}
