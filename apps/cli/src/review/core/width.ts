/**
 * How many cells a text takes in the terminal. The bundle puts this module in the place of `string-width`, so that Ink measures,
 * cuts and moves the cursor exactly as this terminal draws; whole-code-point equality with `string-width` is tested.
 */
import { codePointWidth } from '@gouji/core/format';
import measure from 'string-width';

let ambiguousWidth: 1 | 2 = 1;
const graphemeWidths = new Map<string, number>();
const segmenter = new Intl.Segmenter();

/** Cells of a character; 0 = it joins with neighbours or needs the full rules. */
const quick = new Uint8Array(0x10000);
const notMeasured = 0xff;

/**
 * Blocks of characters that never join with a neighbour, so that their widths simply add up. Where all have one width it stands
 * here; the others are measured when they are met, since measuring them all would cost a tenth of a second at the start.
 */
const independent: readonly (readonly [first: number, last: number, width?: 1 | 2])[] = [
  [0x20, 0x7e, 1],
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2027],
  [0x2030, 0x203b],
  [0x2100, 0x2121],
  [0x2160, 0x2188],
  [0x2190, 0x22ff],
  [0x2460, 0x257f],
  [0x2580, 0x25ff],
  [0x2605, 0x2606],
  [0x2713, 0x2718],
  [0x3000, 0x3029, 2],
  [0x3041, 0x3096, 2],
  [0x30a1, 0x30fa, 2],
  [0x4e00, 0x9fff, 2],
  [0xff01, 0xff60, 2],
  [0xffe0, 0xffe6, 2],
];

function fillQuickTable(): void {
  for (const [first, last, width] of independent) quick.fill(width ?? notMeasured, first, last + 1);
}
fillQuickTable();

/** Not by `string-width`: its first use compiles an expression of all emoji, which the first frame would wait for. */
function measureQuick(code: number): number {
  const cells = codePointWidth(code, ambiguousWidth);
  quick[code] = cells;
  return cells;
}

/** Tells the module how wide this terminal draws characters of East Asian width “ambiguous”, such as “”…—①. */
export function setAmbiguousWide(wide: boolean): void {
  const width = wide ? 2 : 1;
  if (width === ambiguousWidth) return;
  ambiguousWidth = width;
  graphemeWidths.clear();
  fillQuickTable();
}

export const isAmbiguousWide = (): boolean => ambiguousWidth === 2;

function slowWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    let cells = graphemeWidths.get(segment);
    if (cells === undefined) {
      cells = measure(segment, { ambiguousIsNarrow: ambiguousWidth === 1 });
      if (graphemeWidths.size > 20_000) graphemeWidths.clear();
      graphemeWidths.set(segment, cells);
    }
    width += cells;
  }
  return width;
}

/** The same sequences that `strip-ansi` takes away; put together from parts because they hold control characters. */
const commandString = '\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)';
const controlSequence = '[[()#;?]*(?:\\d{1,4}(?:[;:]\\d{0,4})*)?[\\dA-PR-TZcf-nq-uy=><~]';
const escapeSequence = new RegExp(`[\\u001b\\u009b](?:${commandString}|${controlSequence})`, 'gu');

const withoutEscapes = (text: string): string =>
  text.includes('\u001b') || text.includes('\u009b') ? text.replace(escapeSequence, '') : text;

/** Width in terminal cells; escape sequences count nothing unless asked for, as `string-width` does. */
export function stringWidth(
  text: string,
  options: { readonly ambiguousIsNarrow?: boolean; readonly countAnsiEscapeCodes?: boolean } = {},
): number {
  if (typeof text !== 'string' || text.length === 0) return 0;
  const visible = options.countAnsiEscapeCodes ? text : withoutEscapes(text);
  let width = 0;
  for (let index = 0; index < visible.length; index++) {
    const code = visible.charCodeAt(index);
    const cells = quick[code]!;
    if (cells === 0) return slowWidth(visible);
    width += cells === notMeasured ? measureQuick(code) : cells;
  }
  return width;
}

/** The characters a reader sees: accents, emoji sequences and the like stay whole. */
export function graphemes(text: string): string[] {
  let simple = true;
  for (let index = 0; simple && index < text.length; index++) simple = quick[text.charCodeAt(index)] !== 0;
  return simple ? text.split('') : Array.from(segmenter.segment(text), (part) => part.segment);
}
