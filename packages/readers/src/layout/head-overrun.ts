import { type Box, liesWithin, type PageWord } from './page.ts';
import type { GridCell, RuleGrid } from './rule-grid.ts';
import { nearby } from './rule-lines.ts';

/** A page with its tables. */
interface DrawnPage {
  readonly words: readonly PageWord[];
  readonly grids: readonly RuleGrid[];
}

/** How far the lines of a repeated cell may be off from where they stand in the first one, in points. */
const off = 1.5;
/** A table goes on over no more pages than this from where its head was printed whole. */
const mostPages = 30;

/**
 * A table may repeat the first row of its head on every page, and not the others that a cell of it spans: the text of that
 * cell then runs over the rows below. What does is taken out: it is said where the table begins.
 */
export function withoutHeadOverrun<Drawn extends DrawnPage>(pages: readonly Drawn[]): readonly Drawn[] {
  return pages.map((page, index) => {
    const gone = new Set(
      page.grids.flatMap((grid) => {
        for (let back = index - 1; back >= Math.max(0, index - mostPages); back--) {
          const found = overrunIn(page, grid, pages[back]!);
          if (found.length > 0) return found;
        }
        return [];
      }),
    );
    return gone.size === 0 ? page : { ...page, words: page.words.filter((word) => !gone.has(word)) };
  });
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 2 * nearby;

/** The words that run out of cells of the first row of a table which an earlier page shows whole. */
function overrunIn(page: DrawnPage, grid: RuleGrid, earlier: DrawnPage): readonly PageWord[] {
  const model = earlier.grids.find(({ box }) => isNear(box[0], grid.box[0]) && isNear(box[2], grid.box[2]));
  if (!model) return [];
  return grid.cells
    .filter(({ row }) => row === 0)
    .flatMap((cell) => {
      const whole = model.cells.find((one) => one.row === 0 && isWholeOf(one, cell));
      return whole ? linesBelow(cell.box, page.words, wordsIn(whole.box, earlier.words)) : [];
    });
}

const isWholeOf = ({ box: whole }: GridCell, { box }: GridCell): boolean =>
  isNear(whole[0], box[0]) && isNear(whole[2], box[2]) && whole[3] - whole[1] > box[3] - box[1] + 4;

const wordsIn = (area: Box, words: readonly PageWord[]): readonly PageWord[] =>
  words.filter(({ box, what, rotated }) => !what && !rotated && liesWithin(box, area));

/** Of the words of a cell as a page repeats them, those that stand below it; none unless all are repeated. */
function linesBelow(cell: Box, words: readonly PageWord[], whole: readonly PageWord[]): readonly PageWord[] {
  const first = whole[0];
  const begin = first && wordsIn(cell, words).find((word) => isAt(word, first, null));
  if (!begin || whole.length < 2) return [];
  const down = begin.box[1] - first.box[1];
  const beside = words.filter(({ box }) => box[0] < cell[2] && box[2] > cell[0]);
  const again = whole.map((model) => beside.find((word) => isAt(word, model, down)));
  if (again.includes(undefined)) return [];
  return (again as PageWord[]).filter(({ box }) => !liesWithin(box, cell));
}

const isAt = (word: PageWord, model: PageWord, down: number | null): boolean =>
  word.text === model.text &&
  Math.abs(word.box[0] - model.box[0]) <= off &&
  (down === null || Math.abs(word.box[1] - model.box[1] - down) <= off);
