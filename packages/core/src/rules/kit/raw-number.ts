import { squeeze } from '../../language/fold/index.ts';

/** How the text of a cell is written, apart from its value. */
export interface RawNumber {
  /** Digits after the decimal point, 0 when there is none. */
  readonly decimals: number;
  /** The unit printed behind the number, empty when there is none. */
  readonly unit: string;
  /** `+`, `-`, 增 or 减 (增加, 减少) before or after the number, empty when there is none. */
  readonly sign: string;
  readonly hasSeparators: boolean;
  readonly hasLeadingZero: boolean;
  readonly hasWideDigits: boolean;
  readonly hasInnerSpace: boolean;
}

const shape = /^([+\-−]|增加?|减少?)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([^\d.,]{0,6})$/u;

/** What nearly every cell is: plain digits. */
const plain: RawNumber = {
  decimals: 0,
  unit: '',
  sign: '',
  hasSeparators: false,
  hasLeadingZero: false,
  hasWideDigits: false,
  hasInnerSpace: false,
};

/** Reads how a number is written; null when the text is not one number with at most a sign and a unit. */
export function readRawNumber(raw: string): RawNumber | null {
  if (/^(0|[1-9]\d*)$/u.test(raw)) return plain;
  const match = shape.exec(squeeze(raw));
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  return {
    decimals: fraction.length,
    unit,
    sign,
    hasSeparators: whole.includes(','),
    hasLeadingZero: /^0\d/u.test(whole),
    hasWideDigits: /[０-９]/u.test(raw),
    hasInnerSpace: /[\d０-９．.]\s+[\d０-９．.]/u.test(raw),
  };
}
