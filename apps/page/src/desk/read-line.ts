import type { Understanding } from '@gouji/core';
import { isOwnName, isOwnOutput, ownHeadLength, ownOutput } from '@gouji/core/format';
import { defaultLimits, LimitError } from '@gouji/core/read';
import { ask, WorkTrouble } from '../work/crew.ts';
import type { Given } from '../work/questions.ts';
import {
  changeLine,
  type Entry,
  entryOf,
  type Line,
  lineOf,
  lines,
  newLine,
  type Prior,
  putLines,
} from './desk.ts';
import { judgeWith, setPrior } from './judge-entry.ts';
import { forgetLines, type Kept, keepEntry, keepLines, keptOf } from './keep.ts';
import { withoutKnown } from './known-files.ts';
import { pairEntries } from './pair-entries.ts';

type File = Pick<Line, 'name' | 'blob'>;

export const bytesOf = async ({ name, blob }: File): Promise<Given> => ({
  name,
  bytes: new Uint8Array(await blob.arrayBuffer()),
});

/** Every report of a file. Rejects with a `WorkTrouble`, or otherwise when the file is no longer there. */
async function understandFile(file: File): Promise<Understanding[]> {
  const source = await bytesOf(file);
  return ask('understand', { source }, [source.bytes.buffer as ArrayBuffer]);
}

/** An archive of many documents is many files; one whose parts make up one report is one. */
const isBundle = (found: readonly Understanding[]): boolean =>
  found[0]?.source.format === 'zip' &&
  (found.length > 1 ||
    found.some(({ notices }) => notices.some(({ code }) => code === 'archive-passed-over')));

async function readPrior({ name, blob }: File): Promise<Prior> {
  const [first] = await understandFile({ name, blob });
  return { name, by: 'hand', understanding: first! };
}

async function toEntry(line: number, understanding: Understanding, index: number): Promise<Entry> {
  const key = index === 0 ? String(line) : `${line}.${index + 1}`;
  const kept = keptOf(line);
  // What another version of the page kept in another form is no edit.
  const edits = (kept?.edits[key] ?? []).filter(({ target, to }) => target !== undefined && to !== undefined);
  const priorFile = kept?.priors[key];
  const prior = priorFile ? await readPrior(priorFile) : null;
  // Who is like it is known when all are read; until then none is.
  const peers = lines.value.length > 1 ? [] : null;
  const judged = await judgeWith(understanding, edits, prior, peers);
  return { key, line, understanding, prior, peers, edits, past: [], future: [], ...judged };
}

/** Puts the files of an archive in its place. */
async function unpackLine(line: Line): Promise<boolean> {
  const source = await bytesOf(line);
  const inside = await ask('unpack', { source }, [source.bytes.buffer as ArrayBuffer]);
  if (inside.length === 0) return false;
  lines.value = lines.value.filter(({ id }) => id !== line.id);
  await forgetLines([line.id]);
  await readFiles(
    inside.map(({ name, bytes }) => ({ name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) })),
  );
  return true;
}

/** Whether a file of a folder or an archive is a result of an earlier run; one that is chosen by itself is read whatever it is. */
async function isOurs({ name, blob }: File): Promise<boolean> {
  if (!name.includes('/')) return false;
  return isOwnName(name) || isOwnOutput(new Uint8Array(await blob.slice(0, ownHeadLength).arrayBuffer()));
}

/** Reads and checks a file; whatever happens, its line says so. */
async function readLine(line: Line): Promise<void> {
  changeLine(line.id, { state: 'reading', trouble: null });
  try {
    if (await isOurs(line)) {
      changeLine(line.id, { state: 'done', account: { name: line.name, ...ownOutput } });
      return;
    }
    if (line.blob.size > defaultLimits.bytes) {
      const { message } = new LimitError('bytes', defaultLimits).notice;
      changeLine(line.id, {
        state: 'done',
        account: { name: line.name, state: 'unreadable', reason: message },
      });
      return;
    }
    const found = await understandFile(line);
    if (isBundle(found) && (await unpackLine(line))) return;
    const entries = await Promise.all(found.map((one, index) => toEntry(line.id, one, index)));
    if (lineOf(line.id)) changeLine(line.id, { state: 'done', entries });
  } catch (error) {
    changeLine(line.id, { state: 'failed', trouble: error instanceof WorkTrouble ? error.reason : 'gone' });
  }
}

/** Only so many files are in memory at once, however many are given. */
const mostAtOnce = 6;
const queue: Line[] = [];
let reading = 0;

function readNext(): void {
  while (reading < mostAtOnce) {
    const line = queue.shift();
    if (!line) return;
    reading++;
    void readLine(line).finally(() => {
      reading--;
      readNext();
    });
  }
}

export function readLines(added: readonly Line[]): void {
  queue.push(...added);
  readNext();
}

/** Takes files onto the desk but for those that lie there; another drop meanwhile only makes the queue longer. */
export async function readFiles(files: readonly File[]): Promise<readonly Line[]> {
  const added = (await withoutKnown(files)).map(({ name, blob }) => newLine(name, blob));
  putLines(added);
  readLines(added);
  await keepLines(added);
  return added;
}

/** Puts back what was kept. */
export function restoreLines(records: readonly Kept[]): void {
  const restored = records.map(({ id, name, blob, job }): Line => ({ ...newLine(name, blob), id, job }));
  putLines(restored);
  readLines(restored.filter(({ job }) => job === null));
}

/** Reads a file here, once more or instead of the service. */
export function retry(line: Line): void {
  changeLine(line.id, { state: 'waiting', trouble: null, job: null, account: null, entries: [] });
  readLines([line]);
}

/** Compares with a report given by hand, whatever it is: one that cannot be used is told, never passed over. */
export async function givePrior(key: string, file: File): Promise<void> {
  const prior = await readPrior(file).catch(
    (error): Prior => ({
      name: file.name,
      by: 'hand',
      understanding: {
        source: { name: file.name, format: null, bytes: file.blob.size, sha256: '' },
        report: null,
        notices: [],
        complete: error === null,
      },
    }),
  );
  const entry = entryOf(key);
  if (!entry) return;
  await Promise.all([keepEntry(entry, file), setPrior(entry, prior)]);
}

/** Without the report given by hand; one that is found among the files takes its place. */
export async function removePrior(key: string): Promise<void> {
  const entry = entryOf(key);
  if (!entry) return;
  await Promise.all([keepEntry(entry, null), setPrior(entry, null)]);
  await pairEntries();
}
