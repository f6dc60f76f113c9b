import { foldCharacter, isBlank, isDigit, several, unitOf } from './units.ts';

/**
 * Folding for recognition only: values and prose keep their own words. A folded text knows, for each of its UTF-16 units,
 * the index in the original it came from; `origin[text.length]` is the original's length. The array may be longer: texts
 * from which nothing was dropped share one.
 */
export interface FoldedText {
  readonly text: string;
  readonly origin: Int32Array;
}

/** Index of the first unit that folding changes; the length when it changes none. */
function firstFolded(text: string): number {
  let index = 0;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80 && unitOf(code) !== code) break;
  }
  return index;
}

/** NFKC (full-width forms), traditional to simplified, invisible characters dropped. Line breaks and spaces stay. */
export function foldString(text: string): string {
  let index = firstFolded(text);
  if (index === text.length) return text;
  let folded = '';
  let kept = 0;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const unit = unitOf(code);
    if (unit === code) continue;
    folded += text.slice(kept, index);
    if (unit !== several) folded += String.fromCharCode(unit);
    else {
      const character = String.fromCodePoint(text.codePointAt(index)!);
      folded += foldCharacter(character);
      index += character.length - 1;
    }
    kept = index + 1;
  }
  return folded + text.slice(kept);
}

/** Folded, without white space. */
export function squeeze(text: string): string {
  const folded = foldString(text);
  let squeezed = '';
  let kept = 0;
  for (let index = 0; index < folded.length; index++) {
    if (!isBlank(folded.charCodeAt(index))) continue;
    squeezed += folded.slice(kept, index);
    kept = index + 1;
  }
  return kept === 0 ? folded : squeezed + folded.slice(kept);
}

/** What becomes of white space: kept, dropped, or dropped but between two digits, since it may part two numbers. */
type Blanks = 'keep' | 'drop' | 'part';

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
/** Below this length a string is made faster without the decoder. */
const shortText = 64;

/** Where units and their origins are collected; one text is folded at a time, and what is found is copied out. */
let scratch = new Uint16Array(4096);
let scratchOrigin = new Int32Array(4097);
/** Where every unit stands at its own index: shared by all texts from which nothing was dropped. */
let ownPlaces = Int32Array.from({ length: 4097 }, (_, index) => index);

function growScratch(size: number): void {
  if (size < scratch.length) return;
  const codes = new Uint16Array(2 * size);
  codes.set(scratch);
  scratch = codes;
  const origin = new Int32Array(2 * size + 1);
  origin.set(scratchOrigin);
  scratchOrigin = origin;
  ownPlaces = origin.map((_, index) => index);
}

/** Collects folded units with their origins; several texts may follow one another. */
class Folding {
  private size = 0;
  private last = 0;
  /** Whether each unit so far stands at its own index. */
  private isInPlace = true;
  private readonly blanks: Blanks;

  constructor(blanks: Blanks, length: number) {
    this.blanks = blanks;
    growScratch(length + 16);
  }

  get length(): number {
    return this.size;
  }

  /** Whether white space stood between two digits that is not kept. */
  joinsDigits = false;

  append(text: string): void {
    let parted = false;
    for (let index = 0; index < text.length; index++) {
      const unit = unitOf(text.charCodeAt(index));
      // Chinese characters and their marks stand above every blank.
      if (unit > 0x2029 && unit !== several) {
        parted = false;
        this.put(unit, index);
      } else if (unit === several) {
        const character = String.fromCodePoint(text.codePointAt(index)!);
        this.expand(foldCharacter(character), index, character.length);
        index += character.length - 1;
        parted = false;
      } else if (this.blanks !== 'keep' && isBlank(unit)) parted = true;
      else {
        if (parted && isDigit(unit) && isDigit(this.last)) this.partDigits(index);
        parted = false;
        this.put(unit, index);
      }
    }
  }

  private partDigits(index: number): void {
    if (this.blanks === 'part') this.put(32, index - 1);
    else this.joinsDigits = true;
  }

  private expand(piece: string, index: number, length: number): void {
    for (let part = 0; part < piece.length; part++) {
      const unit = piece.charCodeAt(part);
      if (this.blanks === 'keep' || !isBlank(unit))
        this.put(unit, index + (piece.length === length ? part : 0));
    }
  }

  private put(unit: number, from: number): void {
    const { size } = this;
    if (size === scratch.length) growScratch(size);
    scratch[size] = unit;
    scratchOrigin[size] = from;
    if (from !== size) this.isInPlace = false;
    this.last = unit;
    this.size = size + 1;
  }

  /** A lone surrogate becomes U+FFFD; the length stays. */
  finish(end: number): FoldedText {
    const { size } = this;
    scratchOrigin[size] = end;
    const codes = scratch.subarray(0, size);
    const text =
      size < shortText
        ? String.fromCharCode.apply(null, codes as unknown as number[])
        : decoder.decode(codes);
    return { text, origin: this.isInPlace && end === size ? ownPlaces : scratchOrigin.slice(0, size + 1) };
  }
}

function foldWith(blanks: Blanks, text: string): FoldedText {
  const folding = new Folding(blanks, text.length);
  folding.append(text);
  return folding.finish(text.length);
}

/** `foldString` with the way back. */
export const foldText = (text: string): FoldedText => foldWith('keep', text);

/** A text without white space; `joinsDigits` where some of it stood between two digits. */
export interface SqueezedText extends FoldedText {
  readonly joinsDigits: boolean;
}

/** `squeeze` with the way back. */
export function squeezeText(given: string): SqueezedText {
  const folding = new Folding('drop', given.length);
  folding.append(given);
  const { text, origin } = folding.finish(given.length);
  return { text, origin, joinsDigits: folding.joinsDigits };
}

/** Folded prose of several paragraphs read as one; `starts[i]` is where paragraph i begins, origins count within it. */
export interface FoldedProse extends FoldedText {
  readonly starts: readonly number[];
}

/** Prose for reading: folded, without white space but between two digits. */
export function foldProse(paragraphs: readonly string[]): FoldedProse {
  const folding = new Folding(
    'part',
    paragraphs.reduce((sum, text) => sum + text.length + 1, 0),
  );
  const starts: number[] = [];
  for (const text of paragraphs) {
    starts.push(folding.length);
    folding.append(text);
  }
  const { text, origin } = folding.finish(paragraphs.at(-1)?.length ?? 0);
  return { text, origin, starts };
}
