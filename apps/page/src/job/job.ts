import type { Verdict } from '@gouji/core/model';
import { signal } from '@preact/signals';
import { zipSync } from 'fflate';
import {
  changeLine,
  type Entry,
  type Line,
  language,
  lines,
  newLine,
  putLines,
  settings,
} from '../desk/desk.ts';
import { keepLines } from '../desk/keep.ts';
import type { TakenFile } from '../intake/take-files.ts';
import { offer } from './offer.ts';
import {
  addArchive,
  askResults,
  askStatus,
  type JobResult,
  openJob,
  removeJob,
  ServiceTrouble,
  useToken,
} from './service.ts';

/** Files that were given to the service to be checked there. */
export interface Job {
  readonly id: string;
  /** `locked`: the service asks for the access token, which is kept nowhere, or did not take the one given. */
  readonly state: 'sending' | 'checking' | 'done' | 'stopped' | 'locked' | 'removed';
  /** Files that the service has. */
  readonly sent: number;
  readonly total: number;
  /** Why it stopped, in the words of the service; empty where it said nothing. */
  readonly detail: string;
}

export const job = signal<Job | null>(null);

const change = (next: Partial<Job>): void => {
  if (job.value) job.value = { ...job.value, ...next };
};

/** Files of one request, and a share of what one may hold. */
const mostFiles = 50;
const mostBytes = Math.min(8 * 1024 ** 2, (offer?.bodyBytes ?? 0) / 2);

const linesOf = (id: string): Line[] => lines.value.filter((line) => line.job === id);

/** The files of a request: as many as fit, at least one. */
function nextLoad(all: readonly Line[], from: number): readonly Line[] {
  let bytes = 0;
  let to = from;
  while (to < all.length && to - from < mostFiles && (to === from || bytes + all[to]!.blob.size <= mostBytes))
    bytes += all[to++]!.blob.size;
  return all.slice(from, to);
}

async function send(id: string, load: readonly Line[]): Promise<void> {
  const files: Record<string, Uint8Array> = {};
  for (const { id: line, name, blob } of load)
    try {
      files[name] = new Uint8Array(await blob.arrayBuffer());
    } catch {
      changeLine(line, { state: 'failed', trouble: 'gone' });
    }
  if (Object.keys(files).length === 0) return;
  try {
    await addArchive(id, zipSync(files, { level: 0 }), settings.value);
  } catch (error) {
    // One file that the service refuses must not hold up the others.
    if (!(error instanceof ServiceTrouble) || ![413, 415, 422].includes(error.status)) throw error;
    if (load.length > 1) for (const line of load) await send(id, [line]);
    else changeLine(load[0]!.id, { state: 'failed', trouble: 'refused' });
  }
}

async function sendAll(id: string): Promise<void> {
  const all = linesOf(id);
  // What the service has came in this order; files of the last request may be among it, which does no harm.
  const { documents } = await askStatus(id);
  let from = documents >= all.length ? all.length : Math.max(0, documents - mostFiles);
  while (from < all.length && job.value?.id === id && job.value.state === 'sending') {
    const load = nextLoad(all, from);
    await send(id, load);
    from += load.length;
    change({ sent: from });
  }
}

const toEntry = (line: number, verdict: Verdict, index: number): Entry => {
  const { source, notices, complete } = verdict;
  return {
    key: index === 0 ? String(line) : `${line}.${index + 1}`,
    line,
    understanding: { source, report: null, notices, complete },
    prior: null,
    peers: null,
    original: verdict,
    edits: [],
    past: [],
    future: [],
    report: null,
    verdict,
  };
};

const nameOf = (result: JobResult): string => (result.verdict ? result.verdict.source.name : result.name);

/** Puts what came to the files it is of; a file may hold several reports. */
function take(id: string, results: readonly JobResult[]): void {
  const byIndex = new Map<number, JobResult[]>();
  for (const one of results) byIndex.set(one.index, [...(byIndex.get(one.index) ?? []), one]);
  const byName = new Map(linesOf(id).map((line) => [line.name, line]));
  const changes = new Map<number, Partial<Line>>();
  for (const group of byIndex.values()) {
    const name = nameOf(group[0]!);
    const line = byName.get(name) ?? [...byName.values()].find((one) => name.startsWith(`${one.name}/`));
    if (!line) continue;
    const verdicts = group.flatMap(({ verdict }) => verdict ?? []);
    const [first] = group;
    const account =
      first!.verdict === undefined
        ? { name, state: first!.state, reason: { zh: first!.reason, en: first!.reason } }
        : null;
    changes.set(line.id, {
      state: 'done',
      trouble: null,
      account,
      entries: verdicts.map((verdict, index) => toEntry(line.id, verdict, index)),
    });
  }
  lines.value = lines.value.map((line) => ({ ...line, ...changes.get(line.id) }));
}

const between = 1_500;

/** Takes results as they come, until all that was sent has one. */
async function collect(id: string): Promise<void> {
  let after = -1;
  for (;;) {
    if (job.value?.id !== id || !['sending', 'checking'].includes(job.value.state)) return;
    const page = await askResults(id, after, language.value);
    if (page.results.length > 0) take(id, page.results);
    after = page.next;
    if (page.done && job.value?.state === 'checking') return;
    if (page.results.length === 0 || page.done) await new Promise((resolve) => setTimeout(resolve, between));
  }
}

async function run(id: string): Promise<void> {
  job.value = { id, state: 'sending', sent: 0, total: linesOf(id).length, detail: '' };
  const collecting = collect(id);
  // Its failure is told below; until then it must not count as one that nobody sees.
  collecting.catch(() => {});
  try {
    await sendAll(id);
    if (job.value?.state === 'sending') change({ state: 'checking', sent: job.value.total });
    await collecting;
    if (job.value?.state === 'checking') change({ state: 'done' });
  } catch (error) {
    const isLocked = error instanceof ServiceTrouble && error.status === 401;
    const detail = error instanceof ServiceTrouble ? error.message : String(error);
    change({ state: isLocked ? 'locked' : 'stopped', detail });
  }
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Sends files to the service; rejects with a `ServiceTrouble` when it does not take the job. */
export async function startJob(files: readonly TakenFile[]): Promise<void> {
  const { id } = await openJob(newKey());
  const added = files.map(({ name, blob }): Line => ({ ...newLine(name, blob), job: id }));
  putLines(added);
  await keepLines(added);
  void run(id);
}

/** Goes on with a job after it stopped. */
export const resumeJob = (id: string): void => void run(id);

/** Goes on with a job after a reload; where the service wants its token, not before it has been given again. */
export function restoreJob(id: string): void {
  if (!offer?.needsToken) resumeJob(id);
  else job.value = { id, state: 'locked', sent: 0, total: linesOf(id).length, detail: '' };
}

/** Goes on with a job with the token that was typed. */
export function unlockJob(id: string, token: string): void {
  useToken(token);
  resumeJob(id);
}

export const stopJob = (): void => change({ state: 'stopped', detail: '' });

/** Removes files and results from the service; what was received stays on the desk. */
export async function removeFromService(): Promise<void> {
  const { value } = job;
  if (!value || value.state === 'removed') return;
  await removeJob(value.id);
  change({ state: 'removed' });
}
