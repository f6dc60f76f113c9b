/**
 * The same characters in a text of their own: engines keep a piece that was cut from a text as a view of the whole, and whoever
 * keeps the piece keeps a whole report.
 */
const alone = (piece: string): string => ` ${piece}`.slice(1);

/** What was found out about texts that come in every report again, such as labels: up to so many, and of no long ones. */
export class KnownTexts<Value> {
  readonly #known = new Map<string, Value>();
  readonly #most: number;
  readonly #longest: number;

  /** `longest` is in UTF-16 units. */
  constructor(most: number, longest: number) {
    this.#most = most;
    this.#longest = longest;
  }

  /** What is known of the text, or else what `find` finds; that must depend on nothing but the text. */
  of(text: string, find: (text: string) => Value): Value {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (text.length > this.#longest || this.#known.size >= this.#most) return find(text);
    const own = alone(text);
    const found = find(own);
    this.#known.set(own, found);
    return found;
  }
}
