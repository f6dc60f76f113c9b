/** Which groups of words a stretch of text holds, as bits. */
export type Cues = number;

/** Groups of words looked for together in one pass, so that a reader whose words are not there is not asked at all. */
export interface CueFinder<Name extends string> {
  /** The bit of each group. */
  readonly bit: Readonly<Record<Name, Cues>>;
  /** The groups of which a word begins at `at`. */
  at(text: string, at: number): Cues;
  /** The groups of which a word stands anywhere in the text. */
  in(text: string): Cues;
}

/** The longest words by which a character is told apart from others of its kind are kept whole; each is tried in place. */
interface Ending {
  readonly word: string;
  readonly cues: Cues;
}

/** Compiles groups of words, each parted by spaces; at most 31. */
export function compileCues<Name extends string>(groups: Readonly<Record<Name, string>>): CueFinder<Name> {
  const names = Object.keys(groups) as Name[];
  const bit = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<Name, Cues>;
  /** Index into `endings` by the first unit of a word; 0 where none begins. */
  const first = new Uint16Array(0x10000);
  const endings: Ending[][] = [[]];
  for (const name of names)
    for (const word of groups[name].split(' ')) {
      const unit = word.charCodeAt(0);
      if (first[unit] === 0) first[unit] = endings.push([]) - 1;
      endings[first[unit]!]!.push({ word, cues: bit[name] });
    }
  const at = (text: string, place: number): Cues => {
    const begun = first[text.charCodeAt(place)]!;
    if (begun === 0) return 0;
    let found = 0;
    const list = endings[begun]!;
    for (let index = 0; index < list.length; index++) {
      const { word, cues } = list[index]!;
      if ((found & cues) === 0 && text.startsWith(word, place)) found |= cues;
    }
    return found;
  };
  return {
    bit,
    at,
    in(text) {
      let found = 0;
      for (let place = 0; place < text.length; place++) found |= at(text, place);
      return found;
    },
  };
}
