import type { Aside, Block, LeftOutKind, PlacedText } from '../../model/document.ts';
import { placePieces } from '../markup-text.ts';
import { type LineIndex, textLocation } from '../placed-text.ts';
import { isHtmlSpace } from './attributes.ts';
import type { BoxGrid } from './box-grid.ts';
import { ampersand, endOfLine, endOfWords, lineFeed, mayBeEntity } from './end-of-run.ts';
import { readEntity } from './entities.ts';

/** Something that interrupts the lines of a flow at an index of its text. */
export type Mark =
  | { readonly kind: 'heading'; readonly start: number; readonly end: number; readonly level: number }
  | { readonly kind: 'drop'; readonly start: number; readonly end: number; readonly always: boolean }
  | { readonly kind: 'boxes'; readonly start: number; readonly end: number; readonly grid: BoxGrid }
  | { readonly kind: 'table'; readonly start: number; readonly table: HtmlTable }
  | { readonly kind: 'frame'; readonly start: number; readonly blocks: readonly Block[] };

/** What stands at an index of a flow without being part of its text; `ranges` are pairs of source offsets. */
interface FlowAside {
  readonly index: number;
  readonly what: LeftOutKind;
  readonly ranges: readonly number[];
}

/** White space owed before the next character: a space, one that holds a source line break, the end of a line, or a tab. */
type Pending = 0 | 1 | 2 | 3 | 4;

/** Below this code nothing is written full-width (CJK radicals start here). */
const firstWide = 0x2e80;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const none: readonly number[] = [];
const longestAside = 200;

/** Kinds that take room where they stand: a raised mark, white text, the picture of a digit. */
const roomy: ReadonlySet<LeftOutKind> = new Set(['raised', 'lowered', 'white', 'picture']);

/**
 * The text of a cell or of the page body: lines separated by `\n`, white space collapsed as browsers do, each piece
 * with its place in the source. A source line break between two full-width characters leaves no space behind.
 */
export class Flow {
  text = '';
  readonly marks: Mark[] = [];
  /** How much of the text stands in links. */
  linkLength = 0;
  linkCount = 0;
  /** The text that leads to other pages: pairs of indexes. */
  readonly links: number[] = [];
  /** Where the flow begins in the source; an empty cell stands there. */
  readonly start: number;
  private readonly source: string;
  private pieces: number[] | null = null;
  private pending: Pending = 0;
  private lastCode = lineFeed;
  readonly asides: FlowAside[] = [];
  /** Where the asides of the line begin that is being written, and whether it has any text yet. */
  private lineAsides = 0;
  private lineHasText = false;
  /** Something that takes room has just been left out: digits on its two sides are not one number. */
  private parted = false;

  constructor(source: string, start: number) {
    this.source = source;
    this.start = start;
  }

  breakLine(): void {
    if (!this.lineHasText && this.asides.length > this.lineAsides) this.restoreShifted();
    this.lineAsides = this.asides.length;
    this.lineHasText = false;
    if (this.text !== '') this.pending = 3;
  }

  /** Digits on the two sides of here are not one number. */
  part(): void {
    this.parted = true;
  }

  /** Leaves out what stands at the end of the text so far. */
  addAside(what: LeftOutKind, ranges: readonly number[]): void {
    const index = this.text.length + (this.pending === 3 ? 1 : 0);
    this.asides.push({ index, what, ranges });
    this.parted ||= roomy.has(what);
  }

  /** A text that stands for the source from `start` to `end`. */
  addReplacement(text: string, start: number, end: number): void {
    if (text === '') return;
    this.settle(text.charCodeAt(0), start);
    this.addPiece(-start - 1, end);
    this.text += text;
    this.lastCode = text.charCodeAt(text.length - 1);
  }

  /** Turns the text from an index on around, as it is drawn from right to left. */
  reverse(from: number): void {
    const reversed = [...this.text.slice(from)].reverse().join('');
    const pieces = this.pieces ?? [];
    const first = pieces.findIndex((value, index) => index % 3 === 0 && value >= from);
    if (first < 0 || reversed === '') return;
    const start = pieces[first + 1]!;
    const end = pieces.at(-1)!;
    pieces.length = first;
    pieces.push(from, start < 0 ? start : -start - 1, end);
    this.text = this.text.slice(0, from) + reversed;
    this.lastCode = reversed.charCodeAt(reversed.length - 1);
  }

  addText(start: number, end: number): void {
    const { source } = this;
    let at = start;
    while (at < end) {
      const code = source.charCodeAt(at);
      if (isHtmlSpace(code)) {
        if (this.pending < 2) this.pending = code === lineFeed || code === 0x0d ? 2 : this.pending || 1;
        at++;
      } else if (code === ampersand && mayBeEntity(source.charCodeAt(at + 1))) at = this.addEntity(at, end);
      else at = this.addRun(code, at, endOfWords(source, at + 1, end));
    }
  }

  /** Text of a `<pre>`: every line break counts, other white space stays. */
  addPreformatted(start: number, end: number): void {
    const { source } = this;
    let at = start;
    while (at < end) {
      const code = source.charCodeAt(at);
      if (code === lineFeed || code === 0x0d) {
        this.breakLine();
        at++;
      } else if (code === ampersand) at = this.addEntity(at, end);
      else at = this.addRun(code, at, endOfLine(source, at + 1, end));
    }
  }

