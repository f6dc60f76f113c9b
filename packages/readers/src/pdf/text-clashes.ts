import type { PageRule } from '../layout/page.ts';
import type { LaidText } from './laid-text.ts';

/** Pairs of texts that lie over each other, and for each text whether a rule runs through it. */
export interface Clashes {
  readonly pairs: ReadonlyMap<number, readonly number[]>;
  readonly ruled: ReadonlySet<number>;
}

/** What is told of a text beside its place. */
export interface ClashingGroup {
  /** Texts of one group do not clash with each other. */
  readonly groupOf: (index: number) => unknown;
  /** Whether rules may run through a text unless it is laid over the page, and whether walls of cells may. */
  readonly isRuled: (index: number) => boolean;
  readonly isWalled: (index: number) => boolean;
}

/** Finds what lies over what: texts, by their indexes, over others of other groups, and rules over texts. */
export function findClashes(
  texts: readonly LaidText[],
  rules: readonly PageRule[],
  { groupOf, isRuled, isWalled }: ClashingGroup,
): Clashes {
  const upright = texts.flatMap(({ turn }, index) => (turn === null ? [] : [index]));
  const clashes = (rule: PageRule, index: number): boolean =>
    runsThrough(rule, texts[index]!) || (!isWalled(index) && partsText(rule, texts[index]!));
  return {
    pairs: pairsOf(texts, upright, groupOf),
    ruled: new Set(upright.filter((index) => !isRuled(index) && rules.some((rule) => clashes(rule, index)))),
  };
}

function pairsOf(
  texts: readonly LaidText[],
  upright: readonly number[],
  groupOf: (index: number) => unknown,
): Map<number, number[]> {
  const pairs = new Map<number, number[]>();
  const add = (one: number, other: number): void => {
    const list = pairs.get(one);
    if (list) list.push(other);
    else pairs.set(one, [other]);
  };
  let open: number[] = [];
  for (const index of [...upright].sort((a, b) => texts[a]!.box[1] - texts[b]!.box[1])) {
    const one = texts[index]!;
    open = open.filter((at) => texts[at]!.box[3] > one.box[1]);
    for (const other of open) {
      if (groupOf(index) === groupOf(other) || !liesAcross(one, texts[other]!)) continue;
      add(index, other);
      add(other, index);
    }
    open.push(index);
  }
  return pairs;
}

/** Texts of one line share its middle but for this, in heights; those of two lines share no more of their height than that. */
const sameLine = 0.15;
const shadow = 0.35;
const leastShared = 0.2;

/** Whether two texts lie over each other that stand on different lines; numbers too wide for their cells lie over others of theirs. */
function liesAcross(one: LaidText, other: LaidText): boolean {
  const [a, b] = [one.box, other.box];
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const thick = Math.min(thicknessOf(one), thicknessOf(other));
  if (across < leastShared * thick || down < leastShared * thick) return false;
  if (one.turn! % 2 !== other.turn! % 2) return true;
  const axis = one.turn! % 2 === 0 ? 1 : 0;
  const apart = Math.abs(a[axis]! + a[axis + 2]! - b[axis]! - b[axis + 2]!) / 2 / thick;
  // A shadow says what it lies under, nearly in its place.
  return apart > (one.text === other.text ? shadow : sameLine);
}

const thicknessOf = ({ box, turn }: LaidText): number =>
  turn! % 2 === 0 ? box[3] - box[1] : box[2] - box[0];

/** A rule runs through the middle of a text and beyond both its ends, by so many heights of it; one that strikes it ends with it. */
const middle = 0.25;
const beyond = 0.8;

function runsThrough({ x0, y0, x1, y1 }: PageRule, { box, turn }: LaidText): boolean {
  const along = turn! % 2 === 0 ? 0 : 1;
  const [from, to, at, end] = along === 0 ? [x0, x1, y0, y1] : [y0, y1, x0, x1];
  if (Math.abs(end - at) > 1) return false;
  const [near, far] = [box[1 - along]!, box[3 - along]!];
  const thick = far - near;
  if (at < near + middle * thick || at > far - middle * thick) return false;
  return (
    Math.min(from, to) < box[along]! - beyond * thick && Math.max(from, to) > box[along + 2]! + beyond * thick
  );
}

/** Whether a rule across the line of a text passes between its letters. */
function partsText({ x0, y0, x1, y1 }: PageRule, { box, turn }: LaidText): boolean {
  const along = turn! % 2 === 0 ? 0 : 1;
  const [at, end, from, to] = along === 0 ? [x0, x1, y0, y1] : [y0, y1, x0, x1];
  if (Math.abs(end - at) > 1) return false;
  const [near, far] = [box[1 - along]!, box[3 - along]!];
  const inset = insetOfWall * (far - near);
  return (
    at > box[along]! + inset &&
    at < box[along + 2]! - inset &&
    Math.min(from, to) < near &&
    Math.max(from, to) > far
  );
}

/** So far from its ends, in heights, a wall runs through a text. */
const insetOfWall = 0.4;
