/** A line as a half-open range of the text, without its line break and without white space at both ends. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** First and last offset of the line before trimming: leading and trailing tabs are cells of their own. */
  readonly rawStart: number;
  readonly rawEnd: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const formFeed = 0x0c;
const verticalTab = 0x0b;
const nextLine = 0x85;
const lineSeparator = 0x2028;
const paragraphSeparator = 0x2029;

/** White space as printed: besides ASCII also the no-break, ideographic and zero-width spaces. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return code === 0x7f || code === nextLine;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === lineSeparator ||
    code === paragraphSeparator ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0x1680
  );
}

/** Any line break counts, also the page breaks (form feed) that converters of PDF leave between pages. */
function isLineBreak(code: number): boolean {
  return (
    code === lineFeed ||
    code === carriageReturn ||
    code === formFeed ||
    code === verticalTab ||
    code === nextLine ||
    code === lineSeparator ||
    code === paragraphSeparator
  );
}

/** The lines of `text` between two offsets, one by one, so that a hostile text costs no second copy. */
export function* splitLines(text: string, from = 0, to: number = text.length): Generator<Line> {
  let rawStart = from;
  while (rawStart <= to) {
    let rawEnd = rawStart;
    while (rawEnd < to && !isLineBreak(text.charCodeAt(rawEnd))) rawEnd++;
    let start = rawStart;
    let end = rawEnd;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    yield { start, end, rawStart, rawEnd };
    // Both characters of a line break of Windows are one: between them stands no empty line.
    const isPair = text.charCodeAt(rawEnd) === carriageReturn && text.charCodeAt(rawEnd + 1) === lineFeed;
    rawStart = rawEnd + (isPair && rawEnd + 1 < to ? 2 : 1);
  }
}
