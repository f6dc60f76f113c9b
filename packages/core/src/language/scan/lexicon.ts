interface Node {
  readonly arcs: Map<number, Node>;
  word: number;
}

const newNode = (): Node => ({ arcs: new Map(), word: -1 });

function growTrie(words: readonly string[]): Node {
  const root = newNode();
  words.forEach((word, index) => {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      let next = node.arcs.get(unit);
      if (!next) {
        next = newNode();
        node.arcs.set(unit, next);
      }
      node = next;
    }
    if (node.word < 0) node.word = index;
  });
  return root;
}

/** The characters of all words, numbered from 1; 0 is every other character. Few enough for dense rows. */
function numberClasses(words: readonly string[]): { classes: Uint16Array; count: number } {
  const classes = new Uint16Array(0x10000);
  let count = 1;
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      if (classes[unit] === 0) classes[unit] = count++;
    }
  return { classes, count };
}

/**
 * The trie of the words as a double array: the arc of state s by class c leads to slot base[s]+c, if that slot belongs
 * to s. Rows of a few arcs interleave, so the whole stays small enough for the processor's nearest cache.
 */
class DoubleArray {
  base: Int32Array;
  owner: Int32Array;
  word: Int32Array;
  private free = 1;
  private readonly classes: Uint16Array;

  constructor(root: Node, classes: Uint16Array, size: number) {
    this.classes = classes;
    this.base = new Int32Array(size);
    this.owner = new Int32Array(size).fill(-1);
    this.word = new Int32Array(size).fill(-1);
    this.owner[0] = 0;
    // Breadth first; what is placed waits for its own arcs.
    const waiting: [Node, number][] = [[root, 0]];
    for (const [node, state] of waiting) this.place(node, state, waiting);
  }

  /** Gives a node's arcs the first row of free slots they fit into. */
  private place(node: Node, state: number, waiting: [Node, number][]): void {
    if (node.arcs.size === 0) return;
    const arcs: number[] = [];
    for (const unit of node.arcs.keys()) arcs.push(this.classes[unit]!);
    const base = this.findRow(arcs);
    this.reserve(base + Math.max(...arcs) + 1);
    this.base[state] = base;
    for (const [unit, next] of node.arcs) {
      const slot = base + this.classes[unit]!;
      this.owner[slot] = state;
      this.word[slot] = next.word;
      waiting.push([next, slot]);
    }
  }

  /** Where the first row begins whose slots are free; slots beyond the end are. Tens of thousands are tried when a program starts. */
  private findRow(arcs: readonly number[]): number {
    const { owner } = this;
    const { length } = owner;
    let { free } = this;
    while (free < length && owner[free] !== -1) free++;
    this.free = free;
    let base = Math.max(0, free - Math.min(...arcs));
    for (let index = 0; index < arcs.length; ) {
      const slot = base + arcs[index]!;
      if (slot < length && owner[slot] !== -1) {
        base++;
        index = 0;
      } else index++;
    }
    return base;
  }

  private reserve(size: number): void {
    if (size <= this.owner.length) return;
    const grow = (from: Int32Array, fill: number): Int32Array => {
      const to = new Int32Array(Math.max(size, from.length * 2)).fill(fill, from.length);
      to.set(from);
      return to;
    };
    this.base = grow(this.base, 0);
    this.owner = grow(this.owner, -1);
    this.word = grow(this.word, -1);
  }
}

/** Words compiled for one pass over a text: the longest word at a place wins; of equal words the first counts. */
export class Lexicon {
  private readonly classes: Uint16Array;
  /** Four numbers a state, side by side in memory: where its row begins, the state it follows, its word, and nothing. */
  private readonly states: Int32Array;

  constructor(words: readonly string[]) {
    const { classes, count } = numberClasses(words);
    const { base, owner, word } = new DoubleArray(growTrie(words), classes, 4 * count + 16);
    this.classes = classes;
    this.states = new Int32Array(owner.length << 2);
    for (let slot = 0; slot < owner.length; slot++) {
      const at = slot << 2;
      this.states[at] = base[slot]! << 2;
      this.states[at + 1] = owner[slot]! << 2;
      this.states[at + 2] = word[slot]!;
    }
  }

  /** Index (into the given words) of the longest word that starts at `at`, or -1. */
  longestAt(text: string, at: number): number {
    const { classes, states } = this;
    let state = 0;
    let found = -1;
    for (let index = at; index < text.length; index++) {
      const cls = classes[text.charCodeAt(index)]!;
      if (cls === 0) break;
      const next = states[state]! + (cls << 2);
      if (next >= states.length || states[next + 1] !== state) break;
      state = next;
      const word = states[next + 2]!;
      if (word >= 0) found = word;
    }
    return found;
  }
}
