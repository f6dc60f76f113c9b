/** How far the search for splits may go; beyond it the cell counts as ambiguous. */
const mostSteps = 60_000;
const mostSplits = 64;
/** No figure of a report has more digits. */
const longestNumber = 12;

/** A search through the places where one number may end and the next begin. */
class SplitSearch {
  readonly found: number[][] = [];
  private readonly numbers: number[] = [];
  private steps = 0;
  private readonly runs: readonly string[];
  private readonly count: number;
  private readonly accept: (numbers: readonly number[]) => boolean;
  /** How many digits stand in the runs behind each run. */
  private readonly digitsAfter: readonly number[];

  constructor(runs: readonly string[], count: number, accept: (numbers: readonly number[]) => boolean) {
    this.runs = runs;
    this.count = count;
    this.accept = accept;
    this.digitsAfter = runs.map((_, index) => runs.slice(index + 1).join('').length);
  }

  /** Visits every reading that goes on from a place; false as soon as there is too much. */
  visit(run: number, at: number): boolean {
    if (++this.steps > mostSteps) return false;
    if (run === this.runs.length) return this.keep();
    const text = this.runs[run]!;
    if (at === text.length) return this.visit(run + 1, 0);
    if (!this.canFill(run, at)) return true;
    const longest = text[at] === '0' ? 1 : Math.min(text.length - at, longestNumber);
    for (let length = 1; length <= longest; length++) {
      this.numbers.push(Number(text.slice(at, at + length)));
      const going = this.visit(run, at + length);
      this.numbers.pop();
      if (!going) return false;
    }
    return true;
  }

  /** Whether the digits left can give the numbers still wanted: each at most one, each further run at least one. */
  private canFill(run: number, at: number): boolean {
    const wanted = this.count - this.numbers.length;
    return wanted >= this.runs.length - run && wanted <= this.runs[run]!.length - at + this.digitsAfter[run]!;
  }

  /** Keeps a complete reading that is accepted; false when the list is full. */
  private keep(): boolean {
    if (this.numbers.length !== this.count || !this.accept(this.numbers)) return true;
    if (this.found.length === mostSplits) return false;
    this.found.push([...this.numbers]);
    return true;
  }
}

/**
 * Every way to read runs of digits as `count` whole numbers without leading zeros, where a number never crosses from one
 * run to the next. Null when there are too many to list. `accept` filters complete readings.
 */
export function splitDigits(
  runs: readonly string[],
  count: number,
  accept: (numbers: readonly number[]) => boolean = () => true,
): number[][] | null {
  const search = new SplitSearch(runs, count, accept);
  return search.visit(0, 0) ? search.found : null;
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
