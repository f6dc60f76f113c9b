import type { EvidenceKind } from '../../model/verdict.ts';

/** How a figure may have been mistyped into another. */
export function slipOfDigits(from: number, to: number): EvidenceKind | null {
  const a = String(from);
  const b = String(to);
  if (a.length === b.length) {
    const different = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [first, second] = different;
    if (different.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!])
      return 'transposed';
    return different.length === 1 && a.length > 1 ? 'one-digit' : null;
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const oneMore =
    long.length === short.length + 1 &&
    [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
  if (!oneMore || short === '0') return null;
  return a.length < b.length ? 'dropped' : 'doubled';
}

const fewestTransposed = 3;
const fewestOfOneDigit = 4;

/** Whether two figures are so nearly the same that one is hardly a part of the other: 94612 and 96412, 4822 and 4826. */
export function isTellingSlip(from: number, to: number): boolean {
  const slip = slipOfDigits(from, to);
  const { length } = String(from);
  return (
    (slip === 'transposed' && length >= fewestTransposed) ||
    (slip === 'one-digit' && length >= fewestOfOneDigit)
  );
}
