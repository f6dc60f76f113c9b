import type { Claim } from '../../model/claim.ts';
import type { Base } from './share-bases.ts';

const tiny = 1e-9;

/** How a share follows from a figure and a base, best first. */
export type Fit = 'rounded' | 'cut' | 'near' | null;

/**
 * How a stated percentage follows from a pair; a rounded whole leaves a range. `rounded`: half up at the printed decimals;
 * `cut`: cut off at them; `near`: off by hardly more than the last printed digit, as where the last of a list was made to fit 100.
 */
export function fitOf(stated: number, unit: number, part: number, { value: whole, step }: Base): Fit {
  const least = (100 * part) / (whole + step) - stated - tiny;
  const most = (100 * part) / Math.max(whole - step / 2, tiny) - stated + tiny;
  if (least <= unit / 2 && most >= -unit / 2) return 'rounded';
  if (most >= 0 && least < unit - 2 * tiny) return 'cut';
  return least < unit * 1.5 && most > -unit * 1.5 ? 'near' : null;
}

/** 约占九成, 约27%: what a share in tenths, or one said to be approximate, may be off by. */
const looseTenth = 6;
const looseShare = 0.06;
const looseLeast = 2;

/** A share that is told only roughly: in tenths, or with 约. */
export const isRough = ({ value, comparison, precision = 0 }: Claim): boolean =>
  value !== null && (comparison === 'about' || (comparison === 'exact' && precision >= 10));

/** Whether a share told roughly follows from any figure and any base. */
export function fitsRoughly(share: Claim, parts: readonly number[], bases: readonly Base[]): boolean {
  const stated = share.value!;
  const margin = share.precision ? looseTenth : Math.max(looseLeast, stated * looseShare);
  return parts.some((part) =>
    bases.some(({ value, step }) => {
      if (value < part) return false;
      const most = (100 * part) / Math.max(value - step / 2, tiny);
      return (100 * part) / (value + step) - margin <= stated && stated <= most + margin;
    }),
  );
}

interface BestFit {
  readonly fit: Fit;
  readonly part: number;
  readonly whole: number;
  /** The base is two numbers of the text together. */
  readonly isPair: boolean;
}

/** The best fit of any figure and any base, and the first pair that has it. */
export function bestFit(
  stated: number,
  unit: number,
  parts: readonly number[],
  bases: readonly Base[],
  isBase: (part: number, base: Base) => boolean,
): BestFit {
  let best: BestFit = { fit: null, part: 0, whole: 0, isPair: false };
  for (const part of parts)
    for (const base of bases) {
      if (base.value < part) continue;
      const fit = fitOf(stated, unit, part, base);
      const isBetter = fit === 'rounded' || (fit === 'cut' && best.fit !== 'cut') || (fit && !best.fit);
      if (!isBetter || !isBase(part, base)) continue;
      best = { fit, part, whole: base.value, isPair: base.from === 'pair' };
      if (fit === 'rounded') return best;
    }
  return best;
}
