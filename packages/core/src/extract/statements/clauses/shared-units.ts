import type { NumberToken, Token } from '../../../language/scan/scan.ts';

const isBare = (token: Token | undefined): token is NumberToken =>
  token?.kind === 'number' && token.unit === '';

const sharing = '为是到达';
/** Two bare numbers, or one where a word says that several follow (分别为12、5件), share the counter of the last. */
const fewest = 2;

/** 8、3和61: what parts the numbers of a list. */
const parts = (token: Token | undefined): boolean =>
  (token?.kind === 'mark' && token.mark === 'list') ||
  (token?.kind === 'word' && token.class === 'join' && token.id === 'both');

/** How many numbers without counter stand side by side from here, each parted from the next. */
function bareFrom(tokens: readonly Token[], from: number): number {
  let count = 0;
  for (let at = from; isBare(tokens[at]); at += 2) {
    const between = tokens[at + 1];
    if (!parts(between) || between!.start !== tokens[at]!.end) break;
    count++;
  }
  return count;
}

function sharesOut(before: Token | undefined, text: string): boolean {
  return before?.kind === 'word' && (before.class === 'each' || sharing.includes(text[before.end - 1]!));
}

const isYear = (value: number): boolean => value >= 2000 && value < 2100;

/** 较2022年（18）下降11.1%: the number of that year, alone in a bracket; 上年（2022） is the year itself. */
function isOfYearBefore(tokens: readonly Token[], at: number): boolean {
  const [year, open, close] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (open?.kind !== 'mark' || open.mark !== 'open' || close?.kind !== 'mark' || close.mark !== 'close')
    return false;
  if (year?.end !== open.start || isYear((tokens[at] as NumberToken).value)) return false;
  return year.kind === 'date' || (year.kind === 'word' && year.class === 'compare' && year.id === 'base');
}

/** No counters. */
const ofShares: ReadonlySet<string> = new Set(['', '%', '百分点', '倍', '番']);

/** What the number compared is counted by, or requests are. */
function unitBefore(tokens: readonly Token[], at: number): string {
  const compared = tokens
    .slice(0, at)
    .findLast((token) => token.kind === 'number' && !ofShares.has(token.unit));
  return compared?.kind === 'number' ? compared.unit : '件';
}

/** 制发数、废止数、现行有效数分别为8、3和61: what is named before says that they are counted. */
const areCounted = (before: Token | undefined, text: string): boolean =>
  before?.kind === 'word' &&
  before.class === 'each' &&
  /[数量]$/u.test(text.slice(0, before.start).slice(-1));

/** The counter that the numbers of a list share; null where they have none. */
function sharedUnit(tokens: readonly Token[], from: number, count: number, text: string): string | null {
  const last = tokens[from + 2 * count];
  const before = tokens[from - 1];
  if (last?.kind !== 'number') return null;
  if (last.unit === '') return count > 0 && areCounted(before, text) ? '件' : null;
  const enough = count >= fewest || (count === 1 && sharesOut(before, text));
  return enough ? last.unit : null;
}

/** 86、92、75、110人次: the counter behind the last of a list holds for all of it; 16件，较2022年（18）: that of what is compared. */
export function shareUnits(tokens: readonly Token[], text: string): readonly Token[] {
  let shared: Token[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const bare = tokens[at];
    if (!isBare(bare)) continue;
    if (isOfYearBefore(tokens, at)) {
      shared ??= [...tokens];
      shared[at] = { ...bare, unit: unitBefore(shared, at) };
      continue;
    }
    const count = bareFrom(tokens, at);
    const unit = sharedUnit(tokens, at, count, text);
    if (unit !== null) {
      shared ??= [...tokens];
      for (let one = at; one <= at + 2 * count; one += 2)
        shared[one] = { ...(tokens[one] as NumberToken), unit };
    }
    at += 2 * count;
  }
  return shared ?? tokens;
}
