import type { PlacedText } from '../../model/document.ts';

/** So many characters with a space behind each are a line that a converter or a recognition program set apart. */
const fewestTokens = 8;
const leastSingle = 0.85;
const leastChinese = 0.4;
const chinese = /^[\p{Script=Han}，。；：、（）《》“”？！]$/u;
const stop = /[，。；：]/u;
/** Figures at the end of a line may be the values of a row; no year or number of the prose is longer. */
const figuresAtEnd = /(\p{Script=Han})(?:[ \u00a0]\d){1,6}$/u;

const space = /[ \u00a0]/u;
const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0;

function isSetApart(text: string): boolean {
  const tokens = text.split(space);
  if (tokens.length < fewestTokens) return false;
  let single = 0;
  let words = 0;
  for (const token of tokens) {
    if (token.length === 1) single++;
    if (chinese.test(token)) words++;
  }
  if (single < leastSingle * tokens.length || words < leastChinese * tokens.length) return false;
  if (!/\d/u.test(text)) return true;
  return stop.test(text) && (!/\d$/u.test(text) || figuresAtEnd.test(text));
}

/** A line of prose whose characters stand apart, closed up: `收 到 申 请 1 2 8 件`. Rows of tables stay as they are. */
export function closeUp(placed: PlacedText): PlacedText {
  const { text } = placed;
  // Most lines have no space among their first characters.
  if (!isSpace(text.charCodeAt(1)) && !isSpace(text.charCodeAt(2))) return placed;
  if (!isSetApart(text)) return placed;
  const places: number[] = [];
  let closed = '';
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text.charCodeAt(at))) continue;
    places.push(at);
    closed += text[at];
  }
  const indexOf = (place: number): number => {
    const index = places.findIndex((one) => one >= place);
    return index < 0 ? places.length : index;
  };
  const from = (index: number): number => places[index] ?? text.length;
  return {
    text: closed,
    ...(placed.asides && {
      asides: placed.asides.map((aside) => ({ ...aside, index: indexOf(aside.index) })),
    }),
    locate: (start, end) => placed.locate(from(start), end > start ? from(end - 1) + 1 : from(start)),
  };
}
