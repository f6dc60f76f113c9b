import { describePath } from '@gouji/core/template';
import { aboutOf } from '../core/about.ts';
import { unmadeCorrections, unmadeFor, withEarlierNote } from '../core/carry.ts';
import { openEditor } from '../core/editor.ts';
import { wholeKey } from '../core/ledger.ts';
import { knownReasons } from '../core/reasons.ts';
import { conflictsOf, type Item, type ReviewReport } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import type { Conflict, Status } from '../core/session.ts';
import type { MenuEntry, PromptPurpose } from '../core/ui.ts';
import type { Command, Commands } from './command.ts';
import { correct } from './correct.ts';
import { goToPending } from './move.ts';

/** Deciding more findings than this at once asks first. */
const unasked = 10;

const keysOf = (items: readonly Item[]): string[] => [...new Set(items.map((item) => item.key))];

export const needsReason = (status: Status): boolean => status === 'dismissed' || status === 'falsePositive';

/** Whether something may be decided now; says why not, or asks. */
function mayDecide(review: Review, items: readonly Item[], status: Status, reason: string): boolean {
  const { words } = review;
  if (items.length === 0) {
    review.toast(words.chooseFinding, 'warning');
    return false;
  }
  if (needsReason(status) && reason.trim() === '') {
    review.toast(words.toast.reasonNeeded, 'warning');
    return false;
  }
  if (items.length <= unasked) return true;
  const name = words.status[status];
  const argument = JSON.stringify({ status, reason });
  const entries: MenuEntry[] = [
    { label: words.menu.confirm(items.length, name), command: 'decide.confirmed', argument },
    { label: words.menu.confirmNot, command: 'view.back' },
  ];
  const title = words.menu.confirmTitle(items.length, name);
  review.show({ overlay: { kind: 'menu', title, entries, index: 1, asked: review.askedNow } });
  return false;
}

function enter(review: Review, items: readonly Item[], status: Status, reason: string): void {
  const { words } = review;
  const unique = [...new Map(items.map((item) => [item.key, item])).values()];
  const about = unique.map((item) => aboutOf(review, item));
  review.record({ kind: 'decide', keys: keysOf(unique), status, reason, about });
  review.show({ selection: null, overlay: null });
  if (status !== 'open') review.show({ last: { status, reason } });
  if (items.length === 1 && review.ui.advance && status !== 'open') goToPending(review, 1);
  review.toast(words.toast.decided(items.length, words.status[status]));
}

/** Decides about what is asked in one step, says so, and moves on where one finding was meant. */
export function decide(review: Review, status: Status, reason: string): void {
  const { targets, wholes } = review;
  const unread = wholes.filter(({ report }) => !report);
  if (targets.length === 0 && unread.length > 0) {
    decideWhole(review, unread, status, reason);
    return;
  }
  if (mayDecide(review, targets, status, reason)) enter(review, targets, status, reason);
}

/** Decides about reports of which nothing could be read. */
function decideWhole(review: Review, reports: readonly ReviewReport[], status: Status, reason: string): void {
  const { words } = review;
  if (needsReason(status) && reason.trim() === '') {
    review.toast(words.toast.reasonNeeded, 'warning');
    return;
  }
  review.record({ kind: 'decide', keys: reports.map(({ key }) => wholeKey(key)), status, reason });
  review.show({ overlay: null });
  const name = status === 'accepted' ? words.board.resend : words.status[status];
  review.toast(words.toast.decidedWhole(reports.length, name));
}

export function note(review: Review, text: string): void {
  const { targets, wholes, words } = review;
  if (wholes.length > 0) {
    review.record({ kind: 'note', keys: wholes.map(({ key }) => wholeKey(key)), text });
    review.show({ overlay: null });
    review.toast(words.toast.notedWhole(wholes.length));
    return;
  }
  if (targets.length === 0) return;
  if (text === '' && targets.every(({ record }) => record.note === '')) {
    review.toast(words.toast.unchanged);
    return;
  }
  review.record({ kind: 'note', keys: keysOf(targets), text });
  review.show({ selection: null, overlay: null });
  review.toast(words.toast.noted(targets.length));
}

/** Numbered presets, then own words. */
function askReason(review: Review, status: 'dismissed' | 'falsePositive'): void {
  const { words, targets } = review;
  const unread = review.wholes.filter(({ report }) => !report);
  const count = targets.length || unread.length;
  if (count === 0) {
    review.toast(words.chooseFinding, 'warning');
    return;
  }
  const presets = status === 'dismissed' ? words.reasons : words.falseReasons;
  const purpose: PromptPurpose = status === 'dismissed' ? 'reason' : 'falsePositive';
  const command = status === 'dismissed' ? 'decide.dismiss' : 'decide.falsePositive';
  const entries: MenuEntry[] = presets.map((label) => ({ label, command, argument: label }));
  entries.push({ label: words.menu.ownWords, command: 'prompt.open', argument: purpose });
  // Behind the others, whose numbers reviewers know by heart; what was said of the same fault in another year is at hand.
  const known = knownReasons(review.ledger, targets, status, presets);
  const usual = entries.length;
  for (const { reason, year } of known)
    entries.push({ label: words.menu.reasonBefore(reason, year), command, argument: reason });
  const index = known[0]?.year ? usual : 0;
  const title = `${status === 'dismissed' ? words.menu.reasons : words.menu.falseReasons} (${count})`;
  review.show({ overlay: { kind: 'menu', title, entries, index, asked: review.askedNow } });
}

const perFinding: readonly PromptPurpose[] = ['reason', 'falsePositive', 'note'];

