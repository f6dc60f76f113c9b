import { labelKey } from '../language/fold/index.ts';
import type { TableId } from '../model/report.ts';
import { type ColumnTemplate, type Label, type RowTemplate, rowsOf, templates } from '../template/index.ts';

/** Which template label a printed text stands for, and how sure that is: 1 = its own wording, below 0.8 = resembling. */
export interface LabelMatch<Id extends string = string> {
  readonly id: Id;
  readonly confidence: number;
}

/** Labels with every wording they are known by. */
export interface LabelIndex {
  /** Best match of a text that is one label; null when nothing is near or two labels are equally near. */
  match(text: string): LabelMatch | null;
  /** The label whose very wording, or another that is known, a text is. */
  exact(text: string): LabelMatch | null;
  /** All wordings as keys, longest first, for searching in running text. */
  readonly wordings: readonly { readonly key: string; readonly id: string; readonly confidence: number }[];
}

const withoutRemark = (label: string): string => label.replace(/[（(].*[）)]$/u, '');

type Bigrams = ReadonlyMap<string, number>;

function bigrams(text: string): Bigrams {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of two texts of the given lengths over their character pairs. */
function dice(left: Bigrams, leftLength: number, right: Bigrams, rightLength: number): number {
  let shared = 0;
  for (const [pair, count] of left) {
    const other = right.get(pair);
    if (other !== undefined) shared += Math.min(count, other);
  }
  return (2 * shared) / (leftLength - 1 + (rightLength - 1));
}

const minimalResemblance = 0.62;
const minimalLead = 0.12;
const leastOfInterest = minimalResemblance - minimalLead - 0.01;
const shortestPrefix = 4;
const shortestPiece = 6;
const longestLabel = 160;
const mostCached = 20_000;

export function indexLabels(labels: readonly (Label & { readonly id: string })[]): LabelIndex {
  const wordings = labels
    .flatMap(({ id, label, aliases = [] }) => [
      { key: labelKey(label), id, confidence: 1 },
      { key: labelKey(withoutRemark(label)), id, confidence: 0.98 },
      ...aliases.map((alias) => ({ key: labelKey(alias), id, confidence: 0.95 })),
    ])
    .sort((a, b) => b.key.length - a.key.length || b.confidence - a.confidence);
  const exact = new Map<string, LabelMatch>();
  for (const { key, id, confidence } of wordings) if (!exact.has(key)) exact.set(key, { id, confidence });
  const cache = new Map<string, LabelMatch | null>();
  let pairs: Map<(typeof wordings)[number], Bigrams> | null = null;

  const lookUp = (key: string): LabelMatch | null => {
    const found = exact.get(key);
    if (found) return found;
    if (key.length < 2) return null;
    // The label with remarks of its own after it, or with its group labels before it.
    const held = wordings.find(
      (w) => w.key.length >= shortestPrefix && (key.startsWith(w.key) || key.endsWith(w.key)),
    );
    if (held) return { id: held.id, confidence: 0.9 };
    // A label cut at the end of a line, one that lost its first characters, or a piece from its middle.
    if (key.length >= shortestPrefix) {
      const piece = key.length >= shortestPiece;
      const cut = new Set(
        wordings
          .filter((w) => w.key.startsWith(key) || w.key.endsWith(key) || (piece && w.key.includes(key)))
          .map((w) => w.id),
      );
      if (cut.size === 1) return { id: [...cut][0]!, confidence: 0.85 };
    }
    let best = { id: '', score: 0 };
    let second = 0;
    const own = bigrams(key);
    for (const wording of wordings) {
      const length = wording.key.length;
      // Too different in length to be the best, or to be near it.
      if (length < 2 || 2 * Math.min(length, key.length) - 2 < leastOfInterest * (length + key.length - 2))
        continue;
      pairs ??= new Map(wordings.map((one) => [one, bigrams(one.key)]));
      const score = dice(own, key.length, pairs.get(wording)!, length);
      if (score > best.score) {
        if (wording.id !== best.id) second = best.score;
        best = { id: wording.id, score };
      } else if (score > second && wording.id !== best.id) second = score;
    }
    return best.score >= minimalResemblance && best.score - second >= minimalLead
      ? { id: best.id, confidence: Math.min(0.79, best.score) }
      : null;
  };

  return {
    wordings,
    exact: (text) => exact.get(labelKey(text)) ?? null,
    match(text) {
      if (text.length > longestLabel) return null;
      let found = cache.get(text);
      if (found === undefined) {
        const key = labelKey(text);
        found = key === '' ? null : lookUp(key);
        // Labels and figures come again in every report; running text would only fill the memory.
        if (cache.size < mostCached) cache.set(text, found);
      }
      return found;
    },
  };
}

const uniqueById = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** Every row any edition has in a table, in an order that agrees with all of them. */
export function allRows(table: TableId): readonly RowTemplate[] {
  const byEdition = templates.map((template) => rowsOf(template.tables[table]).map(({ row }) => row));
  if (table !== 'requests') return uniqueById(byEdition.flat());
  const last = byEdition.at(-1)!;
  // The undivided row of the older edition stands where the three rows of the newer one do.
  const older = byEdition[0]!.filter((row) => !last.some((other) => other.id === row.id));
  const at = last.findIndex((row) => row.id === 'other.correctionOverdue');
  return [...last.slice(0, at), ...older, ...last.slice(at)];
}

/** Every column any edition has in a table; one id may come with several wordings (本年收费金额, 采购总金额). */
export function allColumns(table: TableId): readonly ColumnTemplate[] {
  return templates.flatMap((template) => template.tables[table].blocks.flatMap((block) => block.columns));
}

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

export const requestRows = lazily(() => indexLabels(allRows('requests')));
export const proactiveRows = lazily(() => indexLabels(allRows('proactive')));
export const applicantColumns = lazily(() => indexLabels(allColumns('requests')));
export const proactiveColumns = lazily(() => indexLabels(allColumns('proactive')));
export const remedyColumns = lazily(() => indexLabels(allColumns('remedies')));
export const remedyRows = lazily(() => indexLabels(allRows('remedies')));
