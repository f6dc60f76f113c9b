import type { Entry } from './collect.ts';
import { keyFigures } from './key-figures.ts';
import type { Outlier } from './model.ts';

/** Fewer bodies of a kind say nothing about what is usual. */
const fewestPeers = 12;
/** Deviations from the median, in median deviations of the logarithms, that are called apart (Iglewicz and Hoaglin). */
const farthest = 3.5;
const largeEnough = 100;
const tenfold = 10;

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** What is usual for a figure among bodies of a kind and year, on the scale of logarithms. */
interface Usual {
  readonly middle: number;
  readonly spread: number;
}

function usualOf(values: readonly number[]): Usual | null {
  if (values.length < fewestPeers) return null;
  const logs = ascending(values.map((value) => Math.log10(value)));
  const middle = median(logs);
  return { middle, spread: median(ascending(logs.map((value) => Math.abs(value - middle)))) };
}

const groupOf = ({ organization, year }: Entry): string => `${organization?.kind} ${year}`;

/** Of each report the figures that stand apart from those of the bodies of its kind in its year. */
export function peerOutliers(entries: readonly Entry[]): Outlier[][] {
  const groups = new Map<string, number[][]>();
  for (const entry of entries) {
    if (!entry.organization || entry.year === null) continue;
    const key = groupOf(entry);
    let columns = groups.get(key);
    if (!columns) {
      columns = keyFigures.map(() => []);
      groups.set(key, columns);
    }
    for (const [index, value] of entry.figures.entries()) if (value > 0) columns[index]!.push(value);
  }
  const usual = new Map([...groups].map(([key, columns]) => [key, columns.map(usualOf)] as const));
  return entries.map((entry) =>
    [...entry.figures.entries()].flatMap(([index, value]): Outlier[] => {
      const known = usual.get(groupOf(entry))?.[index];
      if (!known || !(value >= largeEnough)) return [];
      const distance = Math.abs(Math.log10(value) - known.middle);
      if (distance < 1 || 0.6745 * distance <= farthest * Math.max(known.spread, 0.1)) return [];
      const than = Math.round(10 ** known.middle * 10) / 10;
      return [{ figure: keyFigures[index]!.id, against: 'peers', value, than }];
    }),
  );
}

/** The figures that are ten times last year's, or a tenth, the larger being at least 100. */
export function yearOutliers(entry: Entry, prior: Entry): Outlier[] {
  return [...entry.figures.entries()].flatMap(([index, value]): Outlier[] => {
    const than = prior.figures[index]!;
    const [small, large] = value < than ? [value, than] : [than, value];
    return large >= largeEnough && large >= small * tenfold
      ? [{ figure: keyFigures[index]!.id, against: 'lastYear', value, than }]
      : [];
  });
}

/** Differences from last year's figures, by the ids of the figures; null where one of the two is no number. */
export const changesOf = (entry: Entry, prior: Entry): Record<string, number | null> =>
  Object.fromEntries(
    keyFigures.map(({ id }, index) => {
      const change = entry.figures[index]! - prior.figures[index]!;
      return [id, Number.isNaN(change) ? null : Math.round(change * 1e6) / 1e6];
    }),
  );
