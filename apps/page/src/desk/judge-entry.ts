import type { Understanding } from '@gouji/core';
import { ask } from '../work/crew.ts';
import type { Edit } from '../work/edits.ts';
import type { Checked } from '../work/questions.ts';
import { changeEntry, type Entry, entries, entryOf, lineOf, type Prior, settings } from './desk.ts';
import { keepEntry } from './keep.ts';

type Judged = Pick<Entry, 'original' | 'verdict' | 'report'>;

/** The verdict on an entry as it stands in the file, and with edits. */
export async function judgeWith(
  understanding: Understanding,
  edits: readonly Edit[],
  prior: Prior | null,
  peers: Entry['peers'],
): Promise<Judged> {
  const question = { understanding, prior: prior?.understanding ?? null, peers, settings: settings.value };
  const plain = await ask('judge', { ...question, edits: [] });
  const edited = edits.length > 0 ? await ask('judge', { ...question, edits }) : plain;
  return { original: plain.verdict, verdict: edited.verdict, report: edited.report };
}

/** What would come of edits, without making them. */
export const tryEdits = ({ understanding, prior, peers }: Entry, edits: readonly Edit[]): Promise<Checked> =>
  ask('judge', {
    understanding,
    edits,
    prior: prior?.understanding ?? null,
    peers,
    settings: settings.value,
  });

/** With one edit more; an edit back to what the file says is none. */
export function withEdit(edits: readonly Edit[], edit: Edit, isAsInFile: boolean): readonly Edit[] {
  const others = edits.filter((one) => one.target !== edit.target);
  return isAsInFile ? others : [...others, edit];
}

/** Edits of an entry may come faster than their verdicts; only the last one counts. */
const latest = new Map<string, number>();

async function settle(entry: Entry, change: Partial<Entry>): Promise<void> {
  const turn = (latest.get(entry.key) ?? 0) + 1;
  latest.set(entry.key, turn);
  const next = { ...entry, ...change };
  changeEntry(entry.key, change);
  const judged = await judgeWith(next.understanding, next.edits, next.prior, next.peers);
  if (latest.get(entry.key) === turn && entryOf(entry.key)) changeEntry(entry.key, judged);
}

export async function setEdits(entry: Entry, edits: readonly Edit[]): Promise<void> {
  await Promise.all([
    keepEntry({ ...entry, edits }),
    settle(entry, { edits, past: [...entry.past, entry.edits], future: [] }),
  ]);
}

export async function undo(entry: Entry): Promise<void> {
  const edits = entry.past.at(-1);
  if (!edits) return;
  await Promise.all([
    keepEntry({ ...entry, edits }),
    settle(entry, { edits, past: entry.past.slice(0, -1), future: [entry.edits, ...entry.future] }),
  ]);
}

export async function redo(entry: Entry): Promise<void> {
  const [edits, ...future] = entry.future;
  if (!edits) return;
  await Promise.all([
    keepEntry({ ...entry, edits }),
    settle(entry, { edits, past: [...entry.past, entry.edits], future }),
  ]);
}

export const setPrior = (entry: Entry, prior: Prior | null): Promise<void> => settle(entry, { prior });

/** With others of the desk beside it than before. */
export const setBeside = (entry: Entry, beside: Pick<Entry, 'prior' | 'peers'>): Promise<void> =>
  settle(entry, beside);

/** After the language or the rules have changed; what the service has checked stays as it said it. */
export async function rejudgeAll(): Promise<void> {
  await Promise.all(entries.value.filter(({ line }) => !lineOf(line)?.job).map((entry) => settle(entry, {})));
}
