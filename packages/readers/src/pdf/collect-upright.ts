import type { PageRule, PageWord } from '../layout/page.ts';
import { turning, turnsOf } from '../layout/upright.ts';
import { collectWords } from './collect-words.ts';
import type { Direction, PageCharacter } from './page-character.ts';
import type { PageFrame } from './page-frame.ts';
import { partedByRules } from './upright-rules.ts';

/** The words of a page whose text lies turned, as if it stood upright: letters set apart are told by their lines, cells by the rules beside them. */
export function collectUpright(
  characters: readonly PageCharacter[],
  { width, height }: PageFrame,
  rules: readonly PageRule[],
): PageWord[] {
  const isUpright = characters.every(({ direction }) => direction === 0);
  const turns = isUpright
    ? 0
    : turnsOf(characters.map(({ direction, ...text }) => ({ ...text, turn: direction })));
  if (turns === 0) return collectWords(characters);
  const there = turning(turns, width, height);
  const back = turning(
    ((4 - turns) % 4) as Direction,
    turns === 2 ? width : height,
    turns === 2 ? height : width,
  );
  const isParted = partedByRules(rules.map(there.turnRule));
  const upright: PageCharacter[] = [];
  for (const { box: shown, direction, gap, ...character } of characters) {
    const box = there.turnBox(shown);
    upright.push({
      ...character,
      box,
      direction: ((direction - turns + 4) % 4) as Direction,
      gap: isParted(upright.at(-1), box) ? 'written' : gap,
    });
  }
  return collectWords(upright).map(({ rotated: _, turn, ...word }) => {
    const shown = ((turn ?? 0) + turns) % 4;
    return {
      ...word,
      box: back.turnBox(word.box),
      ...(shown % 2 === 1 && { rotated: true }),
      ...(shown !== 0 && { turn: shown as 1 | 2 | 3 }),
    };
  });
}
