import { checkReport } from '@gouji/core/check';
import { buildReport, type ReportSpec } from '@gouji/core/testing';
import { handleInput } from '../commands/handle-input.ts';
import { buildKeymap } from '../core/keymap.ts';
import { KeyParser } from '../core/keys.ts';
import { Ledger } from '../core/ledger.ts';
import type { LoadedReport } from '../core/report-items.ts';
import { Review } from '../core/review.ts';
import type { ReviewEvent } from '../core/session.ts';
import { Workspace } from '../core/workspace.ts';

const faulty = {
  'requests/received/naturalPerson': 15,
  'requests/received/total': 18,
  'requests/disclosed/naturalPerson': 15,
  'requests/disclosed/total': 15,
  'requests/processed/naturalPerson': 15,
  'requests/processed/total': 15,
};

const loaded = new Map<string, Omit<LoadedReport, 'name' | 'sha256'>>();

/** A report whose total of applications received says 18 where 15 is right, checked; `number` makes its content its own. */
export function faultyReport(
  number: number,
  language: 'zh' | 'en' = 'zh',
  cells: Record<string, number> = {},
  prose: ReportSpec['prose'] = {},
): LoadedReport {
  const key = JSON.stringify([language, cells, prose]);
  let known = loaded.get(key);
  if (!known) {
    const report = buildReport({ cells: { ...faulty, ...cells }, prose });
    const { findings, diagnoses, notices } = checkReport(report, { language });
    known = { report, findings, diagnoses, notices, coverage: '', outcome: 'fail' };
    loaded.set(key, known);
  }
  return {
    name: `甲县/${number}.txt`,
    sha256: `${String(number).padStart(16, '0')}${'0'.repeat(48)}`,
    ...known,
  };
}

/** A review of `count` such reports, with the events of an earlier session already replayed. */
export function reviewOf(
  language: 'zh' | 'en' = 'zh',
  count = 1,
  events: readonly ReviewEvent[] = [],
  writer = 'w',
): Review {
  const workspace = new Workspace(new Ledger().replay(events), () => ({ language }));
  let time = events.length;
  const review = new Review(workspace, buildKeymap().keymap, language, {
    id: writer,
    name: '张三',
    now: () => new Date(1_700_000_000_000 + 1000 * time++).toISOString(),
  });
  for (let number = 0; number < count; number++) workspace.add(faultyReport(number, language));
  return review;
}

/** Types keys as the terminal would send them. */
export function press(review: Review, keys: string): void {
  const parser = new KeyParser();
  for (const input of [...parser.push(keys), ...parser.flush()]) handleInput(review, input);
}

/** What has been entered into the log so far. */
export const eventsOf = (review: Review): ReviewEvent[] =>
  review.effects.flatMap((effect) => (effect.kind === 'append' ? [effect.event] : []));
