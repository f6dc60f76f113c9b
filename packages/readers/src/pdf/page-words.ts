import type { Box, PageRule, PageWord } from '../layout/page.ts';
import { type ActualTexts, settleActualTexts, takeActualTexts } from './actual-text.ts';
import { boxOf, isTall, lineBox, sizeOf } from './character-box.ts';
import { collectUpright } from './collect-upright.ts';
import { CutDigits, markWindows } from './cut-digits.ts';
import { beginsWithin, withoutDoubled } from './doubled-characters.ts';
import { type MapOf, mapsOfCharacters } from './form-characters.ts';
import type { HiddenText } from './hidden-text.ts';
import type { LookMemory } from './laid-over.ts';
import { findOverlayTexts } from './overlay-texts.ts';
import type { PageAside } from './page-annotations.ts';
import type { Direction, PageCharacter } from './page-character.ts';
import type { PageFrame } from './page-frame.ts';
import { type PageObject, removeObject } from './page-objects.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';
import { type IsParted, partedByRules } from './upright-rules.ts';
import { inWrittenOrder } from './written-order.ts';

export interface PageText {
  readonly words: readonly PageWord[];
  /** Characters shown, and how many of them the file gives no meaning to. */
  readonly characters: number;
  readonly unmapped: number;
  /** Characters that are drawn as one thing and said to stand for another. */
  readonly doubted: number;
  /** Whether most of it is unseen text of a picture. */
  readonly isRecognised: boolean;
  /** Texts laid over the page that make no words. */
  readonly asides: readonly PageAside[];
}

/** Pictures that fill their page are the page itself, scanned. */
const wholePage = 0.8;
/** Less than this share of a page is a logo or a chart, not a scanned table. */
export const largePicture = 0.2;

/** What is known of a page before its words are read. */
export interface PageGround extends HiddenText {
  readonly frame: PageFrame;
  readonly texts: readonly PageObject[];
  readonly rules: readonly PageRule[];
  /** Share of it that pictures cover, 0 to 1. */
  readonly pictureShare: number;
}

/**
 * The words of a page with their boxes, in the order of the content stream; slanted text (watermarks) is left out. Hidden
 * texts are read apart: the engine takes characters that lie over each other for one, and would drop the one that is seen.
 */
export function readWords(
  engine: PdfiumEngine,
  page: Handle,
  { frame, texts, rules, pictureShare, hidden: unseenTexts, clipped, windows, artifacts }: PageGround,
  memory: LookMemory,
  checkTime: () => void,
): PageText {
  const hidden = new Map(unseenTexts);
  const isParted = partedByRules(rules);
  const actual = takeActualTexts(engine, texts);
  const mapOf = mapsOfCharacters(engine, texts, frame);
  const read = (what: HiddenText['hidden'], look?: Look): PageText =>
    readText(
      engine,
      page,
      { frame, mapOf, hidden: what, clipped, windows, rules, isParted, texts, actual },
      checkTime,
      look,
    );
  let asides: readonly PageAside[] = [];
  const all = read(new Map(), (text, words) => {
    const found = findOverlayTexts(engine, text, { texts, rules, words, hidden, artifacts }, memory);
    for (const handle of found.handles) hidden.set(handle, 'overlay');
    asides = found.aslant;
  });
  if (hidden.size === 0) return all;
  for (const { handle } of texts) if (!hidden.has(handle)) engine.call.FPDFPageObj_SetIsActive(handle, 0);
  const unseen = read(hidden);
  for (const { handle } of texts) engine.call.FPDFPageObj_SetIsActive(handle, 1);
  // Text without ink over a scan, or under it, was recognised by a program; a page hidden as a whole is read nevertheless.
  const withoutInk = unseen.words.reduce(
    (sum, { text, what }) =>
      sum + (what === 'hidden' || (isLow(what) && pictureShare >= wholePage) ? text.length : 0),
    0,
  );
  if (withoutInk * 2 > all.characters) return { ...all, asides, isRecognised: pictureShare > largePicture };
  for (const text of texts) if (hidden.has(text.handle)) removeObject(engine, page, text);
  const seen = read(new Map());
  return {
    words: [...seen.words, ...unseen.words],
    characters: seen.characters + unseen.characters,
    unmapped: seen.unmapped + unseen.unmapped,
    doubted: seen.doubted + unseen.doubted,
    isRecognised: false,
    asides,
  };
}

