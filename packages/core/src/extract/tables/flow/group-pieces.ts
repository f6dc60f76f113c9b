import { expression } from '../../../language/expressions/expression.ts';
import { ordinal } from '../../../language/expressions/pieces.ts';
import type { Range } from './flow-labels.ts';

/** A group's label with its number, as letters only: `三不予公开`. */
export const groupKey = (label: string): string => label.replace(/[^\p{L}\p{N}]+/gu, '');

const words = /\S+/gu;
const numbered = expression`^(?:[(]${ordinal}[)]|${ordinal}、)`;
const fewestLetters = 2;
/** A group's label wrapped to its column ends within so many lines. */
const mostLines = 14;

/** What is still to come of a group's label that was begun. */
interface Begun {
  rest: string;
  lines: number;
}

/**
 * Where a printed page became lines, the label of a group stands in pieces before those of its rows, line by line:
 * `(三)不 1.属于国` and `予公开 家秘密`. The pieces are no part of the labels they stand among.
 */
export function findGroupPieces(body: string, groups: readonly string[]): Range[] {
  if (groups.length === 0) return [];
  const pieces: Range[] = [];
  let begun: Begun[] = [];
  const takePiece = (word: string, hasMore: boolean): boolean => {
    const letters = groupKey(word);
    if (letters === '') return false;
    const open = begun.find(({ rest }) => rest.startsWith(letters));
    if (open) {
      open.rest = open.rest.slice(letters.length);
      return true;
    }
    if (!hasMore || letters.length < fewestLetters || !numbered.test(word)) return false;
    const group = groups.find((key) => key.length > letters.length && key.startsWith(letters));
    if (group === undefined) return false;
    begun.push({ rest: group.slice(letters.length), lines: 0 });
    return true;
  };
  let start = 0;
  for (const line of body.split('\n')) {
    const found = [...line.matchAll(words)];
    for (const [index, word] of found.entries()) {
      if (!takePiece(word[0], index + 1 < found.length)) break;
      pieces.push({ start: start + word.index, end: start + word.index + word[0].length });
    }
    for (const open of begun) open.lines++;
    begun = begun.filter(({ rest, lines }) => rest !== '' && lines < mostLines);
    start += line.length + 1;
  }
  return pieces;
}
