/** One piece of a section of a number format, in printed order. */
export type FormatToken =
  | { readonly kind: 'digit'; readonly placeholder: '0' | '#' | '?' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' | 'percent' | 'exponent' | 'slash' | 'text' | 'general' };

/** A section of a number format, such as the one for negative numbers. */
export interface FormatSection {
  readonly kind: 'number' | 'date' | 'time';
  readonly tokens: readonly FormatToken[];
  /** When the section applies, where it says so itself: `[>=10000]`. */
  readonly condition: ((value: number) => boolean) | null;
  readonly grouped: boolean;
  /** How many thousands each unit shown stands for: `0,` shows 1234 as 1. */
  readonly thousands: number;
  /** `[DBNum1]`: Chinese numerals, 2 the formal ones, 3 full-width digits. */
  readonly numerals: 0 | 1 | 2 | 3;
}

/** A number format: up to four sections, the last of four for text. */
export type NumberFormat = readonly FormatSection[];

/** Formats that files refer to by number only (ECMA-376 part 1, 18.8.30); dates are handled apart. */
const builtInCodes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  48: '##0.0E+0',
};
const builtInDates: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36],
  ...[50, 51, 52, 53, 54, 57, 58],
]);
const builtInTimes: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

const plain = { condition: null, grouped: false, thousands: 0, numerals: 0 } as const;
const generalSection: FormatSection = { ...plain, kind: 'number', tokens: [{ kind: 'general' }] };

/** The format that shows numbers as they are. */
export const generalFormat: NumberFormat = [generalSection];

/** The format by its number and, for formats defined in the file, its code. */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (builtInDates.has(id)) return [{ ...plain, kind: 'date', tokens: [] }];
    if (builtInTimes.has(id)) return [{ ...plain, kind: 'time', tokens: [] }];
  }
  const known = code ?? builtInCodes[id];
  // Some writers define formats without a code.
  return known === undefined || known.trim() === '' ? generalFormat : parseFormat(known);
}

const mostSections = 4;
const longestCode = 1_000;

function parseFormat(code: string): NumberFormat {
  if (code.length > longestCode) return generalFormat;
  return splitSections(code).slice(0, mostSections).map(parseSection);
}

/** Sections stand between semicolons that are neither quoted nor escaped. */
function splitSections(code: string): string[] {
  const sections = [''];
  let quoted = false;
  for (let at = 0; at < code.length; at++) {
    const character = code[at]!;
    if (character === '"') quoted = !quoted;
    const escapes =
      !quoted && (character === '\\' || character === '!' || character === '_' || character === '*');
    if (character === ';' && !quoted) sections.push('');
    else sections[sections.length - 1] += escapes ? character + (code[++at] ?? '') : character;
  }
  return sections;
}

const bracket = /^\[([^\]]*)\]/;
const general = /^(?:General|G\/通用格式|G\/標準|常规)/i;
const exponent = /^[eE][+-]/;
const comparison = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/;

interface Draft {
  readonly tokens: FormatToken[];
  condition: FormatSection['condition'];
  numerals: FormatSection['numerals'];
  /** Letters of dates and of times; `m` may be of either. */
  date: boolean;
  time: boolean;
  months: boolean;
  /** Places of the commas, as numbers of digits before them. */
  readonly commas: number[];
}

function parseSection(code: string): FormatSection {
  const draft: Draft = {
    tokens: [],
    condition: null,
    numerals: 0,
    date: false,
    time: false,
    months: false,
    commas: [],
  };
  let rest = code;
  while (rest !== '') rest = rest.slice(takeToken(rest, draft));
  const { tokens, condition, numerals, time, commas } = draft;
  const date = draft.date || (draft.months && !time);
  const digits = tokens.filter(({ kind }) => kind === 'digit').length;
  if ((date || time) && !tokens.some(({ kind }) => kind === 'exponent'))
    return { ...plain, condition, kind: date ? 'date' : 'time', tokens };
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = (point < 0 ? tokens : tokens.slice(0, point)).filter(({ kind }) => kind === 'digit').length;
  // Behind the last digit, or the last before the point, a comma scales; between digits it groups.
  const scales = commas.filter((place) => place === whole || place === digits).length;
  return {
    kind: 'number',
    tokens,
    condition,
    numerals,
    grouped: commas.length > scales,
    thousands: digits === 0 ? 0 : scales,
  };
}

/** Takes one token off the beginning; returns how long it is. */
function takeToken(rest: string, draft: Draft): number {
  const { tokens } = draft;
  const literal = (text: string, length: number): number => {
    if (text !== '') tokens.push({ kind: 'literal', text });
    return length;
  };
  const first = rest[0]!;
  switch (first) {
    case '"': {
      const end = rest.indexOf('"', 1);
      return literal(rest.slice(1, end < 0 ? undefined : end), end < 0 ? rest.length : end + 1);
    }
    case '\\':
    case '!':
      return literal(rest[1] ?? '', 2);
    // Room as wide as a character, and filling with one: they only pad.
    case '_':
    case '*':
      return 2;
    case '[':
      return takeBracket(rest, draft);
    case '0':
    case '#':
    case '?':
      tokens.push({ kind: 'digit', placeholder: first });
      return 1;
    case '.':
      tokens.push({ kind: 'point' });
      return 1;
    case ',':
      draft.commas.push(tokens.filter(({ kind }) => kind === 'digit').length);
      return 1;
    case '%':
      tokens.push({ kind: 'percent' });
      return 1;
    case '/':
      tokens.push({ kind: 'slash' });
      return 1;
    case '@':
      tokens.push({ kind: 'text' });
      return 1;
  }
  const named = general.exec(rest)?.[0].length ?? 0;
  if (named > 0) {
    tokens.push({ kind: 'general' });
    return named;
  }
  if (exponent.test(rest)) {
    tokens.push({ kind: 'exponent' });
    return 2;
  }
  if (/[yd]/i.test(first)) draft.date = true;
  else if (/m/i.test(first)) draft.months = true;
  else if (/[hsa]/i.test(first)) draft.time = true;
  else return literal(first, 1);
  return 1;
}

/** Colours, conditions, locales with a currency sign, Chinese numerals, elapsed time. */
function takeBracket(rest: string, draft: Draft): number {
  const found = bracket.exec(rest);
  if (!found) return 1;
  const inner = found[1]!;
  const [, operator, bound] = comparison.exec(inner) ?? [];
  if (operator !== undefined) draft.condition = compare(operator, Number(bound));
  const numerals = /^DBNum([123])$/i.exec(inner)?.[1];
  if (numerals) draft.numerals = Number(numerals) as 1 | 2 | 3;
  const currency = /^\$([^-\]]+)/.exec(inner)?.[1];
  if (currency) draft.tokens.push({ kind: 'literal', text: currency });
  if (/^(?:h+|m+|s+)$/i.test(inner)) draft.time = true;
  return found[0].length;
}

function compare(operator: string, bound: number): (value: number) => boolean {
  switch (operator) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '<>':
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}
