import { type Box, type Page, type PageWord, type PlacedWord, type TextColumn, unionBox } from './page.ts';
import { findGrids } from './rule-grid.ts';
import { joinRules } from './rule-lines.ts';
import { emOf } from './text-line.ts';

/** The empty stretch between two columns of running text, and the margins of both, in points. */
export interface Gutter {
  readonly at: number;
  readonly left: TextColumn;
  readonly right: TextColumn;
}

/** Words of a line without a wide gap between them. */
export interface Stretch {
  readonly words: readonly PlacedWord[];
  readonly box: Box;
  readonly em: number;
  /** How many of its characters are Chinese, and how many are anything else that is seen. */
  readonly chinese: number;
  readonly other: number;
  /** Whether it stands for a line of a table, which may be narrower than its column. */
  readonly inTable?: boolean;
}

interface Pair {
  readonly before: Stretch;
  readonly after: Stretch;
}

/** Columns stand at least so far apart, in characters. */
const narrowest = 0.9;
/** So many lines beside each other show that a page has columns. */
const fewestPairs = 4;
/** A line of running text has so many Chinese characters. */
const fewestChinese = 8;

/** The columns of a page's running text; none where text stands beside text in the cells of a table. */
export function findGutters(page: Page): Gutter[] {
  if (page.words.length < 2 * fewestPairs) return [];
  const stretches = toStretches(page.words.filter(({ what, rotated }) => !what && !rotated));
  const pairs = pairsOf(withTables(stretches, page)).filter(
    (pair) => isProse(pair.before) && isProse(pair.after) && !isBoxed(pair, page),
  );
  const gutters: Gutter[] = [];
  // Beside one that is sure, fewer lines show another.
  for (let rest = pairs; rest.length >= (gutters.length > 0 ? 2 : fewestPairs); ) {
    const at = commonGap(rest);
    const beside = rest.filter((pair) => liesIn(at, pair));
    const gutter = beside.length >= (gutters.length > 0 ? 2 : fewestPairs) ? toGutter(beside) : null;
    if (gutter) gutters.push({ ...gutter, at });
    rest = rest.filter((pair) => !liesIn(at, pair));
  }
  return gutters.sort((one, other) => one.at - other.at);
}

/** A column is narrower than this share of its page. */
const widestColumn = 0.6;

/** A table that lies in one column counts, line by line, as wide as it is. */
function withTables(stretches: readonly Stretch[], page: Page): readonly Stretch[] {
  const isNarrow = (box: Box): boolean => box[2] - box[0] < widestColumn * page.width;
  if (stretches.filter((one) => isProse(one) && isNarrow(one.box)).length < fewestPairs) return stretches;
  const tables = findGrids(joinRules(page.rules)).filter(
    ({ box, cells }) => cells.length > 3 && isNarrow(box),
  );
  if (tables.length === 0) return stretches;
  return stretches.map((stretch) => {
    const [x0, y0, x1, y1] = stretch.box;
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const table = tables.find(({ box }) => box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3]);
    if (!table) return stretch;
    return {
      ...stretch,
      box: [table.box[0], y0, table.box[2], y1],
      chinese: fewestChinese,
      other: 0,
      inTable: true,
    };
  });
}

interface OpenStretch {
  readonly words: PlacedWord[];
  box: Box;
}

const bucketHeight = 8;

/**
 * Words that follow each other without a gap that could part columns. Lines of columns stand at heights of their own, so
 * each word is put behind the one it follows, and not into a line of the page.
 */
export function toStretches(words: readonly PageWord[]): Stretch[] {
  const byHeight = new Map<number, OpenStretch[]>();
  const found: OpenStretch[] = [];
  for (const word of words
    .map((one) => ({ ...one, page: 1 }))
    .sort((one, other) => one.box[0] - other.box[0])) {
    const [, y0, , y1] = word.box;
    const bucket = Math.floor((y0 + y1) / 2 / bucketHeight);
    const near = [bucket - 1, bucket, bucket + 1].flatMap((at) => byHeight.get(at) ?? []);
    const open = near.find((one) => goesOn(one, word));
    if (open) {
      open.words.push(word);
      open.box = unionBox([open.box, word.box]);
      continue;
    }
    const stretch = { words: [word], box: word.box };
    found.push(stretch);
    const others = byHeight.get(bucket);
    if (others) others.push(stretch);
    else byHeight.set(bucket, [stretch]);
  }
  return found.map(({ words: list, box }) => {
    const text = list.map((word) => word.text).join('');
    const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    return { words: list, box, em: emOf(list), chinese, other: text.length - chinese };
  });
}

