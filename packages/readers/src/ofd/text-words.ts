import type { Box, PageWord } from '../layout/page.ts';
import { foldRadicals } from '../pdf/fold-radicals.ts';
import { mapPoint, parseNumbers, type Transform } from './transform.ts';

/** One `TextCode` of a text object, with what it takes from the object. Lengths in object space. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly deltaX: string | undefined;
  readonly deltaY: string | undefined;
  readonly size: number;
  /** Horizontal stretch of the characters. */
  readonly stretch: number;
  /** Reading direction in degrees clockwise; 90 is from top to bottom. */
  readonly direction: number;
  /** From object space to points on the page. */
  readonly transform: Transform;
}

/** Share of the size that stands above the baseline. */
const ascent = 0.86;
/** A step longer than the character and this share of its size starts a new word. */
const gapShare = 0.5;

/** Two digits of a word that stand a little apart, as the numbers of neighbouring cells may: which is the second, and their boxes. */
export interface WordGap {
  readonly index: number;
  readonly before: Box;
  readonly after: Box;
}

export interface RunWord {
  readonly word: PageWord;
  readonly gaps?: readonly WordGap[];
}

/** The words of a run with their boxes in points, and where the run ends in object space. */
export interface RunWords {
  readonly words: RunWord[];
  readonly endX: number;
  readonly endY: number;
}

export function toWords(run: TextRun): RunWords {
  const characters = [...run.text];
  const stepsX = expandSteps(run.deltaX, characters.length - 1);
  const stepsY = expandSteps(run.deltaY, characters.length - 1);
  const words: RunWord[] = [];
  let open: OpenWord | null = null;
  const close = (): void => {
    if (open) words.push(closeWord(open, run));
    open = null;
  };
  const digitWidth = digitWidthOf(characters, stepsX);
  let { x, y } = run;
  for (const [index, character] of characters.entries()) {
    const { width, shown: most, stepX, stepY } = advanceOf(character, run, stepsX[index], stepsY[index]);
    const shown = isDigit(character) ? Math.min(most, digitWidth) : most;
    if (/\s/u.test(character)) close();
    else {
      open ??= { text: '', corners: [], gaps: [] };
      if (open.isApart && isDigit(character)) open.gaps.push(open.text.length);
      open.isApart = isDigit(character) && stepX > shown;
      open.text += character;
      open.corners.push([x, y - ascent * run.size], [x + shown, y + (1 - ascent) * run.size]);
      if (Math.hypot(stepX, stepY) > width + gapShare * run.size || stepX < -0.1 * run.size) close();
    }
    x += stepX;
    y += stepY;
  }
  close();
  return { words, endX: x, endY: y };
}

/** A word that is not at its end: its characters, two corners of each, and where digits stand apart. */
interface OpenWord {
  text: string;
  readonly corners: (readonly [number, number])[];
  readonly gaps: number[];
  isApart?: boolean;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

function closeWord({ text, corners, gaps }: OpenWord, run: TextRun): RunWord {
  const word = toWord(text, corners, isVertical(run), run.transform);
  // Characters of more than one code unit would shift the count of corners.
  if (gaps.length === 0 || corners.length !== 2 * text.length) return { word };
  const boxAt = (index: number): Box => boxOf(corners.slice(2 * index, 2 * index + 2), run.transform);
  return { word, gaps: gaps.map((index) => ({ index, before: boxAt(index - 1), after: boxAt(index) })) };
}

/** All digits of a font are of one width: that of the narrowest step between two of them, unless they lie over each other. */
function digitWidthOf(characters: readonly string[], steps: readonly number[]): number {
  let narrowest = Infinity;
  for (let index = 1; index <= steps.length; index++)
    if (isDigit(characters[index - 1]!) && isDigit(characters[index] ?? '') && steps[index - 1]! > 0)
      narrowest = Math.min(narrowest, steps[index - 1]!);
  return narrowest;
}

function isVertical({ direction }: TextRun): boolean {
  return direction === 90 || direction === 270;
}

/** How wide a character is, how much of that it takes on the page, and the step from it to the next one. */
interface Advance {
  readonly width: number;
  readonly shown: number;
  readonly stepX: number;
  readonly stepY: number;
}

/** `deltaX` and `deltaY` are the steps the file states; without them the width of the character decides. */
function advanceOf(
  character: string,
  run: TextRun,
  deltaX: number | undefined,
  deltaY: number | undefined,
): Advance {
  const isDown = isVertical(run);
  const width = usualWidth(character) * run.size * (isDown ? 1 : run.stretch);
  const ahead = deltaX ?? (isDown || deltaY !== undefined ? 0 : width);
  const stepX = run.direction === 180 ? -ahead : ahead;
  const stepY = deltaY ?? (isDown && deltaX === undefined ? run.size : 0);
  // A narrow step shows the true width; a wide one holds a gap.
  const shown = deltaX !== undefined && stepX > 0 && stepX < width ? stepX : width;
  return { width, shown, stepX, stepY };
}

/** `g n d` stands for n times d. Never more steps than there are characters. */
function expandSteps(text: string | undefined, most: number): number[] {
  const steps: number[] = [];
  if (text === undefined) return steps;
  const parts = text.trim().split(/[\s,]+/);
  for (let index = 0; index < parts.length && steps.length < most; index++) {
    if (parts[index] === 'g') {
      const count = Number(parts[index + 1]);
      const step = Number(parts[index + 2]);
      for (let left = count; left > 0 && steps.length < most; left--) steps.push(finite(step));
      index += 2;
    } else if (parts[index] !== '') steps.push(finite(Number(parts[index])));
  }
  return steps;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

/** Width in ems as most fonts have it: Chinese characters are square. */
function usualWidth(character: string): number {
  const code = character.codePointAt(0)!;
  // Quotation marks are set as wide as a character in some fonts, and as a letter in others.
  if (code >= 0x2018 && code <= 0x201d) return 0.6;
  return code < 0x2000 || (code >= 0xff61 && code <= 0xffdc) ? 0.55 : 1;
}

function toWord(
  text: string,
  corners: readonly (readonly [number, number])[],
  isDown: boolean,
  transform: Transform,
): PageWord {
  const turned = Math.abs(transform[1]) > Math.abs(transform[0]);
  return {
    text: foldRadicals(text),
    box: boxOf(corners, transform),
    ...(turned !== (isDown && text.length > 1) ? { rotated: true } : {}),
    ...(turned && { turn: transform[1] > 0 ? 1 : 3 }),
  };
}

function boxOf(corners: readonly (readonly [number, number])[], transform: Transform): Box {
  const [left, top, right, bottom] = boundsOf(corners);
  return boundsOf([
    mapPoint(transform, left, top),
    mapPoint(transform, right, top),
    mapPoint(transform, left, bottom),
    mapPoint(transform, right, bottom),
  ]);
}

function boundsOf(points: readonly (readonly [number, number])[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

/** The numbers of a `TextCode` attribute that may be left out. */
export function optionalNumber(value: string | undefined, otherwise: number): number {
  return parseNumbers(value)[0] ?? otherwise;
}
