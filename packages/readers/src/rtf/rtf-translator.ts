import type { Budget } from '@gouji/core/read';
import { runXml } from '../word/word-package.ts';
import { RtfBlocks } from './rtf-blocks.ts';
import { RtfColours } from './rtf-colours.ts';
import { RtfEchoes } from './rtf-echoes.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { applySetting, initialState, type RtfState } from './rtf-state.ts';
import type { RtfListener } from './rtf-tokens.ts';
import { characters, silent } from './rtf-words.ts';

/** Groups whose text goes elsewhere, by the word they begin with. */
const destinations: ReadonlyMap<string, RtfState['destination']> = new Map([
  ['fonttbl', 'fonts'],
  ['colortbl', 'colours'],
  ['stylesheet', 'styles'],
  ['ffl', 'entry'],
  ['info', 'none'],
  ['title', 'title'],
  ['pict', 'none'],
  ['footnote', 'none'],
]);
/** What stands in the text for a group that is not read. */
const standIns: ReadonlyMap<string, string> = new Map([
  ['pict', '<w:r><a:blip/></w:r>'],
  ['footnote', '<w:r><w:footnoteReference/></w:r>'],
]);
/** Groups that are read as what stands around them, or as a part of it. */
const continued: ReadonlySet<string> = new Set([
  ...['shptxt', 'fldrslt', 'listtext', 'pntext', 'result'],
  ...['shpinst', 'shppict', 'shp', 'nesttableprops'],
]);

/** Turns the words of an RTF into those of a DOCX, tables row by row. */
export class RtfTranslator implements RtfListener {
  readonly #budget: Budget;
  readonly #fonts = new RtfFonts();
  readonly #colours = new RtfColours();
  /** Entries of the drop-down whose field is open, which of them is chosen, and how much was written before its result. */
  #entries: string[] = [];
  #chosen = 0;
  #writtenBefore = 0;
  readonly #blocks = new RtfBlocks(this.#colours);
  readonly #echoes = new RtfEchoes();
  readonly #states: RtfState[] = [];
  #state = initialState();
  /** Outline levels of styles by their number. */
  readonly #outlines = new Map<number, number>();
  #style = 0;
  #styleName = '';
  #runs = '';
  #skip = 0;
  /** A `\*` came: the next word opens a group that may be unknown. */
  #optional = false;
  #begins = false;
  #high = '';
  /** What comes next stands beside what was written, not behind it. */
  #parts = false;
  #label = '';
  title = '';

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get isClosed(): boolean {
    return this.#states.length === 0;
  }

  open(): void {
    this.#states.push({ ...this.#state });
    this.#begins = true;
    this.#optional = false;
  }

