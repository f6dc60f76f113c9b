import { wordsOf } from '../core/filter.ts';
import { type Item, isPending } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import type { Commands } from './command.ts';

/** The next row after `start` in a direction whose item passes the test; goes around at the ends. */
function findRow(review: Review, start: number, step: 1 | -1, passes: (item: Item) => boolean): number {
  const { codes } = review.rows;
  for (let count = 1; count <= codes.length; count++) {
    const row = (((start + step * count) % codes.length) + codes.length) % codes.length;
    const code = codes[row]!;
    if (code >= 0 && passes(review.workspace.items[code]!)) return row;
  }
  return -1;
}

/** Opens closed headings first, so that a jump reaches what lies under them. */
function openAll(review: Review): void {
  if (review.ui.collapsed.size > 0)
    review.show({ cursor: review.placeAt(review.cursorRow), collapsed: new Set() });
}

/** The next finding to decide; while something is looked for, among what was found. */
export function goToPending(review: Review, step: 1 | -1): boolean {
  openAll(review);
  const query = review.ui.search.toLowerCase();
  const row = findRow(
    review,
    review.cursorRow,
    step,
    (item) => isPending(item) && (query === '' || wordsOf(item).includes(query)),
  );
  if (row < 0) return false;
  review.moveTo(row);
  return true;
}

export function goToMatch(review: Review, step: 1 | -1, from = review.cursorRow): boolean {
  openAll(review);
  const query = review.ui.search.toLowerCase();
  const row = findRow(review, from, step, (item) => wordsOf(item).includes(query));
  if (row < 0) return false;
  review.moveTo(row);
  return true;
}

function jump(review: Review, step: 1 | -1): void {
  const { search } = review.ui;
  if (search !== '') {
    if (!goToMatch(review, step)) review.toast(review.words.toast.noMatch(search), 'warning');
  } else if (!goToPending(review, step)) review.toast(review.words.toast.noNext);
}

function jumpReport(review: Review, step: 1 | -1): void {
  const here = review.current?.report.index ?? reportBelow(review);
  const row = findRow(review, review.cursorRow, step, (item) => item.report.index !== here);
  if (row < 0) return;
  // Going back lands on the last finding of the report; its first one is meant.
  const { codes } = review.rows;
  const { items } = review.workspace;
  const report = items[codes[row]!]!.report.index;
  review.moveTo(
    step > 0 ? row : codes.findIndex((code) => code >= 0 && items[code]!.report.index === report),
  );
}

function reportBelow(review: Review): number {
  const first = review.currentGroup?.items[0];
  return first === undefined ? -1 : review.workspace.items[first]!.report.index;
}

function jumpRule(review: Review, step: 1 | -1): void {
  openAll(review);
  const rule = review.current?.finding.ruleId;
  if (rule === undefined) return;
  const row = findRow(review, review.cursorRow, step, (item) => item.finding.ruleId === rule);
  if (row >= 0) review.moveTo(row);
}

/** Moves the cursor, or scrolls the pane that has the focus. */
function move(review: Review, lines: number): void {
  const { pane, documentTop, findingTop } = review.ui;
  if (pane === 'document')
    review.show({ documentTop: Math.max(0, (documentTop ?? review.shown.documentTop) + lines) });
  else if (pane === 'finding') review.show({ findingTop: Math.max(0, findingTop + lines) });
  else review.moveTo(review.cursorRow + lines);
}

export const moveCommands = {
  'move.down': (review) => move(review, 1),
  'move.up': (review) => move(review, -1),
  'move.pageDown': (review) => move(review, review.shown.page),
  'move.pageUp': (review) => move(review, -review.shown.page),
  'move.first': (review) => move(review, -1_000_000),
  'move.last': (review) => move(review, 1_000_000),
  'move.nextOpen': (review) => jump(review, 1),
  'move.previousOpen': (review) => jump(review, -1),
  'move.nextReport': (review) => jumpReport(review, 1),
  'move.previousReport': (review) => jumpReport(review, -1),
  'move.nextRule': (review) => jumpRule(review, 1),
  'move.previousRule': (review) => jumpRule(review, -1),
} satisfies Partial<Commands>;
