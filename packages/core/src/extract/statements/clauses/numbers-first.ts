import type { Token } from '../../../language/scan/scan.ts';

/** 4件行政复议: a noun of the tables directly behind its number. */
function namesWhatIsCounted(tokens: readonly Token[], at: number): boolean {
  const [number, noun] = [tokens[at]!, tokens[at + 1]];
  return noun?.kind === 'word' && noun.class === 'object' && noun.start === number.end;
}

/** 办理4件行政复议和3件行政诉讼: either number stands before the noun that it counts; `before` are the words of the clause so far. */
export function joinsNumbered(tokens: readonly Token[], join: number, before: readonly Token[]): boolean {
  const next = tokens[join + 1];
  if (next?.kind !== 'number' || next.start !== tokens[join]!.end) return false;
  const last = before.findLastIndex(({ kind }) => kind === 'number');
  return last >= 0 && namesWhatIsCounted(before, last) && namesWhatIsCounted(tokens, join + 1);
}
