import { type Box, type PageRule, unionBox } from '../layout/page.ts';
import type { LaidText } from './laid-text.ts';
import { type Clashes, findClashes } from './text-clashes.ts';

/** Looks and texts known from the pages before. */
export interface LookMemory {
  /** Characters of different texts by the look they have. */
  readonly weights: Map<string, number>;
  /** Looks of watermarks, and what they say. */
  readonly watermarks: Map<string, Set<string>>;
  /** For each page so far the looks of its texts that were not found to be a watermark. */
  readonly looks: Set<string>[];
}

export const startMemory = (): LookMemory => ({ weights: new Map(), watermarks: new Map(), looks: [] });

/** The pages, by their index, with texts that look like what was found to be a watermark on a later one. */
export const pagesToReadAgain = ({ looks, watermarks }: LookMemory): readonly number[] =>
  looks.flatMap((own, index) => ([...own].some((look) => watermarks.has(look)) ? [index] : []));

interface LookGroup {
  readonly look: string;
  readonly members: readonly number[];
  readonly paleness: number;
}

/**
 * Finds the texts that are laid over a page, or under its text: watermarks and stamps. They keep to no line and no cell, so that
 * rules run through them and other text lies over them on other lines, and they are drawn otherwise than the text of the page,
 * of which there is most. Gives the indexes of such texts.
 */
export function findLaidOver(
  texts: readonly LaidText[],
  rules: readonly PageRule[],
  memory: LookMemory,
): Set<number> {
  const found = new Set<number>();
  for (const [index, { turn }] of texts.entries()) if (turn === null) found.add(index);
  const looks = groupsOf(texts);
  const usual = mainOf(looks, texts, memory);
  const [main, ...tiles] = partTiles(usual, texts, memory);
  const groups = [main, ...tiles, ...looks.filter((group) => group !== usual)];
  let rest = groups.filter((group) => group !== main);
  for (const group of rest) if (isKnown(group, texts, memory) || isRing(group, texts)) take(group);
  rest = rest.filter(({ members }) => !members.every((index) => found.has(index)));
  if (texts.length > mostTexts || rules.length > mostRules || rest.length === 0) return remember();
  const groupOf = new Map(groups.flatMap((group) => group.members.map((index) => [index, group])));
  const clashes = findClashes(texts, rules, {
    groupOf: (index) => groupOf.get(index),
    isRuled: (index) => groupOf.get(index) === main,
    // Rows of numbers that a program writes in one go run over the walls of their cells.
    isWalled: (index) => !isTile(groupOf.get(index)!) || /^[\d.,]+$/u.test(texts[index]!.text),
  });
  // What a watermark lies over clashes with it as often as it with that: the one that clashes most is taken first.
  const passed = new Set<LookGroup>();
  while (rest.length > passed.size) {
    const open = rest.filter((group) => !passed.has(group));
    const counted = open.map((group) => ({ group, ...countClashes(group, clashes, found) }));
    const [worst] = counted.sort((a, b) => b.total - a.total || b.group.paleness - a.group.paleness);
    const { group, total, clashing } = worst!;
    if (total === 0) break;
    const area = areaBeside(group, texts, rules);
    const within = group.members.filter((index) => meet(texts[index]!.box, area));
    const least = isTile(group) ? leastOfTiles : leastClashing;
    if (clashing < least * within.length) passed.add(group);
    else {
      take(group);
      rest = rest.filter((other) => other !== group);
    }
  }
  return remember();

  function remember(): Set<number> {
    for (const { look, members } of groups)
      if (!members.every((index) => found.has(index))) memory.looks.at(-1)?.add(look);
    return found;
  }

  function take({ look, members }: LookGroup): void {
    const known = memory.watermarks.get(look) ?? new Set<string>();
    memory.watermarks.set(look, known);
    for (const index of members) {
      found.add(index);
      known.add(texts[index]!.text);
    }
  }
}

