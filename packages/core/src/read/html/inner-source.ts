import type { DecodedSource } from '../decoded-source.ts';
import { readEntity } from './entities.ts';

/** The source that an attribute value holds between two offsets of a page; its places are those of the page. */
export function innerSource(
  { text, lines, budget }: DecodedSource,
  start: number,
  end: number,
): DecodedSource {
  let inner = '';
  let done = start;
  /** Where the decoded text and the source run in step from, in pairs. */
  const steps: (readonly [inner: number, outer: number])[] = [[0, start]];
  for (
    let at = text.indexOf('&', start);
    at >= 0 && at < end;
    at = text.indexOf('&', Math.max(at + 1, done))
  ) {
    const entity = readEntity(text, at);
    if (!entity || entity.end > end) continue;
    inner += text.slice(done, at) + entity.text;
    done = entity.end;
    steps.push([inner.length, done]);
  }
  inner += text.slice(done, end);
  const outerOf = (offset: number): number => {
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (steps[middle]![0] <= offset) low = middle;
      else high = middle - 1;
    }
    const [from, outer] = steps[low]!;
    return Math.min(outer + offset - from, steps[low + 1]?.[1] ?? end);
  };
  return { text: inner, budget, lines: { position: (offset) => lines.position(outerOf(offset)) } };
}
