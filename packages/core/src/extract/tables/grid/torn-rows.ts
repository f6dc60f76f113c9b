import type { LabelMatch } from '../../label-index.ts';
import type { GridCell } from './grid-cell.ts';
import { type GridRow, joinLabels } from './grid-rows.ts';

const leastKnown = 0.95;

/** The label of two rows as one, where only both together name a row, and one of them has nothing but blanks beside it. */
function labelOfBoth(
  upper: GridRow,
  lower: GridRow,
  match: (label: string) => LabelMatch | null,
): GridCell | null {
  const [first, second] = [upper.words.at(-1), lower.words.at(-1)];
  if (!first || !second || first.column !== second.column || lower.words.length > 1) return null;
  if (upper.values.length > 0 === lower.values.length > 0) return null;
  const whole = match(first.text + second.text);
  if (!whole || whole.confidence < leastKnown) return null;
  const isPart = (label: string): boolean => {
    const known = match(label);
    return (
      !known ||
      known.confidence < leastKnown ||
      (known.id === whole.id && known.confidence < whole.confidence)
    );
  };
  if (!isPart(first.text) || !isPart(second.text)) return null;
  return { ...first, content: joinLabels([first, second]), text: first.text + second.text };
}

/** Rows that a page break, or what turned pages into text, has torn in two, each as one row. */
export function joinTorn(
  rows: readonly GridRow[],
  match: (label: string) => LabelMatch | null,
): readonly GridRow[] {
  const joined: GridRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [upper, lower] = [rows[at]!, rows[at + 1]];
    const label = lower ? labelOfBoth(upper, lower, match) : null;
    if (!lower || !label) {
      joined.push(upper);
      continue;
    }
    const filled = upper.values.length > 0 ? upper : lower;
    const words = [...upper.words.slice(0, -1), label];
    const cells = [...words, ...filled.cells.filter(({ column }) => column > label.column)];
    joined.push({ ...upper, cells, words, values: filled.values });
    at++;
  }
  return joined;
}
