import { type Box, type PageRule, type PageWord, unionBox } from '../layout/page.ts';
import { fewestTiles, findLaidOver, type LookMemory, shortestTile } from './laid-over.ts';
import type { LaidText } from './laid-text.ts';
import type { PageAside } from './page-annotations.ts';
import { type Matrix, multiply } from './page-frame.ts';
import { boundsOf, fillOf, matrixOf, type PageObject } from './page-objects.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** Lines of one page lie parallel but for this, in degrees. */
const aslant = 1.5;
const degree = 180 / Math.PI;

interface DrawnText {
  readonly object: PageObject;
  readonly look: string;
  readonly paleness: number;
  readonly map: Matrix;
  /** Of its line, in degrees, clockwise as the page is shown. */
  readonly angle: number;
}

export interface OverlaidPage {
  readonly texts: readonly PageObject[];
  readonly rules: readonly PageRule[];
  /** Its words, as far as they can be read while the watermark is among them. */
  readonly words: readonly PageWord[];
  /** Texts that nobody sees: they lie over nothing. */
  readonly hidden: ReadonlyMap<Handle, unknown>;
  /** Texts that the file says to be no content. */
  readonly artifacts: ReadonlySet<Handle>;
}

export interface OverlayTexts {
  readonly handles: readonly Handle[];
  /** Those on lines that lie aslant, of which no words are made. */
  readonly aslant: readonly PageAside[];
}

/** The texts of a page that are laid over it or under its text: watermarks and stamps. `textPage` is its text as read. */
export function findOverlayTexts(
  engine: PdfiumEngine,
  textPage: Handle,
  { texts, rules, words: read, hidden, artifacts }: OverlaidPage,
  memory: LookMemory,
): OverlayTexts {
  const drawn = texts.flatMap((object) =>
    hidden.has(object.handle) ? [] : [drawnOf(engine, object, artifacts)],
  );
  const [first] = drawn;
  if (!first) return none;
  const isOfOneLook = drawn.every(
    (one) => one.look === first.look && Math.abs(one.angle - first.angle) < aslant,
  );
  if (isOfOneLook && !hasRepeats(read) && !memory.watermarks.has(first.look)) {
    memory.looks.at(-1)?.add(first.look);
    memory.weights.set(first.look, (memory.weights.get(first.look) ?? 0) + drawn.length);
    return none;
  }
  const words = readTexts(engine, textPage);
  const textOf = ({ object }: DrawnText): string => words.get(object.handle) ?? '';
  const usual = usualAngle(drawn, textOf);
  const runs = toRuns(
    drawn.map(
      (one): DrawnRun => ({
        objects: [one.object.handle],
        box: boxOf(engine, one, textOf(one)),
        look: one.look,
        paleness: one.paleness,
        turn: turnOf(one.angle - usual),
        text: textOf(one),
      }),
    ),
  );
  const found = [...findLaidOver(runs, rules, memory)].map((index) => runs[index]!);
  return {
    handles: found.flatMap(({ objects }) => objects),
    aslant: found.flatMap(({ turn, text, box }): PageAside[] =>
      turn === null ? [{ what: 'overlay', text, box }] : [],
    ),
  };
}

const none: OverlayTexts = { handles: [], aslant: [] };

interface DrawnRun extends LaidText {
  readonly objects: Handle[];
  box: Box;
  text: string;
}

/** The texts of one line that are drawn one behind the other, letter by letter or in several fonts, as one. */
function toRuns(texts: readonly DrawnRun[]): readonly DrawnRun[] {
  const runs: DrawnRun[] = [];
  let last: DrawnRun | null = null;
  for (const text of texts) {
    if (last && goesOn(last, text)) {
      last.objects.push(...text.objects);
      last.box = unionBox([last.box, text.box]);
      last.text += text.text;
    } else {
      last = text;
      runs.push(text);
    }
  }
  return runs;
}

/** Texts of one line begin and end at one height but for this, and stand no further apart, in heights of them. */
const offLine = 0.45;
const apart = 0.6;
const longestRun = 40;

