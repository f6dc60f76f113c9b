const clauseMarks = ',。;:、!?()';
/** No ending of a quotation is longer. */
const longestEnding = 16;

/** The next mark, when only words outside the vocabulary stand before it: a quotation ends with its clause. */
export function endOfClause(text: string, from: number): number {
  const far = Math.min(text.length, from + longestEnding);
  let end = from;
  while (end < far && !clauseMarks.includes(text[end]!)) end++;
  const ends = end === text.length || (clauseMarks.includes(text[end]!) && text[end] !== '、');
  return ends ? end : from;
}
