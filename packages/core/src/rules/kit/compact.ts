/** Text in NFKC without white space, with the way back to the source. */
export interface Compact {
  /** Half-width brackets, commas, colons and digits, no spaces: one pattern meets every typography. */
  readonly text: string;
  /** For each index of `text`, the index in the source it came from. */
  readonly origin: readonly number[];
}

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0xfeff;

/** Han characters, CJK punctuation and ASCII are their own normal form; asking `normalize` for each would cost most of the time. */
const isPlain = (code: number): boolean =>
  code < 0x80 || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3029);

/** Brings a text into the form in which rules search it. */
export function compact(source: string): Compact {
  let text = '';
  const origin: number[] = [];
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (isSpace(code)) continue;
    const form = isPlain(code) ? source[index]! : source[index]!.normalize('NFKC').replace(/\s/gu, '');
    text += form;
    for (let unit = 0; unit < form.length; unit++) origin.push(index);
  }
  return { text, origin };
}
