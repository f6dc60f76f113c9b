import type { Claim } from '../../model/claim.ts';

const signs: Readonly<Record<Claim['comparison'], string>> = {
  exact: '=',
  about: '≈',
  atLeast: '≥',
  atMost: '≤',
};
const extents: Readonly<Record<Claim['extent'], string>> = { same: '', unsure: ' ~', other: ' ≠' };
const doubts: Readonly<Record<Claim['certainty'], string>> = { sure: '', likely: '?', loose: '??' };

/**
 * One short line a claim, for tests: `metric=value` with the counter unless it is 件, `?` where it is likely and `??` where it
 * is loose, `@` with its scope, `~` where other cases may be counted, `≠` where they are, `of` with what it speaks of where no
 * number of it stands beside, and `<` with the value of its whole.
 */
export const printClaims = (claims: readonly Claim[]): string[] =>
  claims.map((claim) => {
    const unit = claim.unit === '件' ? '' : claim.unit;
    const scope = claim.scope === null ? '' : ` @${claim.scope}`;
    const whole = claim.partOf === undefined ? '' : ` <${claims[claim.partOf]!.value}`;
    const named = claim.of !== undefined && claims[claim.partOf ?? -1]?.metric !== claim.of.metric;
    const of = named ? ` of ${claim.of!.metric}` : '';
    return `${claim.metric}${signs[claim.comparison]}${claim.value}${unit}${doubts[claim.certainty]}${scope}${extents[claim.extent]}${of}${whole}`;
  });
