import type { Token } from '../../../language/scan/scan.ts';
import { isCounted } from './counted.ts';

export interface Bracket {
  readonly close: number;
  /** How many counts stand in it, and how many tokens. */
  readonly counts: number;
  readonly size: number;
  readonly denies: boolean;
}

/** For each opening bracket that closes within its sentence: where, and what it holds. */
export function pairBrackets(tokens: readonly Token[]): Map<number, Bracket> {
  const pairs = new Map<number, Bracket>();
  if (!tokens.some((token) => token.kind === 'mark' && token.mark === 'open')) return pairs;
  const open: { index: number; counts: number; denials: number }[] = [];
  let counts = 0;
  let denials = 0;
  tokens.forEach((token, index) => {
    if (isCounted(tokens, index)) counts++;
    if (token.kind === 'word' && token.class === 'not') denials++;
    if (token.kind !== 'mark') return;
    if (token.mark === 'open') open.push({ index, counts, denials });
    else if (token.mark === 'stop') open.length = 0;
    else if (token.mark === 'close') {
      const start = open.pop();
      if (start)
        pairs.set(start.index, {
          close: index,
          counts: counts - start.counts,
          size: index - start.index - 1,
          denies: denials > start.denials,
        });
    }
  });
  return pairs;
}
