import type { Claim } from '../../model/claim.ts';

/** The claimed number in the unit the table prints: amounts are 万元 there and 元 in claims. */
export const inTableUnit = (claim: Claim, expression: string): number =>
  expression.endsWith('/amount') ? claim.value! / 10_000 : claim.value!;

/** The step of the last printed digit: 万余 leaves ten thousand open, 1300 a hundred. */
export function lastDigit(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0 && step < 1e9) step *= 10;
  return step;
}

/** Whether a claimed number agrees with a figure; 余 and 以上 bind from below, 近 and 不足 from above, 约 loosely. */
export function agrees(claim: Claim, claimed: number, figure: number): boolean {
  if (claim.comparison === 'atLeast') return figure >= claimed;
  if (claim.comparison === 'atMost') return figure <= claimed;
  // 1.2万 is 12,034 rounded or 12,987 cut off; amounts are held in 万元.
  const { precision } = claim;
  if (precision !== undefined && claim.comparison === 'exact' && claim.value !== 0) {
    const step = precision * (claimed / claim.value!);
    return figure >= claimed - step / 2 - 1e-9 && figure < claimed + step - 1e-9;
  }
  const distance = Math.abs(figure - claimed);
  if (claim.comparison === 'about') return distance <= Math.max(lastDigit(claimed), claimed * 0.1);
  // Amounts are rounded in prose.
  return Number.isInteger(claimed) && Number.isInteger(figure)
    ? distance === 0
    : distance <= Math.max(0.01, figure * 0.005);
}
