import { createStore, delMany, setMany, entries as storedEntries } from 'idb-keyval';
import type { Edit } from '../work/edits.ts';
import type { Entry, Line } from './desk.ts';

/** What is kept of a file in this browser, so that a reload loses nothing. */
export interface Kept {
  readonly desk: string;
  readonly id: number;
  readonly name: string;
  readonly blob: Blob;
  /** The job of the service it was given to. */
  readonly job: string | null;
  /** Milliseconds of the epoch. */
  readonly at: number;
  /** Edits and hand-given last year's reports, by key of the entry. */
  readonly edits: Readonly<Record<string, readonly Edit[]>>;
  readonly priors: Readonly<Record<string, { readonly name: string; readonly blob: Blob }>>;
}

/** Older desks are thrown away unasked. */
const keptMilliseconds = 7 * 24 * 3_600_000;

/** A browser that keeps nothing (a private window, a full disk) only loses what a reload would bring back. */
async function orNothing<T>(work: () => Promise<T>, nothing: T): Promise<T> {
  try {
    return await work();
  } catch {
    return nothing;
  }
}

const store = createStore('gouji', 'desk');

function deskOfTab(): string | null {
  try {
    return sessionStorage.getItem('gouji.desk');
  } catch {
    return null;
  }
}

const known = deskOfTab();
/** Whether this tab had something on its desk, which a reload brings back. */
export const isKnownTab = known !== null;
let desk = known ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

function markTab(): void {
  try {
    sessionStorage.setItem('gouji.desk', desk);
  } catch {
    // Without it a reload asks again.
  }
}

const kept = new Map<number, Kept>();

const keyOf = (line: Pick<Kept, 'desk' | 'id'>): string => `${line.desk}/${line.id}`;

const write = (records: readonly Kept[]): Promise<void> =>
  orNothing(
    () =>
      setMany(
        records.map((record): [string, Kept] => [keyOf(record), record]),
        store,
      ),
    undefined,
  );

/** Everything of this browser: of this tab, and of earlier ones that were closed. */
async function readAll(): Promise<Kept[]> {
  const all = await orNothing(() => storedEntries<string, Kept>(store), []);
  const old = all.filter(([, { at }]) => Date.now() - at > keptMilliseconds);
  if (old.length > 0)
    await orNothing(
      () =>
        delMany(
          old.map(([key]) => key),
          store,
        ),
      undefined,
    );
  return all.map(([, record]) => record).filter(({ at }) => Date.now() - at <= keptMilliseconds);
}

export interface Remembered {
  /** What this tab had on its desk. */
  readonly own: readonly Kept[];
  /** The latest desk of a tab that is gone. */
  readonly earlier: readonly Kept[];
}

export async function remember(): Promise<Remembered> {
  const all = await readAll();
  const own = all.filter((record) => record.desk === desk).sort((a, b) => a.id - b.id);
  for (const record of own) kept.set(record.id, record);
  const latest = all.filter((record) => record.desk !== desk).sort((a, b) => b.at - a.at)[0];
  return {
    own,
    earlier: latest ? all.filter((record) => record.desk === latest.desk).sort((a, b) => a.id - b.id) : [],
  };
}

/** Goes on with an earlier desk in this tab. */
export function takeOver(records: readonly Kept[]): void {
  if (!records[0]) return;
  desk = records[0].desk;
  markTab();
  for (const record of records) kept.set(record.id, record);
}

export async function keepLines(lines: readonly Line[]): Promise<void> {
  markTab();
  const records = lines.map(
    ({ id, name, blob, job }): Kept => ({ desk, id, name, blob, job, at: Date.now(), edits: {}, priors: {} }),
  );
  for (const record of records) kept.set(record.id, record);
  await write(records);
}

/** What was done to an entry. */
export async function keepEntry(
  { key, line, edits }: Entry,
  prior?: { readonly name: string; readonly blob: Blob } | null,
): Promise<void> {
  const record = kept.get(line);
  if (!record) return;
  const { [key]: _, ...others } = record.priors;
  const changed: Kept = {
    ...record,
    at: Date.now(),
    edits: { ...record.edits, [key]: edits },
    priors: prior === undefined ? record.priors : prior ? { ...others, [key]: prior } : others,
  };
  kept.set(line, changed);
  await write([changed]);
}

export const keptOf = (line: number): Kept | undefined => kept.get(line);

export async function forgetLines(ids: readonly number[]): Promise<void> {
  for (const id of ids) kept.delete(id);
  await orNothing(
    () =>
      delMany(
        ids.map((id) => keyOf({ desk, id })),
        store,
      ),
    undefined,
  );
}

/** Throws away all that this browser keeps of reports. */
export async function forgetAll(): Promise<void> {
  kept.clear();
  await orNothing(async () => {
    const all = await storedEntries<string, Kept>(store);
    await delMany(
      all.map(([key]) => key),
      store,
    );
  }, undefined);
}
