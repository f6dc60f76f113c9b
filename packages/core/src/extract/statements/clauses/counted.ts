import type { Token, WordToken } from '../../../language/scan/scan.ts';

/** Words directly after which a number needs no counter: 维持4、纠正1; 制发7、废止2. */
const listed: ReadonlySet<string> = new Set(['outcome', 'verdict', 'channel', 'applicant', 'rest']);
const listedVerbs: ReadonlySet<string> = new Set(['issue', 'repeal', 'inForce']);

const standsInList = (word: WordToken): boolean =>
  listed.has(word.class) || (word.class === 'verb' && listedVerbs.has(word.id));

/** Whether a number states a count by its counter, or by the word it directly follows. */
export function isCounted(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.kind !== 'number') return false;
  if (token.unit !== '') return true;
  const before = tokens[index - 1];
  return before?.kind === 'word' && before.end === token.start && standsInList(before);
}
