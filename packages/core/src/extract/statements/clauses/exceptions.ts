import type { Token } from '../../../language/scan/scan.ts';

const isExcept = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.class === 'filler' && token.id === 'except';

const goesOn: ReadonlySet<string> = new Set(['all', 'rest', 'outcome', 'verdict']);

/** 除2件撤回外均已答复: what is left out, and what is said of all others, are clauses of their own. */
export function endsException(tokens: readonly Token[], at: number, clause: readonly Token[]): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!isExcept(token) || next?.kind !== 'word' || next.start !== token!.end) return false;
  if (!goesOn.has(next.class)) return false;
  const from = clause.findIndex(isExcept);
  return from >= 0 && clause.findIndex(({ kind }) => kind === 'number') >= from && clause[from] !== token;
}
