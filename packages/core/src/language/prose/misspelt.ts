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

/** A key that stays a small integer, which a map finds fastest; whoever shares one is told apart by the phrase. */
const pairAt = (text: string, index: number): number =>
  ((text.charCodeAt(index) & 0x7fff) << 15) | (text.charCodeAt(index + 1) & 0x7fff);

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
const none: readonly Candidate[] = [];

const areConfusable = ({ groups }: Knowledge, one: string, other: string): boolean =>
  groups.get(one)?.some((group) => groups.get(other)?.includes(group)) ?? false;

/** Whether a text goes on from here as a phrase does from there. */
function goesOn(text: string, at: number, phrase: string, from: number): boolean {
  for (let index = from; index < phrase.length; index++)
    if (text.charCodeAt(at + index - from) !== phrase.charCodeAt(index)) return false;
  return true;
}

/** How many characters stand for a phrase that was to stand here, where all but one are right; 0 where it is not so. */
function lengthOfSlip(knowledge: Knowledge, text: string, start: number, phrase: string): number {
  const last = phrase.length - 1;
  let at = 0;
  while (at <= last && text.charCodeAt(start + at) === phrase.charCodeAt(at)) at++;
  const place = start + at;
  if (at > last || place >= text.length) return 0;
  const found = text.charCodeAt(place);
  const isDoubled = at > 0 && found === phrase.charCodeAt(at - 1);
  const isSwapped = at < last && found === phrase.charCodeAt(at + 1);
  const isReplaced = at === last || text.charCodeAt(place + 1) === phrase.charCodeAt(at + 1);
  if (!(isDoubled || isSwapped || isReplaced)) return 0;
  if (goesOn(text, place + 1, phrase, at + 1) && areConfusable(knowledge, text[place]!, phrase[at]!)) {
    // 全年共开展: at the border of a phrase a frequent character may belong to the next word.
    const isAtBorder = at === 0 || at === last;
    return isAtBorder && knowledge.characters.has(text[place]!) ? 0 : phrase.length;
  }
  if (isDoubled && goesOn(text, place + 1, phrase, at)) return phrase.length + 1;
  const goesOnSwapped =
    isSwapped &&
    text.charCodeAt(place + 1) === phrase.charCodeAt(at) &&
    goesOn(text, place + 2, phrase, at + 2);
  return goesOnSwapped ? phrase.length : 0;
}

/** The set phrases of a text that hold a slip of the pen, in its order; of those that overlap the first. */
export function findMisspelt(text: string): readonly Misspelling[] {
  learnt ??= learn();
  const found: Misspelling[] = [];
  let from = 0;
  for (let index = 0; index + 1 < text.length; index++)
    for (const { phrase, offset } of learnt.candidates.get(pairAt(text, index)) ?? none) {
      const start = index - offset;
      const length = start >= from ? lengthOfSlip(learnt, text, start, phrase) : 0;
      if (length === 0) continue;
      found.push({ index: start, wrong: text.slice(start, start + length), right: phrase });
      from = start + length;
    }
  return found;
}
