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
    let layer: [Node, number][] = [[root, 0]];
    while (layer.length > 0) layer = layer.flatMap(([node, state]) => this.place(node, state));
  }

  /** Gives a node's arcs the first row of free slots they fit into. */
  private place(node: Node, state: number): [Node, number][] {
    const arcs = [...node.arcs].map(([unit, next]) => [this.classes[unit]!, next] as const);
    if (arcs.length === 0) return [];
    while (this.owner[this.free] !== -1) this.free++;
    const least = Math.min(...arcs.map(([cls]) => cls));
    const largest = Math.max(...arcs.map(([cls]) => cls));
    let base = Math.max(0, this.free - least);
    this.reserve(base + largest + 1);
    while (!arcs.every(([cls]) => this.owner[base + cls] === -1)) this.reserve(++base + largest + 1);
    this.base[state] = base;
    return arcs.map(([cls, next]) => {
      this.owner[base + cls] = state;
      this.word[base + cls] = next.word;
      return [next, base + cls];
    });
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
  private readonly base: Int32Array;
  private readonly owner: Int32Array;
  private readonly word: Int32Array;

  constructor(words: readonly string[]) {
    const { classes, count } = numberClasses(words);
    const { base, owner, word } = new DoubleArray(growTrie(words), classes, 4 * count + 16);
    this.classes = classes;
    this.base = base;
    this.owner = owner;
    this.word = word;
  }

  /** Index (into the given words) of the longest word that starts at `at`, or -1. */
  longestAt(text: string, at: number): number {
    const { classes, base, owner, word } = this;
    let state = 0;
    let found = -1;
    for (let index = at; index < text.length; index++) {
      const cls = classes[text.charCodeAt(index)]!;
      if (cls === 0) break;
      const next = base[state]! + cls;
      if (next >= owner.length || owner[next] !== state) break;
      state = next;
      if (word[state]! >= 0) found = word[state]!;
    }
    return found;
  }

  /** Whether any word begins with this UTF-16 unit. */
  starts(unit: number): boolean {
    const cls = this.classes[unit]!;
    return cls !== 0 && this.owner[this.base[0]! + cls] === 0;
  }
}