/** Opens the line in which the reviewer types; `argument` is what the line is for. */
export function openPrompt(review: Review, purpose: PromptPurpose, text?: string): void {
  const { targets, wholes, words } = review;
  if (perFinding.includes(purpose) && targets.length + wholes.length === 0) {
    review.toast(words.chooseFinding, 'warning');
    return;
  }
  const isWhole = purpose === 'note' && wholes.length > 0;
  const noted = isWhole ? wholes.map(({ whole }) => whole) : targets.map(({ record }) => record);
  const initial = text ?? (purpose === 'note' && noted.length === 1 ? noted[0]!.note : '');
  const titles = words.prompt;
  const title = isWhole
    ? titles.noteWhole(wholes.length)
    : purpose === 'reason' || purpose === 'falsePositive' || purpose === 'note'
      ? titles[purpose](targets.length || wholes.length)
      : titles[purpose];
  review.show({
    overlay: { kind: 'prompt', purpose, title, editor: openEditor(initial), asked: review.askedNow },
  });
}

/** One of two decisions or corrections that were made without knowing of each other. */
function conflictEntries(review: Review, item: Item, conflict: Conflict, at: number): MenuEntry[] {
  const { words, language } = review;
  const told =
    conflict.kind === 'decision'
      ? conflict.sides.map(({ by, status, reason }) =>
          words.menu.side(by, `${words.status[status]}${reason && `：${reason}`}`),
        )
      : conflict.sides.map(({ by, to }) =>
          words.menu.side(
            by,
            `${describePath(conflict.target, item.report.report?.template ?? null, language)} ${conflict.from || '□'} → ${to ?? conflict.from}`,
          ),
        );
  return told.map((label, side) => ({ label, command: 'decide.adopt', argument: `${at}.${side}` }));
}

function adoptSide(review: Review, item: Item, argument: string): void {
  const [at, side] = argument.split('.').map(Number);
  const conflict = conflictsOf(item)[at ?? -1];
  if (conflict?.kind === 'decision') {
    const chosen = conflict.sides[side === 1 ? 1 : 0];
    enter(review, [item], chosen.status, chosen.reason);
  } else if (conflict?.kind === 'correction') {
    const { to } = conflict.sides[side === 1 ? 1 : 0];
    const { target, from } = conflict;
    // Entered even where it already holds: choosing it is what settles the matter.
    review.record({ kind: 'correct', report: conflict.report, changes: [{ target, from, to }] });
    review.show({ overlay: null });
    review.toast(review.words.toast.settled);
  }
}

/** Takes over notes and corrections of earlier submissions; says what, null where there were none. */
function carryOn(review: Review): string | null {
  const { targets, wholes, current, workspace, words } = review;
  const noted = withEarlierNote(targets);
  for (const text of new Set(noted.map((item) => item.earlier!.note)))
    review.record({ kind: 'note', keys: keysOf(noted.filter((item) => item.earlier!.note === text)), text });
  const [report] = current ? [current.report] : wholes;
  const changes = current
    ? unmadeFor(workspace, current)
    : report
      ? unmadeCorrections(workspace, report)
      : [];
  if (report && changes.length > 0) correct(review, report, changes);
  return noted.length + changes.length === 0 ? null : words.toast.carried(changes.length, noted.length);
}

/** Takes over a decision that was made before: by one of two reviewers, or before the report changed. */
const adopt: Command = (review, argument) => {
  const { words, targets, current } = review;
  if (argument !== undefined) {
    if (current) adoptSide(review, current, argument);
    return;
  }
  const conflicts = current ? conflictsOf(current) : [];
  if (current && conflicts.length > 0) {
    const entries = conflicts.flatMap((conflict, at) => conflictEntries(review, current, conflict, at));
    const overlay = { kind: 'menu', title: words.menu.conflict, entries, index: 0 } as const;
    review.show({ overlay: { ...overlay, asked: review.askedNow } });
    return;
  }
  const carried = carryOn(review);
  const changed = targets.filter(
    (item) => item.earlier && item.earlier.status !== 'open' && item.record.status === 'open',
  );
  const earlier = changed[0]?.earlier;
  if (!earlier) {
    review.toast(carried ?? words.toast.noEarlier, carried === null ? 'warning' : 'ok');
    return;
  }
  // One step for all that were decided alike before; the rest keep waiting.
  const { status, reason } = earlier;
  const alike = changed.filter((item) => item.earlier?.status === status && item.earlier.reason === reason);
  review.meaning(
    { targets: alike.map(({ index }) => index), current: current?.index ?? null, group: null, reports: [] },
    () => decide(review, status, reason),
  );
  if (carried !== null && !review.ui.overlay) review.toast(`${carried}；${review.ui.toast?.text ?? ''}`);
};

export const decideCommands = {
  'decide.accept': (review) => decide(review, 'accepted', ''),
  'decide.dismiss': (review, reason) =>
    reason === undefined ? askReason(review, 'dismissed') : decide(review, 'dismissed', reason),
  'decide.falsePositive': (review, reason) =>
    reason === undefined ? askReason(review, 'falsePositive') : decide(review, 'falsePositive', reason),
  'decide.confirmed': (review, argument) => {
    const { status, reason } = JSON.parse(argument ?? '{}') as { status: Status; reason: string };
    enter(review, review.targets, status, reason);
  },
  'decide.note': (review, text) => (text === undefined ? openPrompt(review, 'note') : note(review, text)),
  'decide.reopen': (review) => decide(review, 'open', ''),
  'decide.repeat': (review) => {
    const { last } = review.ui;
    if (last) decide(review, last.status, last.reason);
    else review.toast(review.words.toast.nothingToRepeat, 'warning');
  },
  'decide.adopt': adopt,
  'prompt.open': (review, purpose) => openPrompt(review, purpose as PromptPurpose),
} satisfies Partial<Commands>;
