/** Words that begin alike and of which no more than the first `depth` characters are laid out. */
interface Waiting {
  readonly depth: number;
  readonly words: readonly number[];
}

/** Where a state's row would begin: it is laid out when a text comes to it first. */
const notLaidOut = -1;
const noWord = -1;

/**
 * Words compiled for one pass over a text: the longest word at a place wins; of equal words the first counts.
 *
 * It is their trie as a double array: the arc of state s by class c leads to slot base[s]+c, if that slot belongs to s. Rows of a
 * few arcs interleave, so the whole stays small enough for the processor's nearest cache. Of thousands of words a report comes
 * to some hundreds, so a state is laid out when it is come to.
 */
export class Lexicon {
  private readonly words: readonly string[];
  /** The characters of what is laid out, numbered from 1; 0 is every other character. Few enough for dense rows. */
  private readonly classes = new Uint16Array(0x10000);
  private classCount = 1;
  /** Four numbers a state, side by side in memory: where its row begins, the state it follows, its word, and nothing. */
  private states: Int32Array = new Int32Array(1 << 12).fill(-1);
  private readonly waiting = new Map<number, Waiting>();
  /** The first slot that may be free. */
  private free = 1;

  constructor(words: readonly string[]) {
    this.words = words;
    this.states[1] = 0;
    this.waiting.set(0, { depth: 0, words: [...words.keys()] });
  }

  /** Index (into the given words) of the longest word that starts at `at`, or -1. */
  longestAt(text: string, at: number): number {
    const { classes, states } = this;
    let state = 0;
    let found = noWord;
    for (let index = at; index < text.length; index++) {
      const base = states[state]!;
      if (base === notLaidOut) return this.longestLayingOut(state, text, at);
      const cls = classes[text.charCodeAt(index)]!;
      if (cls === 0) break;
      const next = base + (cls << 2);
      if (next >= states.length || states[next + 1] !== state) break;
      state = next;
      const word = states[next + 2]!;
      if (word >= 0) found = word;
    }
    return found;
  }

  /** Begins anew once a state is laid out; apart, so that the engine can put the search itself into its callers. */
  private longestLayingOut(state: number, text: string, at: number): number {
    this.layOut(state);
    return this.longestAt(text, at);
  }

  /** Gives a state's arcs the first row of free slots they fit into. */
  private layOut(state: number): void {
    const { depth, words } = this.waiting.get(state)!;
    this.waiting.delete(state);
    const arcs = this.arcsOf(words, depth);
    const classes = [...arcs.keys()];
    const base = this.findRow(classes);
    this.reserve(base + Math.max(...classes) + 1);
    this.states[state] = base << 2;
    for (const [cls, following] of arcs) this.addState(state, (base + cls) << 2, depth + 1, following);
  }

  /** The words by the class of their character at `depth`. */
  private arcsOf(words: readonly number[], depth: number): Map<number, number[]> {
    const arcs = new Map<number, number[]>();
    for (const word of words) {
      const unit = this.words[word]!.charCodeAt(depth);
      if (this.classes[unit] === 0) this.classes[unit] = this.classCount++;
      const cls = this.classes[unit]!;
      const following = arcs.get(cls);
      if (following) following.push(word);
      else arcs.set(cls, [word]);
    }
    return arcs;
  }

  private addState(from: number, state: number, depth: number, words: readonly number[]): void {
    const longer = words.filter((word) => this.words[word]!.length > depth);
    this.states[state + 1] = from;
    this.states[state + 2] = words.find((word) => this.words[word]!.length === depth) ?? noWord;
    if (longer.length > 0) this.waiting.set(state, { depth, words: longer });
    else this.states[state] = 0;
  }

  /** Where the first row begins whose slots are free; slots beyond the end are. */
  private findRow(classes: readonly number[]): number {
    const { states } = this;
    const taken = (slot: number): boolean => slot << 2 < states.length && states[(slot << 2) + 1] !== -1;
    while (taken(this.free)) this.free++;
    let base = Math.max(0, this.free - Math.min(...classes));
    while (classes.some((cls) => taken(base + cls))) base++;
    return base;
  }

  private reserve(slots: number): void {
    const { states } = this;
    if (slots << 2 <= states.length) return;
    this.states = new Int32Array(Math.max(slots << 2, states.length * 2)).fill(-1, states.length);
    this.states.set(states);
  }
}
