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

/** The words of a run with their boxes in points, and where the run ends in object space. */
export interface RunWords {
  readonly words: PageWord[];
  readonly endX: number;
  readonly endY: number;
}

export function toWords(run: TextRun): RunWords {
  const characters = [...run.text];
  const stepsX = expandSteps(run.deltaX, characters.length - 1);
  const stepsY = expandSteps(run.deltaY, characters.length - 1);
  const isDown = run.direction === 90 || run.direction === 270;
  const words: PageWord[] = [];
  let open: { text: string; corners: (readonly [number, number])[] } | null = null;
  const close = (): void => {
    if (open) words.push(toWord(open.text, open.corners, isDown, run.transform));
    open = null;
  };
  let { x, y } = run;
  for (const [index, character] of characters.entries()) {
    const width = usualWidth(character) * run.size * (isDown ? 1 : run.stretch);
    const ahead = stepsX[index] ?? (isDown || stepsY[index] !== undefined ? 0 : width);
    const stepX = run.direction === 180 ? -ahead : ahead;
    const stepY = stepsY[index] ?? (isDown && stepsX[index] === undefined ? run.size : 0);
    const step = Math.hypot(stepX, stepY);
    if (/\s/u.test(character)) close();
    else {
      open ??= { text: '', corners: [] };
      open.text += character;
      // A narrow step shows the true width; a wide one holds a gap.
      const shown = stepsX[index] !== undefined && stepX > 0 && stepX < width ? stepX : width;
      open.corners.push([x, y - ascent * run.size], [x + shown, y + (1 - ascent) * run.size]);
      if (step > width + gapShare * run.size || stepX < -0.1 * run.size) close();
    }
    x += stepX;
    y += stepY;
  }
  close();
  return { words, endX: x, endY: y };
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
  return code < 0x2000 || (code >= 0xff61 && code <= 0xffdc) ? 0.55 : 1;
}

function toWord(
  text: string,
  corners: readonly (readonly [number, number])[],
  isDown: boolean,
  transform: Transform,
): PageWord {
  const [left, top, right, bottom] = boundsOf(corners);
  const turned = Math.abs(transform[1]) > Math.abs(transform[0]);
  return {
    text: foldRadicals(text),
    box: boundsOf([
      mapPoint(transform, left, top),
      mapPoint(transform, right, top),
      mapPoint(transform, left, bottom),
      mapPoint(transform, right, bottom),
    ]),
    ...(turned !== (isDown && text.length > 1) ? { rotated: true } : {}),
    ...(turned && { turn: transform[1] > 0 ? 1 : 3 }),
  };
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
