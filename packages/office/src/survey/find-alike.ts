import { jaccard, nearPairs, shinglesOf, toSignatures } from '@gouji/core/rules';
import type { Entry } from './collect.ts';
import type { LikeGroup } from './model.ts';

/** Words of a report again, by its index. */
export type TakeWords = (index: number) => Promise<string>;

/** Share of common five-character pieces from which texts are called alike, where none is asked for. */
const usualLikeness = 0.8;
/** Sketches err by this much; what they say is a little less alike is compared too. */
const margin = 0.08;

/** Joins indexes into groups. */
class Groups {
  readonly #leader = new Map<number, number>();
  readonly #least = new Map<number, number>();

  find(index: number): number {
    let top = index;
    for (let next = this.#leader.get(top); next !== undefined; next = this.#leader.get(top)) top = next;
    if (top !== index) this.#leader.set(index, top);
    return top;
  }

  join(one: number, other: number, similarity: number): void {
    const [a, b] = [this.find(one), this.find(other)].sort((x, y) => x - y) as [number, number];
    const least = Math.min(similarity, this.#least.get(a) ?? 1, this.#least.get(b) ?? 1);
    if (a !== b) this.#leader.set(b, a);
    this.#least.set(a, least);
  }

  *all(): Generator<{ members: number[]; least: number }> {
    const members = new Map<number, number[]>();
    for (const index of [...this.#leader.keys()].sort((a, b) => a - b)) {
      const top = this.find(index);
      const list = members.get(top);
      if (list) list.push(index);
      else members.set(top, [top, index]);
    }
    for (const [top, list] of members) yield { members: list, least: this.#least.get(top)! };
  }
}

const sameBody = (a: Entry, b: Entry): boolean => a.body !== null && a.body === b.body;

/** Runs are found by a piece of this length, of which every fourth of one text is looked for in the other. */
const pieceLength = 12;
const stride = 4;

/** The longest run of characters two texts share, if it is at least fifteen. */
export function longestShared(one: string, other: string): string {
  const step = pieceLength;
  const places = new Map<string, number[]>();
  for (let at = 0; at + step <= one.length; at += stride) {
    const key = one.slice(at, at + step);
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  let best = '';
  for (let at = 0; at + step <= other.length; at++)
    for (const place of (places.get(other.slice(at, at + step)) ?? []).slice(0, 4)) {
      let from = 0;
      while (place - from > 0 && at - from > 0 && one[place - from - 1] === other[at - from - 1]) from++;
      let to = step;
      while (place + to < one.length && at + to < other.length && one[place + to] === other[at + to]) to++;
      if (from + to > best.length) best = one.slice(place - from, place + to);
    }
  return best;
}

/** Reports of different bodies whose tables hold the same figures throughout. */
function alikeByTables(entries: readonly Entry[]): LikeGroup[] {
  const byTables = new Map<string, number[]>();
  for (const [index, { tables, year, body }] of entries.entries()) {
    if (tables === null || body === null) continue;
    const key = `${year} ${tables}`;
    const list = byTables.get(key);
    if (list) list.push(index);
    else byTables.set(key, [index]);
  }
  return [...byTables.values()]
    .filter((list) => new Set(list.map((index) => entries[index]!.body)).size > 1)
    .map((reports) => ({ by: 'tables', reports, least: 1, passage: null }));
}

interface Words {
  readonly words: string;
  readonly shingles: ReadonlySet<number>;
}

/** Takes words again, and remembers the last ones. */
function rememberWords(takeWords: TakeWords): (index: number) => Promise<Words> {
  const remembered = new Map<number, Words>();
  return async (index) => {
    const known = remembered.get(index);
    if (known) return known;
    const words = await takeWords(index);
    const made = { words, shingles: shinglesOf(words) };
    remembered.set(index, made);
    if (remembered.size > 64) remembered.delete(remembered.keys().next().value!);
    return made;
  };
}

/** Indexes of the reports of each year that can be compared. */
function comparable(entries: readonly Entry[]): number[][] {
  const byYear = new Map<number | null, number[]>();
  for (const [index, { signature, year }] of entries.entries()) {
    if (!signature) continue;
    const list = byYear.get(year);
    if (list) list.push(index);
    else byYear.set(year, [index]);
  }
  return [...byYear.values()];
}

/**
 * Groups of reports of different bodies, of the same year, whose own words are alike. Sketches find who may be; the words
 * themselves, taken again one by one, decide.
 */
async function alikeByWords(
  entries: readonly Entry[],
  takeWords: TakeWords,
  likeness: number,
): Promise<LikeGroup[]> {
  const groups = new Groups();
  const recall = rememberWords(takeWords);
  for (const indexes of comparable(entries)) {
    const signatures = toSignatures(indexes.map((index) => entries[index]!.signature!));
    for (const { first: one, second: other } of nearPairs(signatures, likeness - margin)) {
      const [first, second] = [indexes[one]!, indexes[other]!];
      if (sameBody(entries[first]!, entries[second]!) || groups.find(first) === groups.find(second)) continue;
      const similarity = jaccard((await recall(first)).shingles, (await recall(second)).shingles);
      if (similarity >= likeness) groups.join(first, second, similarity);
    }
  }
  const found: LikeGroup[] = [];
  for (const { members, least } of groups.all()) {
    const passage = longestShared(await takeWords(members[0]!), await takeWords(members[1]!));
    found.push({ by: 'words', reports: members, least, passage: passage || null });
  }
  return found;
}

/** All groups, the largest first. */
export async function findAlike(
  entries: readonly Entry[],
  takeWords: TakeWords,
  likeness: number = usualLikeness,
): Promise<LikeGroup[]> {
  const all = [...(await alikeByWords(entries, takeWords, likeness)), ...alikeByTables(entries)];
  return all.sort((a, b) => b.reports.length - a.reports.length || a.reports[0]! - b.reports[0]!);
}
