const hexadecimal = (channel: number): string =>
  Math.min(255, Math.max(0, channel)).toString(16).padStart(2, '0');
const mostColours = 10_000;

/** The colour table of an RTF; the first entry is nearly always the automatic colour. */
export class RtfColours {
  readonly #colours: (string | null)[] = [];
  #channels: [number, number, number] | null = null;

  define(word: string, value: number | null): void {
    const channel = ['red', 'green', 'blue'].indexOf(word);
    if (channel < 0) return;
    this.#channels ??= [0, 0, 0];
    this.#channels[channel] = value ?? 0;
  }

  /** Each semicolon ends an entry. */
  end(text: string): void {
    for (const character of text) {
      if (character !== ';' || this.#colours.length >= mostColours) continue;
      this.#colours.push(this.#channels?.map(hexadecimal).join('') ?? null);
      this.#channels = null;
    }
  }

  /** Six hexadecimal digits; null for the automatic colour and for a number that the table lacks. */
  at(index: number): string | null {
    return this.#colours[index] ?? null;
  }
}
