import type { Box, Page, PageRule, PageWord } from './page.ts';

/** A page is turned when so many of its characters are, and there are so many. */
const mostTurned = 0.6;
const fewestTurned = 40;

/**
 * The pages turned so that most of their text stands upright; words keep the box they have on the page as shown. A page with
 * little text lies as another of its kind.
 */
export function toUpright(pages: readonly Page[]): readonly Page[] {
  const all = pages.map(({ words }) => turnsOf(words));
  if (all.every((turns) => turns === 0)) return pages;
  return pages.map((page, index) => turnPage(page, all[index]! || turnsOf(page.words, 0, new Set(all))));
}

function turnPage(page: Page, turns: Turns): Page {
  if (turns === 0) return page;
  const { width, height } = page;
  const { turnBox, turnRule } = turning(turns, width, height);
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

/** Quarter turns, clockwise, by which text lies on its page. */
type Turns = 0 | 1 | 2 | 3;

/** Where what stands on a page of this size lies when its text, turned so, is set upright. */
export function turning(turns: Turns, width: number, height: number) {
  const turnPoint = (x: number, y: number): readonly [number, number] => {
    if (turns === 0) return [x, y];
    return turns === 1 ? [y, width - x] : turns === 2 ? [width - x, height - y] : [height - y, x];
  };
  const turnBox = ([x0, y0, x1, y1]: Box): Box => {
    const [ax, ay] = turnPoint(x0, y0);
    const [bx, by] = turnPoint(x1, y1);
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  const turnRule = ({ x0, y0, x1, y1 }: PageRule): PageRule => {
    const [ax, ay] = turnPoint(x0, y0);
    const [bx, by] = turnPoint(x1, y1);
    return { x0: ax, y0: ay, x1: bx, y1: by };
  };
  return { turnBox, turnRule };
}

interface TurnedText {
  readonly text: string;
  readonly what?: PageWord['what'] | undefined;
  readonly turn?: Turns;
}

/** How most of a text lies, if there is enough of it. */
export function turnsOf(
  words: readonly TurnedText[],
  fewest = fewestTurned,
  among?: ReadonlySet<Turns>,
): Turns {
  const counts = [0, 0, 0, 0];
  let all = 0;
  for (const { text, turn, what } of words) {
    if (what) continue;
    counts[turn ?? 0]! += text.length;
    all += text.length;
  }
  const turned = ([1, 2, 3] as const).find(
    (turn) => (!among || among.has(turn)) && counts[turn]! >= Math.max(fewest, 1, mostTurned * all),
  );
  return turned ?? 0;
}
