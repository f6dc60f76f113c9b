import type { Certainty } from '../../../model/claim.ts';

const order: readonly Certainty[] = ['loose', 'likely', 'sure'];

/** The weaker of several certainties. */
export const weakest = (...all: readonly Certainty[]): Certainty =>
  order[Math.min(...all.map((one) => order.indexOf(one)))]!;
