/** How far the search for splits may go; beyond it the cell counts as ambiguous. */
const mostSteps = 60_000;
const mostSplits = 64;

/**
 * Every way to read runs of digits as `count` whole numbers without leading zeros, where a number never crosses from one
 * run to the next. Null when there are too many to list. `accept` filters complete readings.
 */
export function splitDigits(
  runs: readonly string[],
  count: number,
  accept: (numbers: readonly number[]) => boolean = () => true,
): number[][] | null {
  const found: number[][] = [];
  const numbers: number[] = [];
  let steps = 0;
  const lengths = runs.map((run) => run.length);
  const digitsAfter = lengths.map((_, index) =>
    lengths.slice(index + 1).reduce((sum, length) => sum + length, 0),
  );

  const visit = (run: number, at: number): boolean => {
    if (++steps > mostSteps) return false;
    if (run === runs.length) {
      if (numbers.length === count && accept(numbers)) {
        if (found.length === mostSplits) return false;
        found.push([...numbers]);
      }
      return true;
    }
    const text = runs[run]!;
    if (at === text.length) return visit(run + 1, 0);
    const wanted = count - numbers.length;
    // Each digit gives at most one number, each further run at least one.
    if (wanted < runs.length - run || wanted > text.length - at + digitsAfter[run]!) return true;
    const longest = text[at] === '0' ? 1 : Math.min(text.length - at, 12);
    for (let length = 1; length <= longest; length++) {
      numbers.push(Number(text.slice(at, at + length)));
      const going = visit(run, at + length);
      numbers.pop();
      if (!going) return false;
    }
    return true;
  };
  return visit(0, 0) ? found : null;
}

/** Readings that keep the printed gaps; when there is none, readings as if the gaps were accidents of conversion. */
export function splitRuns(
  runs: readonly string[],
  count: number,
  accept?: (numbers: readonly number[]) => boolean,
): number[][] | null {
  const kept = splitDigits(runs, count, accept);
  if (kept === null || kept.length > 0 || runs.length === 1) return kept;
  return splitDigits([runs.join('')], count, accept);
}