function goesOn(one: DrawnRun, other: DrawnRun): boolean {
  if (one.turn !== 0 || other.turn !== 0 || one.look !== other.look) return false;
  if (one.text.length > longestRun) return false;
  const height = Math.max(one.box[3] - one.box[1], other.box[3] - other.box[1]);
  const gap = other.box[0] - one.box[2];
  const off = Math.abs(one.box[1] + one.box[3] - other.box[1] - other.box[3]) / 2;
  return off < offLine * height && gap < apart * height && gap > -offLine * height;
}

function hasRepeats(words: readonly PageWord[]): boolean {
  const counts = new Map<string, number>();
  for (const { text } of words) {
    if (text.length < shortestTile) continue;
    const count = (counts.get(text) ?? 0) + 1;
    if (count >= fewestTiles) return true;
    counts.set(text, count);
  }
  return false;
}

function drawnOf(engine: PdfiumEngine, object: PageObject, artifacts: ReadonlySet<Handle>): DrawnText {
  const map = multiply(matrixOf(engine, object.handle), object.matrix);
  const [red, green, blue, opacity] = fillOf(engine, object.handle) ?? [0, 0, 0, 255];
  const light = (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
  const place = `${object.parent === 0 ? '' : ' in a form'}${artifacts.has(object.handle) ? ' no content' : ''}`;
  return {
    object,
    look: `${red} ${green} ${blue} ${opacity}${place}`,
    paleness: 1 - (1 - light) * (opacity / 255),
    map,
    angle: Math.atan2(map[1], map[0]) * degree,
  };
}

/** How far an angle is from the nearest quarter turn. */
const offQuarter = (angle: number): number => angle - 90 * Math.round(angle / 90);

const turnOf = (angle: number): number | null =>
  Math.abs(offQuarter(angle)) > aslant ? null : (Math.round(angle / 90) + 8) % 4;

/** The angle at which most is said, within a quarter turn: a watermark says one thing many times. */
function usualAngle(drawn: readonly DrawnText[], textOf: (one: DrawnText) => string): number {
  const said = new Map<number, Set<string>>();
  for (const one of drawn) {
    const rounded = Math.round(2 * offQuarter(one.angle)) / 2;
    said.set(rounded, (said.get(rounded) ?? new Set()).add(textOf(one)));
  }
  const lengthOf = (texts: ReadonlySet<string>): number =>
    [...texts].reduce((sum, text) => sum + text.length, 0);
  return [...said].reduce((most, other) => (lengthOf(other[1]) > lengthOf(most[1]) ? other : most))[0];
}

/** The characters of each text object, in the order of reading. */
function readTexts({ call }: PdfiumEngine, textPage: Handle): Map<Handle, string> {
  const texts = new Map<Handle, string>();
  const count = call.FPDFText_CountChars(textPage);
  for (let index = 0; index < count; index++) {
    const code = call.FPDFText_GetUnicode(textPage, index);
    if (code <= 0x20 || code > 0x10ffff) continue;
    const object = call.FPDFText_GetTextObject(textPage, index);
    texts.set(object, (texts.get(object) ?? '') + String.fromCodePoint(code));
  }
  return texts;
}

/** What a character takes above its foot, in sizes of its type. */
const aboveFoot = 0.75;

/** The box of a text's ink; of fonts that are not in the file the engine knows only where the first and the last character stand. */
function boxOf(engine: PdfiumEngine, { object, map }: DrawnText, text: string): Box {
  const [x0, y0, x1, y1] = boundsOf(engine, object) ?? [0, 0, 0, 0];
  if (x1 - x0 > 0.01 && y1 - y0 > 0.01) return [x0, y0, x1, y1];
  const { call, scratch, float } = engine;
  const size = call.FPDFTextObj_GetFontSize(object.handle, scratch) ? float(scratch) : 0;
  const last = size * ((text.codePointAt(text.length - 1) ?? 0) >= 0x2e80 ? 1 : 0.5);
  // From the foot of the line to the tops of its letters, and from the last character on.
  const [right, down] = [map[2] * size * aboveFoot, map[3] * size * aboveFoot];
  const [onRight, onDown] = [map[0] * last, map[1] * last];
  const xs = [x0, x1, x0 + right, x1 + right, x0 + onRight, x1 + onRight];
  const ys = [y0, y1, y0 + down, y1 + down, y0 + onDown, y1 + onDown];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
