import type { Box, Page, PageRule, PageWord } from './page.ts';

/** A page is turned when so many of its characters are, and there are so many. */
const mostTurned = 0.6;
const fewestTurned = 40;

/** The page turned so that most of its text stands upright; words keep the box they have on the page as shown. */
export function toUpright(page: Page): Page {
  const turns = turnsOf(page.words);
  if (turns === 0) return page;
  const { width, height } = page;
  const point = (x: number, y: number): readonly [number, number] =>
    turns === 1 ? [y, width - x] : turns === 2 ? [width - x, height - y] : [height - y, x];
  const turnBox = ([x0, y0, x1, y1]: Box): Box => {
    const [ax, ay] = point(x0, y0);
    const [bx, by] = point(x1, y1);
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  const turnRule = ({ x0, y0, x1, y1 }: PageRule): PageRule => {
    const [ax, ay] = point(x0, y0);
    const [bx, by] = point(x1, y1);
    return { x0: ax, y0: ay, x1: bx, y1: by };
  };
  const turnWord = ({ rotated: _, turn, ...word }: PageWord): PageWord => {
    const left = ((turn ?? 0) - turns + 4) % 4;
    return {
      ...word,
      box: turnBox(word.box),
      shown: word.box,
      ...(left % 2 === 1 && { rotated: true }),
      ...(left !== 0 && { turn: left as 1 | 2 | 3 }),
    };
  };
  return {
    width: turns === 2 ? width : height,
    height: turns === 2 ? height : width,
    words: page.words.map(turnWord),
    rules: page.rules.map(turnRule),
  };
}

function turnsOf(words: readonly PageWord[]): 0 | 1 | 2 | 3 {
  const counts = [0, 0, 0, 0];
  let all = 0;
  for (const { text, turn, what } of words) {
    if (what) continue;
    counts[turn ?? 0]! += text.length;
    all += text.length;
  }
  const turned = ([1, 2, 3] as const).find(
    (turn) => counts[turn]! >= Math.max(fewestTurned, mostTurned * all),
  );
  return turned ?? 0;
}
