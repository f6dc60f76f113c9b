import { type WeighedEvidence, type Witnesses, weighRepair } from './evidence.ts';
import type { Repair } from './search-repairs.ts';

/** A repair with what speaks for it. */
export interface RankedRepair {
  readonly repair: Repair;
  readonly score: number;
  readonly evidence: readonly WeighedEvidence[];
}

/** Orders repairs by the evidence that speaks for them, best first; equal scores stay in the order of the table. */
export function rankRepairs(repairs: readonly Repair[], witnesses: Witnesses): RankedRepair[] {
  const order = new Map([...witnesses.values.keys()].map((path, index) => [path, index]));
  const rank = (repair: Repair): number =>
    Math.min(...[...repair.keys()].map((path) => order.get(path) ?? 0));
  return repairs
    .map((repair) => {
      const evidence = weighRepair(repair, witnesses);
      return {
        repair,
        evidence,
        score: evidence.reduce((sum, { weight }) => sum + weight, 0),
        rank: rank(repair),
      };
    })
    .sort((a, b) => b.score - a.score || a.rank - b.rank)
    .map(({ repair, evidence, score }) => ({ repair, evidence, score }));
}

/** By how much the best repair must lead the next to be asserted where several are as small: a statement of the prose. */
const margin = 3;

/**
 * Whether a repair is asserted, and not merely proposed. The search has seen every set of cells; the best is of one or two
 * cells; and either nothing else as small restores the sums, each changed figure being wrong in two sums at least, or the
 * report states the new figure itself and the best leads the next by the margin. What the report states otherwise is
 * never asserted.
 */
export function isAsserted(
  ranked: readonly RankedRepair[],
  exhaustive: boolean,
  brokenSumsOf: (path: string) => number,
): boolean {
  const [best, second] = ranked;
  if (!best || !exhaustive || best.repair.size > 2) return false;
  if (best.evidence.some(({ weight }) => weight < 0)) return false;
  if (!second) return [...best.repair.keys()].every((path) => brokenSumsOf(path) >= 2) || isStated(best);
  return isStated(best) && best.score - second.score >= margin;
}

const isStated = ({ evidence }: RankedRepair): boolean => evidence.some(({ kind }) => kind === 'stated');
