import type { Box, PageRule } from '../layout/page.ts';
import { turning } from '../layout/upright.ts';
import { partedByRules } from '../pdf/upright-rules.ts';
import type { PaintedWord } from './read-page.ts';
import type { WordGap } from './text-words.ts';

/**
 * Words with the numbers of neighbouring cells apart: producers write the text of a row in one go, and only the side of the
 * cell between them tells where one number ends.
 */
export function partAtRules(
  words: readonly PaintedWord[],
  rules: readonly PageRule[],
  width: number,
  height: number,
): readonly PaintedWord[] {
  if (words.every(({ gaps }) => !gaps)) return words;
  const byTurn = new Map<0 | 1 | 2 | 3, Scissors>();
  return words.flatMap((painted) => {
    if (!painted.gaps) return painted;
    const turn = painted.word.turn ?? 0;
    const scissors = byTurn.get(turn) ?? scissorsFor(turn, rules, width, height);
    byTurn.set(turn, scissors);
    return scissors(painted, painted.gaps);
  });
}

type Scissors = (painted: PaintedWord, gaps: readonly WordGap[]) => PaintedWord[];

/** Words whose letters lie turned are cut as if they stood upright. */
function scissorsFor(
  turn: 0 | 1 | 2 | 3,
  rules: readonly PageRule[],
  width: number,
  height: number,
): Scissors {
  const there = turning(turn, width, height);
  const isOnSide = turn % 2 === 1;
  const back = turning(((4 - turn) % 4) as typeof turn, isOnSide ? height : width, isOnSide ? width : height);
  const isParted = partedByRules(rules.map(there.turnRule));
  return (painted, gaps) => {
    const { word } = painted;
    const cuts = gaps.flatMap(({ index, before, after }) => {
      const [left, right] = [there.turnBox(before), there.turnBox(after)];
      return isParted({ box: left, direction: 0 }, right) ? { index, end: left[2], begin: right[0] } : [];
    });
    if (cuts.length === 0) return [painted];
    const [x0, y0, x1, y1] = there.turnBox(word.box);
    return [...cuts, null].map((cut, index) => {
      const last = cuts[index - 1];
      const box: Box = [last?.begin ?? x0, y0, cut?.end ?? x1, y1];
      const text = word.text.slice(last?.index, cut?.index);
      return { ...painted, word: { ...word, text, box: turn === 0 ? box : back.turnBox(box) } };
    });
  };
}