function goesOn({ words }: OpenStretch, word: PlacedWord): boolean {
  const last = words.at(-1)!;
  const em = Math.max(emOf([last]), emOf([word]));
  if (word.box[0] - last.box[2] >= narrowest * em) return false;
  return sharedHeight(last.box, word.box) >= 0.55;
}

/** The share of the lower of two boxes that lies beside the other. */
function sharedHeight(one: Box, other: Box): number {
  const shared = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  return shared / Math.max(0.1, Math.min(one[3] - one[1], other[3] - other[1]));
}

const isProse = ({ chinese, other }: Stretch): boolean => chinese >= fewestChinese && chinese >= other;

/** Each stretch with the nearest one that stands beside it on the right. */
export function pairsOf(stretches: readonly Stretch[]): Pair[] {
  const byTop = [...stretches].sort((one, other) => one.box[1] - other.box[1]);
  const pairs: Pair[] = [];
  for (const [index, before] of byTop.entries()) {
    let after: Stretch | null = null;
    for (const other of besides(byTop, index))
      if (other.box[0] >= before.box[2] && (!after || other.box[0] < after.box[0])) after = other;
    if (after) pairs.push({ before, after });
  }
  return pairs;
}

/** How far around in the order of lines one beside it is looked for. */
const reach = 40;

function besides(byTop: readonly Stretch[], index: number): Stretch[] {
  const { box } = byTop[index]!;
  return byTop
    .slice(Math.max(0, index - reach), index + reach)
    .filter((other) => sharedHeight(box, other.box) > 0.2);
}

/** Whether both stand in cells: rules go down on either side of them. */
function isBoxed({ before, after }: Pair, { rules }: Page): boolean {
  const y = (before.box[1] + before.box[3]) / 2;
  let left = false;
  let right = false;
  for (const { x0, y0, x1, y1 } of rules) {
    if (Math.abs(x1 - x0) > 1 || y < Math.min(y0, y1) || y > Math.max(y0, y1)) continue;
    left ||= x0 < before.box[0] + 2;
    right ||= x0 > after.box[2] - 2;
  }
  return left && right;
}

const liesIn = (at: number, { before, after }: Pair): boolean => before.box[2] <= at && at <= after.box[0];

/** The place that most gaps have in common. */
function commonGap(pairs: readonly Pair[]): number {
  let best = 0;
  let most = 0;
  for (const { after } of pairs) {
    const at = after.box[0] - 0.4 * after.em;
    const count = pairs.filter((pair) => liesIn(at, pair)).length;
    if (count > most) [best, most] = [at, count];
  }
  return best;
}

const longLine = 22;

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(share * (values.length - 1))]!;

/** The margins that the lines beside a gap keep; null where they keep none, as cells of a table do not. */
function toGutter(pairs: readonly Pair[]): Omit<Gutter, 'at'> | null {
  const em = quantile(
    pairs.map(({ before }) => before.em),
    0.5,
  );
  const proseOf = (side: 'before' | 'after'): readonly Stretch[] => {
    const stretches = pairs.map((pair) => pair[side]);
    const prose = stretches.filter(({ inTable }) => !inTable);
    return prose.length > 0 ? prose : stretches;
  };
  const marginsOf = (stretches: readonly Stretch[]): TextColumn => ({
    left: quantile(
      stretches.map(({ box }) => box[0]),
      0.1,
    ),
    right: quantile(
      stretches.map(({ box }) => box[2]),
      0.9,
    ),
  });
  const [before, after] = [proseOf('before'), proseOf('after')];
  const [left, right] = [marginsOf(before), marginsOf(after)];
  const full = before.filter(({ box }) => box[2] > left.right - 2 * em).length;
  // At the margin, or set in as the first line of a paragraph.
  const begun = after.filter(({ box }) =>
    [0, 2 * em].some((indent) => Math.abs(box[0] - right.left - indent) < 0.6 * em),
  ).length;
  // So long a line is hardly that of a cell.
  const long = before.filter(({ chinese, other }) => chinese + other >= longLine).length;
  const fewestFull = long >= fewestPairs ? 0.2 : 0.4;
  return full >= fewestFull * before.length && begun >= 0.5 * after.length ? { left, right } : null;
}
