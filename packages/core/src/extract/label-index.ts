import { expression } from '../language/expressions/expression.ts';
import { ordinal } from '../language/expressions/pieces.ts';
import { labelKey, labelNumber } from '../language/fold/index.ts';
import type { TableId } from '../model/report.ts';
import {
  type ColumnTemplate,
  knownTemplates,
  type Label,
  perTemplates,
  type RowTemplate,
  rowsOf,
} from '../template/index.ts';

/** Which template label a printed text stands for, and how sure that is: 1 = its own wording, below 0.8 = resembling. */
export interface LabelMatch<Id extends string = string> {
  readonly id: Id;
  readonly confidence: number;
}

/** One of the wordings a label is known by, as a key. */
interface Wording {
  readonly key: string;
  readonly id: string;
  readonly confidence: number;
}

/** Labels with every wording they are known by. */
export interface LabelIndex {
  /** Best match of a text that is one label; null when nothing is near or two labels are equally near. */
  match(text: string): LabelMatch | null;
  /** The label whose very wording, or another that is known, a text is. */
  exact(text: string): LabelMatch | null;
  /** All wordings as keys, longest first, for searching in running text. */
  readonly wordings: readonly Wording[];
}

const withoutRemark = (label: string): string => label.replace(/[（(].*[）)]$/u, '');

