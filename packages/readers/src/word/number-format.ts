/** Number formats of automatic lists under their names in ECMA-376 (ST_NumberFormat), in the order of their codes in DOC. */
export const numberFormatNames = [
  'decimal',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'ordinal',
  'cardinalText',
  'ordinalText',
  'hex',
  'chicago',
  'ideographDigital',
  'japaneseCounting',
  'aiueo',
  'iroha',
  'decimalFullWidth',
  'decimalHalfWidth',
  'japaneseLegal',
  'japaneseDigitalTenThousand',
  'decimalEnclosedCircle',
  'decimalFullWidth2',
  'aiueoFullWidth',
  'irohaFullWidth',
  'decimalZero',
  'bullet',
  'ganada',
  'chosung',
  'decimalEnclosedFullstop',
  'decimalEnclosedParen',
  'decimalEnclosedCircleChinese',
  'ideographEnclosedCircle',
  'ideographTraditional',
  'ideographZodiac',
  'ideographZodiacTraditional',
  'taiwaneseCounting',
  'ideographLegalTraditional',
  'taiwaneseCountingThousand',
  'taiwaneseDigital',
  'chineseCounting',
  'chineseLegalSimplified',
  'chineseCountingThousand',
] as const;

const simpleDigits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';

/** Writes the number of a list item; formats not used in Chinese documents come out as Arabic numerals. */
export function formatListNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return toRoman(value);
    case 'lowerRoman':
      return toRoman(value).toLowerCase();
    case 'upperLetter':
      return toLetter(value);
    case 'lowerLetter':
      return toLetter(value).toLowerCase();
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return digitByDigit(value);
    case 'chineseCounting':
    case 'taiwaneseCounting':
      return value < 100 ? counted(value, simpleDigits, '十百千') : digitByDigit(value);
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counted(value, simpleDigits, '十百千');
    case 'chineseLegalSimplified':
      return counted(value, formalDigits, '拾佰仟');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return fromRange(value, 0x2460, 20);
    case 'decimalEnclosedParen':
      return fromRange(value, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return fromRange(value, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return fromRange(value, 0x3220, 10);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value);
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value);
    default:
      return String(value);
  }
}

function fromRange(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => simpleDigits[Number(digit)]!);
}

/** `十一`, `一百零二`, `一百一十`; above 9,999 Arabic numerals. */
function counted(value: number, digits: string, units: string): string {
  if (value < 0 || value > 9999) return String(value);
  if (value === 0) return digits[0]!;
  let text = '';
  let skipped = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    if (skipped) text += '零';
    skipped = false;
    const silentOne = digit === 1 && power === 1 && text === '' && units[0] === '十';
    text += (silentOne ? '' : digits[digit]!) + (power > 0 ? units[power - 1]! : '');
  }
  return text;
}

function toRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, sign] of steps)
    while (rest >= step) {
      text += sign;
      rest -= step;
    }
  return text;
}

/** A … Z, AA, BB … as Word counts. */
function toLetter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}