interface Reading extends Pick<PageGround, 'frame' | 'hidden' | 'clipped' | 'windows' | 'rules' | 'texts'> {
  readonly mapOf: MapOf;
  readonly isParted: IsParted;
  readonly actual: ActualTexts;
}

/** Text under what is painted over it, or in the colour of its ground. */
const isLow = (what: PageWord['what']): boolean => what !== undefined && what !== 'overlay';

/** Looks at a page while the engine holds its text. */
type Look = (text: Handle, words: readonly PageWord[]) => void;

function readText(
  engine: PdfiumEngine,
  page: Handle,
  reading: Reading,
  checkTime: () => void,
  look?: Look,
): PageText {
  const { frame, rules, isParted, hidden } = reading;
  const { call } = engine;
  const text = call.FPDFText_LoadPage(page);
  if (text === 0)
    return { words: [], characters: 0, unmapped: 0, doubted: 0, isRecognised: false, asides: [] };
  const characters: PageCharacter[] = [];
  const indexes: number[] = [];
  const cut = new CutDigits();
  let unmapped = 0;
  let shown = 0;
  let gap: PageCharacter['gap'] = null;
  const count = call.FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    if (index % 2048 === 0) checkTime();
    const code = codeAt(engine, text, index);
    if (call.FPDFText_IsGenerated(text, index) === 1) {
      gap ??= 'supposed';
      continue;
    }
    if (isSpace(code)) {
      gap = 'written';
      continue;
    }
    shown++;
    if (isUnmapped(code)) unmapped++;
    const direction = readDirection(engine, text, index, frame);
    if (direction === null) continue;
    const placed = placeCharacter(engine, text, index, { code, direction }, reading);
    const isSeen = isShown(placed, hidden);
    cut.add(characterOf(code), isSeen, characters.length, () => call.FPDFText_GetTextObject(text, index));
    if (!placed) continue;
    const before = isParted(characters.at(-1), placed.box) ? 'written' : gap;
    const size = sizeOf(engine, text, index);
    characters.push({ text: characterOf(code), ...placed, direction, size, gap: before });
    indexes.push(index);
    gap = null;
  }
  const objectOf = (at: number): Handle => call.FPDFText_GetTextObject(text, indexes[at]!);
  cut.mark(characters);
  const { settled, doubted } = settleActualTexts(characters, reading.actual, objectOf);
  if (reading.windows.size > 0) markWindows(characters, reading.windows, objectOf);
  let orders: ReadonlyMap<Handle, number> | null = null;
  const written = inWrittenOrder(characters, (at) => {
    orders ??= new Map(reading.texts.map(({ handle, order }) => [handle, order]));
    return orders.get(objectOf(at)) ?? 0;
  });
  const drawn = collectUpright(written, frame, rules);
  const once = beginsWithin(drawn) ? withoutDoubled(written) : null;
  const words = withoutDoubles(once ? collectUpright(once, frame, rules) : drawn);
  look?.(text, words);
  call.FPDFText_ClosePage(text);
  return { words, characters: shown, unmapped: unmapped - settled, doubted, isRecognised: false, asides: [] };
}

/** Whether a character is seen where the text it belongs to is. */
const isShown = (placed: Pick<PageCharacter, 'what'> | null, hidden: HiddenText['hidden']): boolean =>
  placed !== null && (placed.what === undefined || hidden.size > 0);