/** The area of the page that has other text and rules. */
function areaBeside({ members }: LookGroup, texts: readonly LaidText[], rules: readonly PageRule[]): Box {
  const own = new Set(members);
  const boxes = texts.flatMap(({ turn, box }, index) => (own.has(index) || turn === null ? [] : [box]));
  return unionBox([...boxes, ...rules.map(({ x0, y0, x1, y1 }): Box => [x0, y0, x1, y1])]);
}

const meet = (one: Box, other: Box): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** Of the texts of a watermark that lie among others so many clash with those. */
const leastClashing = 0.1;
/** Of those of one that is drawn as the text is. */
const leastOfTiles = 0.2;

/** What says one thing so often, and more than a digit, may be strewn over the page, whatever it looks like. */
export const fewestTiles = 6;
export const shortestTile = 2;
const tileMark = ' says ';
const isTile = ({ look }: LookGroup): boolean => look.includes(tileMark);
/** A page with more is a drawing. */
const mostTexts = 6_000;
const mostRules = 6_000;

function groupsOf(texts: readonly LaidText[]): LookGroup[] {
  const groups = new Map<string, { look: string; members: number[]; paleness: number }>();
  for (const [index, { look, paleness }] of texts.entries()) {
    const group = groups.get(look) ?? { look, members: [], paleness };
    groups.set(look, group);
    group.members.push(index);
  }
  return [...groups.values()];
}

/** A group without what may be strewn over the page in its look, and that. */
function partTiles(
  group: LookGroup,
  texts: readonly LaidText[],
  { watermarks }: LookMemory,
): [LookGroup, ...LookGroup[]] {
  const alike = new Map<string, number[]>();
  for (const index of group.members) {
    const { text } = texts[index]!;
    if (text.length >= shortestTile) alike.set(text, [...(alike.get(text) ?? []), index]);
  }
  const tiles = [...alike].flatMap(([text, members]): LookGroup[] => {
    const look = `${group.look}${tileMark}${text}`;
    return members.length >= fewestTiles || watermarks.has(look) ? [{ ...group, look, members }] : [];
  });
  if (tiles.length === 0) return [group];
  const taken = new Set(tiles.flatMap(({ members }) => members));
  return [{ ...group, members: group.members.filter((index) => !taken.has(index)) }, ...tiles];
}

/** The look of the text of the document: that in which most is said, where a watermark says one thing many times. */
function mainOf(
  groups: readonly LookGroup[],
  texts: readonly LaidText[],
  { weights }: LookMemory,
): LookGroup {
  for (const { look, members } of groups) {
    const said = new Set(members.map((index) => texts[index]!.text));
    weights.set(look, (weights.get(look) ?? 0) + [...said].reduce((sum, text) => sum + text.length, 0));
  }
  return groups.reduce((most, group) => (weights.get(group.look)! > weights.get(most.look)! ? group : most));
}

/** Whether all that is drawn so says what a watermark of a page before says. */
function isKnown(
  { look, members }: LookGroup,
  texts: readonly LaidText[],
  { watermarks }: LookMemory,
): boolean {
  const known = watermarks.get(look);
  return known !== undefined && members.every((index) => known.has(texts[index]!.text));
}

/** Of letters around a seal some stand upright. */
function isRing({ members }: LookGroup, texts: readonly LaidText[]): boolean {
  return members.filter((index) => texts[index]!.turn === null).length * 2 > members.length;
}

function countClashes(
  { members }: LookGroup,
  { pairs, ruled }: Clashes,
  found: ReadonlySet<number>,
): { readonly total: number; readonly clashing: number } {
  let [total, clashing] = [0, 0];
  for (const index of members) {
    const own =
      (pairs.get(index) ?? []).filter((other) => !found.has(other)).length + (ruled.has(index) ? 1 : 0);
    total += own;
    if (own > 0) clashing++;
  }
  return { total, clashing };
}
