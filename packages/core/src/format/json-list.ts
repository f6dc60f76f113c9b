const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Items of a JSON array that are known before the array is written; as bytes they take a fraction of the objects. */
export class JsonList {
  readonly #items: Uint8Array[] = [];

  get length(): number {
    return this.#items.length;
  }

  add(item: object): void {
    this.#items.push(encoder.encode(JSON.stringify(item)));
  }

  /** Forgets the items from the end until `length` are left. */
  cut(length: number): void {
    if (length < this.#items.length) this.#items.length = length;
  }

  /** The items, one a line. */
  *lines(): Generator<string> {
    for (const item of this.#items) yield decoder.decode(item);
  }
}

/** A JSON array of the items of several lists, piece by piece. */
export function* jsonArray(...lists: readonly JsonList[]): Generator<string> {
  let separator = '[\n';
  for (const list of lists)
    for (const line of list.lines()) {
      yield separator + line;
      separator = ',\n';
    }
  yield separator === '[\n' ? '[]' : '\n]';
}
