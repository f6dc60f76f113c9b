import type { Heading } from './heading.ts';

/** Fewer headings with nothing between may be sections that were left empty. */
const fewestEntries = 3;

/**
 * Leaves out a list of contents, as the names of tabs are one: headings that follow each other with nothing between, each of
 * a section that begins again below.
 */
export function withoutContents(found: readonly Heading[]): readonly Heading[] {
  const lastOf = new Map(found.map(({ id }, index) => [id, index]));
  const isListed = (start: number, end: number): boolean => {
    if (end - start < fewestEntries) return false;
    for (let at = start; at < end; at++)
      if (found[at]!.id === null || lastOf.get(found[at]!.id)! < end) return false;
    return true;
  };
  const dropped = new Set<Heading>();
  for (let start = 0; start < found.length; ) {
    let end = start + 1;
    while (end < found.length && found[end]!.item === found[end - 1]!.item + 1) end++;
    // The last entry of the list may be followed by the first heading of the text.
    const last = [end, end - 1].find((one) => isListed(start, one));
    if (last !== undefined) for (const heading of found.slice(start, last)) dropped.add(heading);
    start = end;
  }
  return dropped.size === 0 ? found : found.filter((heading) => !dropped.has(heading));
}