/** Where a character stands and whether it is seen there; null for one beside the page. */
function placeCharacter(
  engine: PdfiumEngine,
  text: Handle,
  index: number,
  { code, direction }: { readonly code: number; readonly direction: Direction },
  { frame, mapOf, hidden, clipped }: Reading,
): Pick<PageCharacter, 'box' | 'what'> | null {
  const loose = boxOf(engine, text, index, mapOf(text, index));
  const box = isTall(loose, code, direction) ? lineBox(engine, text, index, frame, loose, direction) : loose;
  if (isOutside(box, frame)) return null;
  if (hidden.size + clipped.size === 0) return { box, what: undefined };
  const object = engine.call.FPDFText_GetTextObject(text, index);
  const seen = within(box, clipped.get(object));
  return seen ? { box: seen, what: hidden.get(object) } : { box, what: 'hidden' };
}

/** The part of a box that lies within another; null for none. */
function within([x0, y0, x1, y1]: Box, clip: Box | undefined): Box | null {
  if (!clip) return [x0, y0, x1, y1];
  const box: Box = [
    Math.max(x0, clip[0]),
    Math.max(y0, clip[1]),
    Math.min(x1, clip[2]),
    Math.min(y1, clip[3]),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

const isOutside = ([x0, y0, x1, y1]: Box, { width, height }: PageFrame): boolean =>
  x1 < 0 || y1 < 0 || x0 > width || y0 > height;

const unknown = 0xfffd;

/** Without a word of the file for it the engine gives the number a character has in its font, whatever is drawn there. */
function codeAt(engine: PdfiumEngine, text: Handle, index: number): number {
  const { call } = engine;
  if (call.FPDFText_HasUnicodeMapError(text, index) === 1) return unknown;
  const code = call.FPDFText_GetUnicode(text, index);
  return code === 0 && hasInk(engine, text, index) ? unknown : code;
}

/** What is drawn and mapped to nothing is no space. */
function hasInk({ call, scratch, double }: PdfiumEngine, text: Handle, index: number): boolean {
  call.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
  return double(scratch + 8) - double(scratch) > 0.2 && double(scratch + 24) - double(scratch + 16) > 0.2;
}

function isSpace(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) || code === 0xfeff
  );
}

function isUnmapped(code: number): boolean {
  return code === unknown || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x7f && code < 0xa0);
}

function characterOf(code: number): string {
  // PDFium marks a hyphen at the end of a line with this noncharacter.
  if (code === 0xfffe) return '-';
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

const quarter = Math.PI / 2;

/** Quarter turns by which a character lies on the page as shown; null for slanted ones. */
function directionOf(angle: number, turns: number): Direction | null {
  // The angle is clockwise, as are the turns of the page.
  const shown = (angle / quarter + turns) % 4;
  const nearest = Math.round(shown);
  return Math.abs(shown - nearest) <= 0.06 ? (((nearest + 4) % 4) as Direction) : null;
}

/** The engine gives the angle of the stem, which leans in slanted type: then that of the line it stands on decides. */
function readDirection(
  { call, scratch, float }: PdfiumEngine,
  text: Handle,
  index: number,
  { turns }: PageFrame,
): Direction | null {
  const direction = directionOf(call.FPDFText_GetCharAngle(text, index), turns);
  if (direction !== null || !call.FPDFText_GetMatrix(text, index, scratch)) return direction;
  return directionOf(-Math.atan2(float(scratch + 4), float(scratch)), turns);
}

/** Without words drawn twice in one place, the poor man's bold face; what is shown is no double of what is not. */
function withoutDoubles(words: readonly PageWord[]): PageWord[] {
  const places = new Map<string, Box[]>();
  return words.filter(({ text, box, what }) => {
    const key = `${what ?? ''} ${text}`;
    const seen = places.get(key) ?? [];
    places.set(key, seen);
    // A shadow lies off by less than the width of a digit.
    const near = Math.max(1.2, Math.min(0.3 * (box[3] - box[1]), 0.6 * (box[2] - box[0])));
    const double = seen.some(
      (other) => Math.abs(other[0] - box[0]) < near && Math.abs(other[1] - box[1]) < near,
    );
    // A hostile page repeats one word a million times; there the doubles may stay.
    if (!double && seen.length < 100) seen.push(box);
    return !double;
  });
}
