import type { Claim } from '../../model/claim.ts';

const signs: Readonly<Record<Claim['comparison'], string>> = {
  exact: '=',
  about: '≈',
  atLeast: '≥',
  atMost: '≤',
};

/** One short line a claim, for tests: `metric=value` with the counter unless it is 件, and `<` with the value of its whole. */
export const printClaims = (claims: readonly Claim[]): string[] =>
  claims.map((claim) => {
    const whole = claim.partOf === undefined ? '' : ` <${claims[claim.partOf]!.value}`;
    return `${claim.metric}${signs[claim.comparison]}${claim.value}${claim.unit === '件' ? '' : claim.unit}${whole}`;
  });