  close(): void {
    if (this.#state.destination === 'styles' && this.#styleName !== '') this.#defineStyle();
    const isLabel = this.#state.destination === 'label';
    const { isResult, isBox } = this.#state;
    const before = this.#states.pop();
    if (before) this.#state = before;
    if (isBox && !this.#state.isBox) this.#parts = this.#runs !== '';
    if (isResult && !this.#state.isResult) this.#endResult();
    if (isLabel && this.#state.destination !== 'label') this.#endLabel();
    this.#begins = false;
    this.#skip = 0;
  }

  /** The number of a list item as it was shown, with the white space a reader sees between it and the text. */
  #endLabel(): void {
    const label = this.#label.trim();
    this.#label = '';
    if (label !== '') this.#runs += runXml(/[.\w]$/u.test(label) ? `${label} ` : label);
  }

  /** A field without a result shows what is chosen of its entries. */
  #endResult(): void {
    const chosen = this.#entries[this.#chosen];
    if (chosen !== undefined && this.#runs.length === this.#writtenBefore) this.#text(chosen);
    this.#entries = [];
    this.#chosen = 0;
    this.#echoes.endResult(this.#writtenBefore, this.#runs.length);
  }

  #defineStyle(): void {
    const [, level] = /^(?:heading|标题)\s*([1-9])/iu.exec(this.#styleName) ?? [];
    if (level) this.#outlines.set(this.#style, Number(level) - 1);
    this.#styleName = '';
  }

  bytes(bytes: Uint8Array): void {
    this.#begins = false;
    const rest = this.#skip > 0 ? this.#skipBytes(bytes) : bytes;
    if (rest.length > 0) this.#text(this.#fonts.decode(rest, this.#state.font));
  }

  /** The substitute of a character is a byte, or two of a Chinese font. */
  #skipBytes(bytes: Uint8Array): Uint8Array {
    const count = Math.min(this.#skip, bytes.length);
    this.#skip -= count;
    return bytes.subarray(count);
  }

  #text(text: string): void {
    const { destination, strike, shift, hidden, deleted, size, position } = this.#state;
    if (destination === 'entry') this.#entries[this.#entries.length - 1] += text;
    else if (destination === 'colours') this.#colours.end(text);
    else if (destination === 'label') this.#label += text;
    else if (destination === 'title') this.title += text;
    else if (destination === 'styles') this.#styleName += text.replace(/;.*$/su, '');
    if (destination !== 'text') return;
    this.#echoes.add(text, this.#state.isResult);
    const colour = this.#colours.at(this.#state.colour);
    const ground = this.#colours.at(this.#state.ground);
    if (this.#parts) this.#runs += runXml('\t');
    this.#parts = false;
    this.#runs += runXml(text, { strike, shift, hidden, deleted, colour, ground, size, position });
  }

  control(word: string, value: number | null): void {
    const begins = this.#begins;
    this.#begins = false;
    if (word === '*') {
      this.#optional = true;
      this.#begins = true;
      return;
    }
    if (begins && this.#enterGroup(word)) return;
    if (word === 'u' && value !== null) this.#unicode(value);
    else if (word === 'uc') this.#state.substitutes = Math.min(Math.max(0, value ?? 1), 8);
    else if (word === 'ansicpg') this.#fonts.setPage(value ?? 0);
    else this.#inDestination(word, value);
  }

  #inDestination(word: string, value: number | null): void {
    const { destination } = this.#state;
    if (destination === 'fonts') this.#fonts.define(word, value);
    else if (destination === 'colours') this.#colours.define(word, value);
    else if (word === 'ffres') this.#chosen = value ?? 0;
    else if (destination === 'styles') this.#inStyle(word, value);
    else if (destination === 'text' || destination === 'label') this.#inText(word, value);
  }

  #inStyle(word: string, value: number | null): void {
    if (word === 's') this.#style = value ?? 0;
    else if (word === 'outlinelevel' && value !== null && value < 9) this.#outlines.set(this.#style, value);
  }

  /** The first word of a group may say where its text goes; false where it goes on where it went. */
  #enterGroup(word: string): boolean {
    const optional = this.#optional;
    this.#optional = false;
    if (continued.has(word)) {
      this.#enterContinued(word);
      return false;
    }
    const isUnknown = silent.has(word) || (optional && word !== 'cs' && word !== 'ds');
    const destination = destinations.get(word) ?? (isUnknown ? 'none' : null);
    if (destination === null) return false;
    const shown = standIns.get(word);
    if (shown !== undefined && this.#state.destination === 'text') this.#runs += shown;
    if (destination === 'entry') this.#entries.push('');
    this.#state.destination = destination;
    return true;
  }

  #enterContinued(word: string): void {
    const state = this.#state;
    if (word === 'shptxt') {
      state.destination = 'text';
      state.isBox = true;
      this.#parts = this.#runs !== '';
    } else if (state.destination !== 'text') return;
    else if (word === 'fldrslt') {
      state.isResult = true;
      this.#writtenBefore = this.#runs.length;
    } else if (word === 'listtext' || word === 'pntext') state.destination = 'label';
  }

  #unicode(value: number): void {
    const code = value < 0 ? value + 65_536 : value;
    this.#skip = this.#state.substitutes;
    if (code >= 0xd800 && code <= 0xdbff) this.#high = String.fromCharCode(code);
    else {
      this.#text(this.#high + String.fromCharCode(code & 0xffff));
      this.#high = '';
    }
  }

  #inText(word: string, value: number | null): void {
    const state = this.#state;
    const shown = characters[word];
    if (shown !== undefined) {
      if (this.#skip > 0) this.#skip--;
      else this.#text(shown);
      return;
    }
    if (word === 'par' || word === 'sect') this.#paragraph();
    else if (word === 's') state.outline = this.#outlines.get(value ?? 0) ?? null;
    else if (word !== 'page' && !applySetting(state, word, value)) this.#inRow(word, value);
  }

  #inRow(word: string, value: number | null): void {
    const { depth } = this.#state;
    if (word === 'trowd') this.#blocks.beginRow(Math.max(1, depth));
    else if (word === 'cell') this.#endCell(1);
    else if (word === 'nestcell') this.#endCell(Math.max(2, depth));
    else if (word === 'row') this.#blocks.endRow(1);
    else if (word === 'nestrow') this.#blocks.endRow(Math.max(2, depth));
    else this.#blocks.define(word, value);
  }

  #takeParagraph(): string {
    const { outline } = this.#state;
    const runs = this.#echoes.takeFrom(this.#runs);
    this.#runs = '';
    this.#parts = false;
    this.#budget.checkTime();
    return `<w:p>${outline === null ? '' : `<w:pPr><w:outlineLvl w:val="${outline}"/></w:pPr>`}${runs}</w:p>`;
  }

  #paragraph(): void {
    const { inTable, depth } = this.#state;
    this.#blocks.paragraph(this.#takeParagraph(), inTable || depth > 0 ? Math.max(1, depth) : 0);
  }

  #endCell(depth: number): void {
    this.#budget.addCell();
    this.#blocks.endCell(this.#takeParagraph(), depth);
  }

  /** The document; what is still open is brought to its end. */
  toXml(): string {
    return this.#blocks.toXml(this.#runs === '' ? '' : this.#takeParagraph());
  }
}