  /** Notes where the text that is written next stands. Most cells are of one piece: its list is made as large as it is. */
  private addPiece(start: number, end: number): void {
    if (this.pieces === null) this.pieces = [this.text.length, start, end];
    else this.pieces.push(this.text.length, start, end);
  }

  /** Adds the source from `start`, where a character with that code stands, to `end` as it is. Returns `end`. */
  private addRun(code: number, start: number, end: number): number {
    this.settle(code, start);
    this.addPiece(start, end);
    this.text += this.source.slice(start, end);
    this.lastCode = this.source.charCodeAt(end - 1);
    return end;
  }

  addTable(table: HtmlTable): void {
    this.breakLine();
    this.marks.push({ kind: 'table', start: this.text.length, table });
  }

  /** The blocks of a page within this one. */
  addFrame(blocks: readonly Block[]): void {
    this.breakLine();
    this.marks.push({ kind: 'frame', start: this.text.length, blocks });
  }

  /** Takes note that the text from an index on leads elsewhere. */
  addLink(start: number): void {
    this.links.push(start, this.text.length);
  }

  /** Leaves out what was added from `start` on, marks included; unless `always`, only if it speaks of no report. */
  drop(start: number, markCount: number, always: boolean): void {
    const end = this.text.length;
    if (end > start) this.marks.splice(markCount, 0, { kind: 'drop', start, end, always });
  }

  toPlaced(lines: LineIndex): PlacedText {
    return placePieces(this.text, this.pieces ?? none, this.start, lines);
  }

  placedAsides(lines: LineIndex): Aside[] {
    return this.asides.map(({ index, what, ranges }): Aside => {
      const words = new Flow(this.source, 0);
      for (let at = 0; at < ranges.length; at += 2) words.addText(ranges[at]!, ranges[at + 1]!);
      const at = textLocation(lines, ranges[0]!, ranges.at(-1)!);
      return { index, what, text: what === 'picture' ? '' : words.text.slice(0, longestAside), at };
    });
  }

  /** A line of nothing but raised or lowered text was set so as a whole: it is the text of that line. */
  private restoreShifted(): void {
    const asides = this.asides.splice(this.lineAsides);
    for (const aside of asides) {
      if (aside.what !== 'raised' && aside.what !== 'lowered') this.asides.push(aside);
      else
        for (let at = 0; at < aside.ranges.length; at += 2)
          this.addText(aside.ranges[at]!, aside.ranges[at + 1]!);
    }
    this.parted = false;
  }

  /** Takes over the lines of another flow, as a line of its own. */
  addFlow(other: Flow): void {
    if (other.text === '') {
      for (const { what, ranges } of other.asides) this.addAside(what, ranges);
      return;
    }
    this.breakLine();
    this.settle(other.text.charCodeAt(0), other.start);
    const shift = this.text.length;
    const pieces = other.pieces ?? none;
    this.pieces ??= [];
    for (let index = 0; index < pieces.length; index += 3)
      this.pieces.push(pieces[index]! + shift, pieces[index + 1]!, pieces[index + 2]!);
    this.text += other.text;
    for (const aside of other.asides) this.asides.push({ ...aside, index: aside.index + shift });
    this.pending = 3;
  }

  private addEntity(at: number, limit: number): number {
    const { source } = this;
    const entity = readEntity(source, at);
    const end = entity ? Math.min(entity.end, limit) : at + 1;
    const text = entity ? entity.text : '&';
    const code = text.charCodeAt(0);
    if (isHtmlSpace(code)) {
      if (this.pending === 0) this.pending = 1;
      return end;
    }
    this.settle(code, at);
    this.addPiece(-at - 1, end);
    this.text += text;
    this.lastCode = text.charCodeAt(text.length - 1);
    return end;
  }

  /** What is left out between two digits leaves a gap: they are not one number. */
  private partedPending(code: number): Pending {
    this.parted = false;
    return this.pending < 3 && isDigit(this.lastCode) && isDigit(code) ? 4 : this.pending;
  }

  /** Writes the white space owed before a character with that code at that source offset. */
  private settle(code: number, at: number): void {
    const pending = this.parted ? this.partedPending(code) : this.pending;
    this.lineHasText = true;
    if (pending === 0) return;
    this.pending = 0;
    if (this.text === '') return;
    if (pending === 2 && this.lastCode >= firstWide && code >= firstWide) return;
    if (pending !== 3 && this.lastCode === lineFeed) return;
    this.addPiece(-at - 1, at);
    this.text += pending === 3 ? '\n' : pending === 4 ? '\t' : ' ';
  }
}

/** A cell at its place in the grid, with the flow of its content. */
export interface HtmlCell {
  row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly flow: Flow;
}

/** A table as formed by the HTML standard; `cells` in order of row, then of source. */
export interface HtmlTable {
  readonly cells: readonly HtmlCell[];
  readonly rowCount: number;
  readonly columnCount: number;
}
