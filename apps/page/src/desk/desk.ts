import type { Understanding } from '@gouji/core';
import { textAtTarget } from '@gouji/core/extract';
import type { FileAccount, Language, Report, Verdict } from '@gouji/core/model';
import { batch, computed, signal } from '@preact/signals';
import type { Edit } from '../work/edits.ts';
import type { Settings } from '../work/questions.ts';

/** Last year's report of an entry, and how it came to it. */
export interface Prior {
  readonly name: string;
  /** Found among the files by body and year, or given by hand. */
  readonly by: 'pair' | 'hand';
  readonly understanding: Understanding;
}

/** One report on the desk. */
export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly understanding: Understanding;
  readonly prior: Prior | null;
  /** Others of the desk that may be alike; null where it lies there alone. */
  readonly peers: readonly Understanding[] | null;
  /** As the file has it. */
  readonly original: Verdict;
  readonly edits: readonly Edit[];
  /** Earlier states of the edits, and those that were undone. */
  readonly past: readonly (readonly Edit[])[];
  readonly future: readonly (readonly Edit[])[];
  /** With the edits. */
  readonly report: Report | null;
  readonly verdict: Verdict;
}

/** Why a file has no verdict; each can be tried again. */
export type Trouble = 'slow' | 'crashed' | 'gone' | 'refused';

/** One file, from when it was given to what became of it. None is ever taken off the desk but by the user. */
export interface Line {
  readonly id: number;
  readonly name: string;
  readonly blob: Blob;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed';
  readonly trouble: Trouble | null;
  readonly entries: readonly Entry[];
  /** The job of the service that checks it; it is then not read here. */
  readonly job: string | null;
  /** What became of a file that has no verdict: one of our own results, or what the service says of it. */
  readonly account: FileAccount | null;
}

export const lines = signal<readonly Line[]>([]);
export const settings = signal<Settings>({ language: 'zh', preset: 'recommended' });
export const language = computed<Language>(() => settings.value.language);

export const entries = computed(() => lines.value.flatMap((line) => line.entries));
export const entryOf = (key: string): Entry | null => entries.value.find((one) => one.key === key) ?? null;
export const lineOf = (id: number): Line | null => lines.value.find((one) => one.id === id) ?? null;

/** What the file itself says at a target; null where there is no such place. */
export const originalOf = ({ understanding: { report } }: Entry, target: string): string | null =>
  report && textAtTarget(report, target);

export const busy = computed(() => {
  const all = lines.value;
  const open = all.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  return { total: all.length, open };
});

/** Whether those that lie side by side are being compared. */
export const comparing = signal(false);

let lastLine = 0;

/** A number for a new line, above those that were brought back. */
const nextLine = (): number => ++lastLine;

export const newLine = (name: string, blob: Blob): Line => ({
  id: nextLine(),
  name,
  blob,
  state: 'waiting',
  trouble: null,
  entries: [],
  job: null,
  account: null,
});

export function putLines(added: readonly Line[]): void {
  lastLine = Math.max(lastLine, ...added.map(({ id }) => id));
  lines.value = [...lines.value, ...added];
}

export function changeLine(id: number, change: Partial<Line>): void {
  lines.value = lines.value.map((line) => (line.id === id ? { ...line, ...change } : line));
}

export function changeEntry(key: string, change: Partial<Entry>): void {
  batch(() => {
    lines.value = lines.value.map((line) =>
      line.entries.some((one) => one.key === key)
        ? { ...line, entries: line.entries.map((one) => (one.key === key ? { ...one, ...change } : one)) }
        : line,
    );
  });
}
