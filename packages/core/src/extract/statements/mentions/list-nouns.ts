import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { others } from '../meanings/applicants.ts';
import { interpret } from '../meanings/index.ts';
import type { Mention } from './mentions.ts';

/** Words of scope that name bodies; 全年 and the like tell of time. */
const ofBodies: ReadonlySet<string> = new Set(['own', 'level', 'units', 'system']);
const namesOneBody = ({ heads, words }: Phrase): boolean =>
  heads.length === 0 &&
  words.some(({ class: one, id }) => one === 'body' || (one === 'scope' && ofBodies.has(id)));

const lastOfList = (at: number, clauses: readonly Clause[]): number => {
  let last = at;
  while (clauses[last + 1]?.before === 'list') last++;
  return last;
};

/** 市局136件、分局98件信息公开申请中: what each of several bodies has, where what all of them count is named behind the last. */
export function isOfBodyInList(
  { left, clause, at }: Mention,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
): boolean {
  if (!namesOneBody(left)) return false;
  const last = lastOfList(at, clauses);
  if (last === at && clause.before !== 'list') return false;
  const { head } = phrases[last]!;
  const count = clauses[last]!.tokens.find(({ kind }) => kind === 'number');
  return head !== undefined && count !== undefined && head.start >= count.end;
}

/** 废止3件、新增8件规范性文件: what is counted is named behind the last of the list. */
export function readNounOfList(
  { left, number, at }: Mention,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  context: Context,
): Meaning | null {
  if (left.heads.length > 0 || !has(left, 'verb', 'issue', 'repeal', 'inForce')) return null;
  const last = lastOfList(at, clauses);
  const head = last > at ? phrases[last]!.head : undefined;
  if (head?.id !== 'documents' && head?.id !== 'rules') return null;
  const moved = { ...head, start: number.start, end: number.start };
  return interpret({ ...left, heads: [moved], head: moved }, number, context, 'left');
}

/** 一审案件8件判决维持6件: the result is that of the number it stands before. */
export const saysOfNext = ({ left, right, clause }: Mention): boolean =>
  left.words.length > 0 &&
  has(right, 'verdict') &&
  clause.tokens.some(({ kind, start }) => kind === 'number' && start === right.end);

/** （其中企业186件、律所97件、其余19件）: whoever was not named, in a bracket that lists those who asked. */
export const readRestInBracket = ({ left, right, clause }: Mention, { lastKind }: Context): Meaning | null =>
  clause.depth > 0 && lastKind === 'applicant' && has(left, 'rest', 'rest') && right.words.length === 0
    ? others
    : null;
