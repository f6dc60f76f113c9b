/** Character sets of fonts (\fcharset) and code pages (\ansicpg, \cpg) as the platform's decoders name them. */
const charsets: ReadonlyMap<number, string> = new Map([
  [0, 'windows-1252'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);
const codePages: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** How the bytes of a text are decoded: by the font in force, else by the code page of the file. */
export class RtfFonts {
  readonly #fonts = new Map<number, string>();
  readonly #decoders = new Map<string, InstanceType<typeof TextDecoder>>();
  #page = 'windows-1252';
  #font = -1;

  setPage(page: number): void {
    this.#page = codePages.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : this.#page);
  }

  /** A control word inside the font table. */
  define(word: string, value: number | null): void {
    if (word === 'f' && value !== null) this.#font = value;
    else if (word === 'fcharset' && value !== null) {
      const charset = charsets.get(value);
      // Set 0 says no more than that the font has Latin letters; in a Chinese file its bytes are Chinese all the same.
      if (charset && value !== 0) this.#fonts.set(this.#font, charset);
    } else if (word === 'cpg' && value !== null) {
      const charset = codePages.get(value);
      if (charset) this.#fonts.set(this.#font, charset);
    }
  }

  decode(bytes: Uint8Array, font: number): string {
    const charset = this.#fonts.get(font) ?? this.#page;
    let decoder = this.#decoders.get(charset);
    if (!decoder) {
      decoder = new TextDecoder(charset);
      this.#decoders.set(charset, decoder);
    }
    return decoder.decode(bytes);
  }
}
