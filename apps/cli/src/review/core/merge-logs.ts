import { type DecisionRecord, Ledger } from './ledger.ts';
import { type Conflict, mergeEvents, type ReviewEvent, type Side } from './session.ts';

/** What taking over another log brings. */
export interface Takeover {
  /** Events that the own log does not hold yet. */
  readonly added: readonly ReviewEvent[];
  readonly conflicts: readonly Conflict[];
  /** Notes of both about one finding, as one text each. */
  readonly notes: readonly { readonly key: string; readonly text: string }[];
}

const sideOf = ({ status, reason, by, at }: DecisionRecord): Side => ({ status, reason, by, at });

function decisionConflicts(
  own: Ledger,
  other: Ledger,
  ownIds: ReadonlySet<string>,
  otherIds: ReadonlySet<string>,
): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [key, theirs] of other.records) {
    const ours = own.records.get(key);
    // Whoever has the other's decision in his log decided knowing of it: his holds, and there is nothing to settle.
    if (!ours?.event || !theirs.event || ownIds.has(theirs.event) || otherIds.has(ours.event)) continue;
    if (ours.status === theirs.status && ours.reason === theirs.reason) continue;
    conflicts.push({ kind: 'decision', key, sides: [sideOf(ours), sideOf(theirs)] });
  }
  return conflicts;
}

/** Who corrected a place last in a log, as it now stands. */
function correctorsOf(events: readonly ReviewEvent[]): Map<string, ReviewEvent> {
  const last = new Map<string, ReviewEvent>();
  for (const event of mergeEvents(events))
    if (event.kind === 'correct')
      for (const { target } of event.changes) last.set(`${event.report}#${target}`, event);
  return last;
}

function correctionConflicts(
  own: Ledger,
  other: Ledger,
  ownEvents: readonly ReviewEvent[],
  otherEvents: readonly ReviewEvent[],
): Conflict[] {
  const ours = correctorsOf(ownEvents);
  const theirs = correctorsOf(otherEvents);
  const ownIds = new Set(ownEvents.map(({ id }) => id));
  const otherIds = new Set(otherEvents.map(({ id }) => id));
  const conflicts: Conflict[] = [];
  for (const [report, changes] of other.corrections)
    for (const [target, { from, to }] of changes) {
      const mine = own.correctionsOf(report).get(target);
      const ourEvent = ours.get(`${report}#${target}`);
      const theirEvent = theirs.get(`${report}#${target}`);
      if (!mine || mine.to === to || !ourEvent || !theirEvent) continue;
      if (ownIds.has(theirEvent.id) || otherIds.has(ourEvent.id)) continue;
      const sides = [
        { to: mine.to, by: ourEvent.by, at: ourEvent.at },
        { to, by: theirEvent.by, at: theirEvent.at },
      ] as const;
      conflicts.push({ kind: 'correction', report, target, from, sides });
    }
  return conflicts;
}

/** Works out what another log adds to the own one, and where two decided without knowing of each other. */
export function mergeLogs(own: readonly ReviewEvent[], other: readonly ReviewEvent[]): Takeover {
  const ownIds = new Set(own.map(({ id }) => id));
  const otherIds = new Set(other.map(({ id }) => id));
  const added = other.filter(({ id }) => !ownIds.has(id));
  if (added.length === 0) return { added, conflicts: [], notes: [] };
  const ours = new Ledger().replay(mergeEvents(own));
  const theirs = new Ledger().replay(mergeEvents(other));
  const notes = [...theirs.records].flatMap(([key, { note, by }]) => {
    const mine = ours.records.get(key);
    if (note === '' || !mine?.note || mine.note.includes(note)) return [];
    return [{ key, text: note.includes(mine.note) ? note : `${mine.note}；${by}：${note}` }];
  });
  const conflicts = [
    ...decisionConflicts(ours, theirs, ownIds, otherIds),
    ...correctionConflicts(ours, theirs, own, other),
  ];
  return { added, conflicts, notes };
}
