import { isHan } from '../../../language/fold/units.ts';
import type { Token, WordToken } from '../../../language/scan/scan.ts';
import { type Phrase, verbsOf, wordsOf } from '../clauses/phrase.ts';
import type { RunContext } from '../figures/context.ts';

/** No name of a body reaches further back over unknown characters. */
const longestName = 14;

/** Where the name that ends with this word begins: over unknown characters, back to the word or mark before. */
function nameStart(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && end - start < longestName && isHan(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Joins the pieces of each body's name: 甲县|教育|局 is one word of the class `body`. */
export function joinBodies(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind !== 'word' || token.class !== 'body') joined.push(token);
    else if (last?.kind === 'word' && last.class === 'body' && isName(text, last.end, token.start)) {
      joined[joined.length - 1] = { ...token, start: last.start };
    } else joined.push({ ...token, start: nameStart(text, last?.end ?? 0, token.start) });
  }
  return joined;
}

/** Whether only unknown Chinese characters stand between two pieces of a name. */
function isName(text: string, from: number, to: number): boolean {
  if (to - from > longestName) return false;
  for (let at = from; at < to; at++) if (!isHan(text.charCodeAt(at))) return false;
  return true;
}

const anyBody = /^[我本全各该其]/u;

/** 住建局 for 住房和城乡建设局: a short name keeps some characters of the full one, in their order. */
function shortens(short: string, full: string): boolean {
  let at = 0;
  for (const char of full) if (char === short[at]) at++;
  return at === short.length;
}

const branch = /^(\p{Script=Han}*?[市州盟])?(\p{Script=Han}{2,12})局(\p{Script=Han}{1,8}[区县旗市])分局$/u;

/** 甲市公安局乙区分局 is called 乙区公安分局 as well: of the district, and only then of the bureau. */
function calledByArea(own: string): string | null {
  const [, city = '', subject, area] = branch.exec(own) ?? [];
  return area === undefined ? null : `${city}${area}${subject}分局`;
}

/** Whether a name may be the reporting body's own, in full or in short. */
export function isOwnName(name: string, { own }: Pick<RunContext, 'own'>): boolean {
  if (own === null || anyBody.test(name) || shortens(name, own) || name.includes(own)) return true;
  const other = calledByArea(own);
  return other !== null && shortens(name, other);
}

/** Another department named as the one that acts (县司法局出台…), other than 我局 and 本局. */
export function namesOtherBody(phrase: Phrase, context: RunContext & { readonly text: string }): boolean {
  const verb = verbsOf(phrase)[0];
  if (!verb) return false;
  return wordsOf(phrase, 'body', 'department', 'unit').some(
    (word: WordToken) =>
      word.end <= verb.start && !isOwnName(context.text.slice(word.start, word.end), context),
  );
}
