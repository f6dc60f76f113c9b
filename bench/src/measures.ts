/** What every measurement ends with: its figures beside what the project promises, as a table and as one line of JSON. */

/** One figure. A ratio has the unit `×` and compares two things measured by turns in the same run. */
export interface Measure {
  readonly what: string;
  readonly unit: '×' | '' | 'ms' | 's' | 'MB' | 'of 1,000' | 'requests';
  readonly measured: number;
  /** The bound the project promises; null for a figure that is only told. */
  readonly promised: readonly [sign: '≤' | '<' | '≥' | '=', bound: number] | null;
}

/** The last line of a measurement, as `run.ts` reads it. */
export interface Outcome {
  readonly measures: readonly Measure[];
}

/** Whether a figure keeps what was promised; null when nothing was. */
export function isMet({ measured, promised }: Measure): boolean | null {
  if (!promised) return null;
  const [sign, bound] = promised;
  if (sign === '≤') return measured <= bound;
  if (sign === '<') return measured < bound;
  return sign === '≥' ? measured >= bound : measured === bound;
}

/** The middle of the values, which are left as they are. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!;
}

const inUnit = (value: number, unit: Measure['unit']): string =>
  `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })}${unit === '×' ? '×' : unit && ` ${unit}`}`;

/** The figure and the promise in words: `6.65×`, `≤ 10×`. */
export function wordMeasure(measure: Measure): { measured: string; promised: string; met: string } {
  const met = isMet(measure);
  return {
    measured: inUnit(measure.measured, measure.unit),
    promised: measure.promised ? `${measure.promised[0]} ${inUnit(measure.promised[1], measure.unit)}` : '',
    met: met === null ? '' : met ? 'kept' : 'broken',
  };
}

/** Prints the figures, the last line as JSON, and makes the process fail when a promise is broken. */
export function printMeasures(measures: readonly Measure[]): void {
  for (const measure of measures) {
    const { measured, promised, met } = wordMeasure(measure);
    console.log(`${measure.what}: ${measured}${promised && ` (promised ${promised}: ${met})`}`);
  }
  const rounded = measures.map((one) => ({ ...one, measured: Number(one.measured.toPrecision(4)) }));
  console.log(JSON.stringify({ measures: rounded } satisfies Outcome));
  if (measures.some((one) => isMet(one) === false)) process.exitCode = 1;
}
