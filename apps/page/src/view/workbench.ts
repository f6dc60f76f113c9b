import type { Finding, Severity } from '@gouji/core/model';
import { effect, signal } from '@preact/signals';
import { type Entry, language, originalOf } from '../desk/desk.ts';
import { setEdits, tryEdits, withEdit } from '../desk/judge-entry.ts';
import { ask } from '../work/crew.ts';
import type { Edit } from '../work/edits.ts';
import type { Checked, RuleHelp } from '../work/questions.ts';

/** Edits that are looked at before they are made. */
export interface Trial {
  readonly key: string;
  /** Which repair it is of. */
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly checked: Checked;
}

export const trial = signal<Trial | null>(null);

/** The finding that is lit up with its cells and words, by its number. */
export const lit = signal<number | null>(null);

/** The finding whose place is gone to: what lights up with it must not scroll the page another way. */
let sought: number | null = null;
export const isSought = (number: number): boolean => sought === number;

/** Lights up a finding that was clicked or reached. */
export function light(number: number): void {
  if (number !== lit.value) sought = null;
  lit.value = number;
}

/** Where a finding stands in the report: the number at its words or value, or what lights up with it. */
export const placeOf = (number: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.report [data-finding="${number}"]`) ??
  document.querySelector<HTMLElement>('.report .lit .value');

/** Goes to the place of a finding, wherever on the page it is; the number there leads back. */
export function goToPlace(number: number): void {
  sought = number;
  lit.value = number;
  // What lights up is drawn first.
  requestAnimationFrame(() => {
    const place = placeOf(number);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'center', inline: 'nearest' });
  });
}

export const hiddenSeverities = signal<readonly Severity[]>([]);
export const showPrior = signal(false);

/** What the rules say of themselves, in the language in force. */
export const help = signal<Readonly<Record<string, RuleHelp>>>({});

let asked: string | null = null;
effect(() => {
  const now = language.value;
  if (asked === null || asked === now) return;
  loadHelp();
});

export function loadHelp(): void {
  if (asked === language.value) return;
  asked = language.value;
  void ask('explain', { language: language.value }).then(
    (answer) => {
      help.value = answer;
    },
    () => {
      asked = null;
    },
  );
}

export function makeEdit(entry: Entry, edit: Edit): void {
  trial.value = null;
  void setEdits(entry, withEdit(entry.edits, edit, originalOf(entry, edit.target) === edit.to));
}

/** The changes of a repair; what only may be so is marked. */
export const repairEdits = (
  changes: readonly { readonly path: string; readonly to: number }[],
  asserted: boolean,
): Edit[] =>
  changes.map(({ path, to }) => ({ target: path, to: String(to), ...(!asserted && { presumed: true }) }));

const merged = (entry: Entry, edits: readonly Edit[]): readonly Edit[] =>
  edits.reduce((all, edit) => withEdit(all, edit, false), entry.edits);

export async function preview(entry: Entry, name: string, edits: readonly Edit[]): Promise<void> {
  const all = merged(entry, edits);
  const checked = await tryEdits(entry, all);
  trial.value = { key: entry.key, name, edits: all, checked };
}

export function takeRepair(entry: Entry, edits: readonly Edit[]): void {
  trial.value = null;
  void setEdits(entry, merged(entry, edits));
}

/** A correction of a value of a table, as an edit; null for one that is of something else. */
export function correctionEdit({ correction }: Finding): Edit | null {
  if (correction?.path.split('/').length !== 3) return null;
  return { target: correction.path, to: String(correction.to) };
}
