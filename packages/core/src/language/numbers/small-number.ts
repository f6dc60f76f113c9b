const digits = '〇一二三四五六七八九';

/** Reads 一 … 九十九 or Arabic digits; null when the text is neither. */
export function readSmallNumber(text: string): number | null {
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text);
  if (!match || text === '') return null;
  const [, tens = '', ten = '', units = ''] = match;
  if (ten === '') return units === '' || tens === '' ? digits.indexOf(tens || units) : null;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (units === '' ? 0 : digits.indexOf(units));
}
