import { ambiguousRanges, wideRanges } from './east-asian-width.ts';

/** Columns of a character whose East Asian Width is ambiguous (“ ” … — ①); terminals differ. */
export type AmbiguousWidth = 1 | 2;

function contains(ranges: readonly number[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < ranges[middle * 2]!) high = middle - 1;
    else if (codePoint > ranges[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

const takesNoColumn = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\u115f-\u11ff]$/u;
/** Sequences that a terminal draws as one picture: joined emoji, flags, keycaps. */
const needsSegments = /\u200d|\ufe0f|\u20e3|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;
const picture = /^(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]{2}|[#*0-9]\ufe0f?\u20e3)/u;
let segmenter: Intl.Segmenter | null = null;

/** Columns of one code point: 0, 1 or 2. */
export function codePointWidth(codePoint: number, ambiguous: AmbiguousWidth = 1): 0 | 1 | 2 {
  if (codePoint >= 0x20 && codePoint < 0x7f) return 1;
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2;
  if (takesNoColumn.test(String.fromCodePoint(codePoint))) return 0;
  if (contains(wideRanges, codePoint)) return 2;
  return ambiguous === 2 && contains(ambiguousRanges, codePoint) ? 2 : 1;
}

/** Columns a text takes on a terminal. Control characters take none, so clean the text first (`toPrintable`). */
export function textWidth(text: string, ambiguous: AmbiguousWidth = 1): number {
  if (needsSegments.test(text)) {
    let width = 0;
    for (const cluster of graphemes(text)) width += graphemeWidth(cluster, ambiguous);
    return width;
  }
  let width = 0;
  for (const character of text) width += codePointWidth(character.codePointAt(0)!, ambiguous);
  return width;
}

function graphemeWidth(cluster: string, ambiguous: AmbiguousWidth): number {
  if (/\ufe0f|\u200d|\u20e3/u.test(cluster) && picture.test(cluster)) return 2;
  if (/^[\u{1f1e6}-\u{1f1ff}]{2}/u.test(cluster)) return 2;
  let width = 0;
  for (const character of cluster)
    width = Math.max(width, codePointWidth(character.codePointAt(0)!, ambiguous));
  return width;
}

/** Characters as a reader sees them: a letter with its marks, a joined emoji. */
export function graphemes(text: string): string[] {
  if (!needsSegments.test(text) && !/\p{M}/u.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Fills up with spaces to `width` columns; a longer text stays as it is. */
export function padText(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text, ambiguous)));
}

/** The beginning of a text that fits in `width` columns, with … where it was cut. */
export function sliceText(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  if (textWidth(text, ambiguous) <= width) return text;
  let kept = '';
  let used = textWidth('…', ambiguous);
  for (const character of graphemes(text)) {
    used += textWidth(character, ambiguous);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Characters that must not begin a line. */
const clings = /^[，。、；：？！）》〉」』】〕”’…—,.;:?!)\]}%％]/u;
/** Characters that must not end a line. */
const opens = /[（《〈「『【〔“‘([{]$/u;
const wordPart = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}_./:@#%+\-–]/u;

/** Fills lines of at most `width` columns one after the other. */
class LineFiller {
  readonly lines: string[] = [];
  private line = '';
  private used = 0;
  private readonly width: number;

  constructor(width: number, used: number) {
    this.width = width;
    this.used = used;
  }

  /** Whether so many columns go on the line; an empty line takes everything. */
  takes(columns: number): boolean {
    return this.used === 0 || this.used + columns <= this.width;
  }

  add(text: string, columns: number): void {
    this.line += text;
    this.used += columns;
  }

  /** Ends the line between two words. */
  endLine(): void {
    this.cutLine(this.line.trimEnd());
  }

  /** Ends the line, as it stands, in the middle of a word. */
  cutLine(line = this.line): void {
    this.lines.push(line);
    this.line = '';
    this.used = 0;
  }
}

function wrapParagraph(text: string, width: number, ambiguous: AmbiguousWidth, used = 0): string[] {
  const filler = new LineFiller(width, used);
  for (const unit of breakUnits(text)) {
    const columns = textWidth(unit, ambiguous);
    if (!filler.takes(columns)) {
      filler.endLine();
      if (/^\s+$/u.test(unit)) continue;
    }
    if (columns <= width) {
      filler.add(unit, columns);
      continue;
    }
    for (const piece of graphemes(unit)) {
      const pieceColumns = textWidth(piece, ambiguous);
      if (!filler.takes(pieceColumns)) filler.cutLine();
      filler.add(piece, pieceColumns);
    }
  }
  filler.endLine();
  return filler.lines;
}

/**
 * Breaks a text into lines of at most `width` columns: between Chinese characters, but not inside a word or number. Of the
 * first line so many columns are taken already; where nothing fits behind them, it stays empty.
 */
export function wrapText(text: string, width: number, ambiguous: AmbiguousWidth = 1, taken = 0): string[] {
  const paragraphs = text.split('\n');
  if (width === Number.POSITIVE_INFINITY) return paragraphs;
  return paragraphs.flatMap((paragraph, index) =>
    wrapParagraph(paragraph, width, ambiguous, index === 0 ? taken : 0),
  );
}

/** The smallest pieces between which a line may break. */
function breakUnits(text: string): string[] {
  const units: string[] = [];
  let inWord = false;
  for (const character of graphemes(text)) {
    const last = units.length - 1;
    const isWord = wordPart.test(character);
    const joins =
      last >= 0 &&
      ((inWord && isWord) ||
        opens.test(units[last]!) ||
        (clings.test(character) && !/\s$/u.test(units[last]!)));
    if (joins) units[last] += character;
    else units.push(character);
    inWord = isWord;
  }
  return units;
}
