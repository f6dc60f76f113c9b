import { lookAlike, soundAlike } from '../words/confusable-characters.ts';
import { setPhrases } from '../words/set-phrases.ts';

/** A set phrase written with one character too many, two in the wrong order, or one that sounds or looks like the right one. */
export interface Misspelling {
  readonly index: number;
  readonly wrong: string;
  readonly right: string;
}

/** Where a phrase may stand: so many characters before the pair that was met. */
interface Candidate {
  readonly phrase: string;
  readonly offset: number;
}

interface Knowledge {
  /** By two neighbouring characters; one slip leaves the first two or the last two of a phrase as they are. */
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
  /** For each character the groups it stands in. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly characters: ReadonlySet<string>;
}

const pairAt = (text: string, index: number): number =>
  text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);

function learn(): Knowledge {
  const candidates = new Map<number, Candidate[]>();
  for (const phrase of setPhrases)
    for (const offset of [0, phrase.length - 2]) {
      const pair = pairAt(phrase, offset);
      const known = candidates.get(pair);
      if (known) known.push({ phrase, offset });
      else candidates.set(pair, [{ phrase, offset }]);
    }
  const groups = new Map<string, number[]>();
  [...soundAlike, ...lookAlike].forEach((group, index) => {
    for (const character of group) groups.set(character, [...(groups.get(character) ?? []), index]);
  });
  return { candidates, groups, characters: new Set(setPhrases.join('')) };
}

let learnt: Knowledge | null = null;

const areConfusable = ({ groups }: Knowledge, one: string, other: string): boolean =>
  groups.get(one)?.some((group) => groups.get(other)?.includes(group)) ?? false;

/** How many characters stand for a phrase that was to stand here, where all but one are right; 0 where it is not so. */
function lengthOfSlip(knowledge: Knowledge, text: string, start: number, phrase: string): number {
  const last = phrase.length - 1;
  let at = 0;
  while (at <= last && text[start + at] === phrase[at]) at++;
  if (at > last) return 0;
  const found = text[start + at];
  if (found === undefined) return 0;
  const goesOn = (from: number, rest: string): boolean => text.startsWith(rest, start + from);
  if (at > 0 && found === phrase[at - 1] && goesOn(at + 1, phrase.slice(at))) return phrase.length + 1;
  if (at < last && found === phrase[at + 1] && goesOn(at + 1, phrase[at]! + phrase.slice(at + 2)))
    return phrase.length;
  if (!areConfusable(knowledge, found, phrase[at]!) || !goesOn(at + 1, phrase.slice(at + 1))) return 0;
  // 全年共开展: at the border of a phrase a frequent character may belong to the next word.
  const isAtBorder = at === 0 || at === last;
  return isAtBorder && knowledge.characters.has(found) ? 0 : phrase.length;
}

/** The set phrases of a text that hold a slip of the pen, in its order; of those that overlap the first. */
export function findMisspelt(text: string): readonly Misspelling[] {
  learnt ??= learn();
  const found: Misspelling[] = [];
  let from = 0;
  for (let index = 0; index + 1 < text.length; index++)
    for (const { phrase, offset } of learnt.candidates.get(pairAt(text, index)) ?? []) {
      const start = index - offset;
      const length = start >= from ? lengthOfSlip(learnt, text, start, phrase) : 0;
      if (length === 0) continue;
      found.push({ index: start, wrong: text.slice(start, start + length), right: phrase });
      from = start + length;
    }
  return found;
}
