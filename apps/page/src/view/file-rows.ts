import { accountOf, describeFileState, unreadParts } from '@gouji/core/format';
import type { FileState } from '@gouji/core/model';
import { type Entry, type Line, language } from '../desk/desk.ts';
import { words } from '../words/words.ts';

/** As the command line tells files, and `failed` where the work on one was broken off. */
export type State = FileState | 'failed';
export type Column = 'body' | 'year' | 'outcome' | 'error' | 'warning' | 'info' | 'open' | 'prior' | 'file';

/** A line of the table: a report, or a file that has none yet or could not be processed. */
export interface Row {
  readonly key: string;
  readonly line: Line;
  readonly entry: Entry | null;
  readonly state: State;
}

export const columns: readonly Column[] = [
  'body',
  'year',
  'outcome',
  'error',
  'warning',
  'info',
  'open',
  'prior',
  'file',
];
export const rank: readonly State[] = [
  'failed',
  'unreadable',
  'problems',
  'incomplete',
  'pending',
  'notReport',
  'ignored',
  'passed',
];
/** The colour of a state. */
export const tones: Partial<Record<State, string>> = {
  failed: 'fail',
  unreadable: 'fail',
  problems: 'fail',
  incomplete: 'indeterminate',
  passed: 'pass',
};
/** A state in words. */
export const nameOf = (state: State): string =>
  state === 'failed' ? words.value.failed : describeFileState(state, language.value);

/** What of a report could not be checked. */
export const openParts = ({ verdict }: Entry): string[] =>
  verdict.report ? unreadParts(verdict, language.value) : [];

const known = new WeakMap<Line, readonly Row[]>();

/** The rows of a file; as long as nothing about the file changes they are the very same, and are not drawn again. */
export function rowsOf(line: Line): readonly Row[] {
  const before = known.get(line);
  if (before) return before;
  const rows: readonly Row[] =
    line.entries.length > 0
      ? line.entries.map((entry) => ({ key: entry.key, line, entry, state: accountOf(entry.verdict).state }))
      : [
          {
            key: String(line.id),
            line,
            entry: null,
            state: line.state === 'failed' ? 'failed' : (line.account?.state ?? 'pending'),
          },
        ];
  known.set(line, rows);
  return rows;
}