/** How often each pair of neighbouring characters stands in a text. */
function bigrams(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** For each pair of characters the wordings it stands in, and how often. */
type WordingsByPair = ReadonlyMap<number, readonly { readonly wording: Wording; readonly count: number }[]>;

function toWordingsByPair(wordings: readonly Wording[]): WordingsByPair {
  const byPair = new Map<number, { wording: Wording; count: number }[]>();
  for (const wording of wordings)
    for (const [pair, count] of bigrams(wording.key)) {
      const known = byPair.get(pair);
      if (known) known.push({ wording, count });
      else byPair.set(pair, [{ wording, count }]);
    }
  return byPair;
}

/** The pairs of characters that each wording shares with a text; none where it shares none. */
function sharedPairs(byPair: WordingsByPair, key: string): Map<Wording, number> {
  const shared = new Map<Wording, number>();
  for (const [pair, count] of bigrams(key))
    for (const { wording, count: other } of byPair.get(pair) ?? [])
      shared.set(wording, (shared.get(wording) ?? 0) + Math.min(count, other));
  return shared;
}

const minimalResemblance = 0.62;
const minimalLead = 0.12;
const leastOfInterest = minimalResemblance - minimalLead - 0.01;
const shortestPrefix = 4;
const shortestPiece = 6;
/** How sure a label with a slip of the pen is. */
export const leastSlip = 0.79;
const longestLabel = 160;
const mostCached = 20_000;

/** A label with remarks of its own after it, or with its group labels before it. */
function findWithin(wordings: readonly Wording[], key: string): LabelMatch | null {
  const within = wordings.find(
    (w) => w.key.length >= shortestPrefix && (key.startsWith(w.key) || key.endsWith(w.key)),
  );
  return within ? { id: within.id, confidence: 0.9 } : null;
}

/**
 * The one label that was cut at the end of a line, lost its first characters, or left a piece from its middle. What brings a
 * number of its own lost nothing before it: 4.其他情形 is no end of 部分公开（…不计其他情形）.
 */
function findCut(wordings: readonly Wording[], key: string, isNumbered: boolean): LabelMatch | null {
  if (key.length < shortestPrefix) return null;
  const piece = key.length >= shortestPiece;
  const isCutFrom = (whole: string): boolean =>
    whole.startsWith(key) || (!isNumbered && (whole.endsWith(key) || (piece && whole.includes(key))));
  const ids = new Set(wordings.filter((w) => isCutFrom(w.key)).map((w) => w.id));
  return ids.size === 1 ? { id: [...ids][0]!, confidence: 0.85 } : null;
}

const shortestSlip = 4;

/** Whether one text is another with one character changed, left out, added, or two in the wrong order. */
function isSlip(one: string, other: string): boolean {
  const longer = one.length >= other.length ? one : other;
  const shorter = longer === one ? other : one;
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  if (longer.length > shorter.length) return longer.slice(at + 1) === shorter.slice(at);
  const isChanged = longer.slice(at + 1) === shorter.slice(at + 1);
  const isSwapped = longer[at] === shorter[at + 1] && longer[at + 1] === shorter[at];
  return isChanged || (isSwapped && longer.slice(at + 2) === shorter.slice(at + 2));
}

/** The one label that a text is but for a slip of the pen: 属于国家机密, 政行许可. */
function findSlip(wordings: readonly Wording[], key: string): LabelMatch | null {
  if (key.length < shortestSlip) return null;
  const ids = new Set(
    wordings.filter((one) => one.key.length >= shortestSlip && isSlip(one.key, key)).map(({ id }) => id),
  );
  return ids.size === 1 ? { id: [...ids][0]!, confidence: leastSlip } : null;
}

/** Letters that the wrong table of a font puts in place of characters: `4.保æ第O方合法权益`, `ÿ七Ā总计`. */
const garbledLetter = /[A-Za-z\u00a1-\u024f]/u;
const garbledNumber = expression`^(?:[\u00a1-\u024f]${ordinal}[\u00a1-\u024f]|${ordinal}[\dA-Za-z\u00a1-\u024f])(?=\p{Script=Han})`;
const leastPlain = 0.5;

/** The one label that a text is but for letters that stand for characters which nobody can tell. */
function findGarbled(wordings: readonly Wording[], key: string): LabelMatch | null {
  const signs = [...key];
  const plain = signs.filter((sign) => !garbledLetter.test(sign)).length;
  if (plain === key.length || plain < Math.max(2, key.length * leastPlain)) return null;
  const isLike = (wording: string): boolean =>
    wording.length === key.length &&
    signs.every((sign, index) => sign === wording[index] || garbledLetter.test(sign));
  const ids = new Set(wordings.filter((one) => isLike(one.key)).map(({ id }) => id));
  return ids.size === 1 ? { id: [...ids][0]!, confidence: leastSlip } : null;
}

/** Whether two lengths are near enough for one text to be the best match of the other, or to be near it. */
const canResemble = (one: number, other: number): boolean =>
  one >= 2 && 2 * Math.min(one, other) - 2 >= leastOfInterest * (one + other - 2);

/** The label most like a text by the Dice coefficient over pairs of characters, where no other label is nearly as much so. */
function findResembling(
  wordings: readonly Wording[],
  byPair: WordingsByPair,
  key: string,
): LabelMatch | null {
  let best = { id: '', score: 0 };
  let second = 0;
  const shared = sharedPairs(byPair, key);
  for (const wording of wordings) {
    const { length } = wording.key;
    const common = shared.get(wording);
    if (common === undefined || !canResemble(length, key.length)) continue;
    const score = (2 * common) / (key.length - 1 + (length - 1));
    if (score > best.score) {
      if (wording.id !== best.id) second = best.score;
      best = { id: wording.id, score };
    } else if (score > second && wording.id !== best.id) second = score;
  }
  return best.score >= minimalResemblance && best.score - second >= minimalLead
    ? { id: best.id, confidence: Math.min(0.79, best.score) }
    : null;
}

export function indexLabels(labels: readonly (Label & { readonly id: string })[]): LabelIndex {
  const wordings = labels
    .flatMap(({ id, label, aliases = [] }): Wording[] => [
      { key: labelKey(label), id, confidence: 1 },
      { key: labelKey(withoutRemark(label)), id, confidence: 0.98 },
      ...aliases.map((alias) => ({ key: labelKey(alias), id, confidence: 0.95 })),
    ])
    .sort((a, b) => b.key.length - a.key.length || b.confidence - a.confidence);
  const exact = new Map<string, LabelMatch>();
  for (const { key, id, confidence } of wordings) if (!exact.has(key)) exact.set(key, { id, confidence });
  const cache = new Map<string, LabelMatch | null>();
  let byPair: WordingsByPair | null = null;

  const lookUp = (key: string, isNumbered: boolean): LabelMatch | null => {
    const found = exact.get(key);
    if (found || key.length < 2) return found ?? null;
    byPair ??= toWordingsByPair(wordings);
    const bare = key.replace(garbledNumber, '');
    if (bare !== key) return lookUp(bare, isNumbered);
    return (
      findWithin(wordings, key) ??
      findCut(wordings, key, isNumbered) ??
      findSlip(wordings, key) ??
      findResembling(wordings, byPair, key) ??
      findGarbled(wordings, key)
    );
  };

  return {
    wordings,
    exact: (text) => exact.get(labelKey(text)) ?? null,
    match(text) {
      if (text.length > longestLabel) return null;
      let found = cache.get(text);
      if (found === undefined) {
        const key = labelKey(text);
        found = key === '' ? null : lookUp(key, labelNumber(text) !== null);
        // Labels and figures come again in every report; running text would only fill the memory.
        if (cache.size < mostCached) cache.set(text, found);
      }
      return found;
    },
  };
}

/** Every row any edition has in a table: those of the newest in its order, the others behind the row they follow in their own. */
export function allRows(table: TableId): readonly RowTemplate[] {
  const editions = knownTemplates().map((template) => rowsOf(template.tables[table]).map(({ row }) => row));
  const rows = [...editions.at(-1)!];
  for (const edition of editions.slice(0, -1))
    edition.forEach((row, index) => {
      if (rows.some(({ id }) => id === row.id)) return;
      rows.splice(rows.findIndex(({ id }) => id === edition[index - 1]?.id) + 1, 0, row);
    });
  return rows;
}

/** Every column any edition has in a table; one id may come with several wordings (本年收费金额, 采购总金额). */
export function allColumns(table: TableId): readonly ColumnTemplate[] {
  return knownTemplates().flatMap((template) =>
    template.tables[table].blocks.flatMap((block) => block.columns),
  );
}

export const requestRows = perTemplates(() => indexLabels(allRows('requests')));
export const proactiveRows = perTemplates(() => indexLabels(allRows('proactive')));
export const applicantColumns = perTemplates(() => indexLabels(allColumns('requests')));
export const proactiveColumns = perTemplates(() => indexLabels(allColumns('proactive')));
export const remedyColumns = perTemplates(() => indexLabels(allColumns('remedies')));
export const remedyRows = perTemplates(() => indexLabels(allRows('remedies')));
