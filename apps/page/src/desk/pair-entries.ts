import { pairReports } from '@gouji/core/check';
import { computed, effect } from '@preact/signals';
import { busy, comparing, type Entry, entries, type Prior } from './desk.ts';
import { findAlike } from './find-alike.ts';
import { setBeside } from './judge-entry.ts';

/** Whose report of which year an entry is, with its edits. */
const identityOf = ({ report }: Entry): { name: string; year: number } | null =>
  report?.organization && report.year !== null ? { name: report.organization.name, year: report.year } : null;

/** Last year's report of the same body, for each entry that has one among the others. */
export function findPairs(all: readonly Entry[]): Map<string, Entry> {
  const reports = all.map((entry) => {
    const identity = identityOf(entry);
    return { ref: entry, organization: identity?.name ?? null, year: identity?.year ?? null };
  });
  const pairs = pairReports(reports, ({ understanding }) => understanding.source.name);
  return new Map(Array.from(pairs, ([{ key }, prior]) => [key, prior]));
}

/** Last year's report as it lies on the desk, for an entry to which none was given by hand. */
function priorFor({ prior, key }: Entry, pairs: ReadonlyMap<string, Entry>): Prior | null {
  if (prior?.by === 'hand') return prior;
  const found = pairs.get(key)?.understanding;
  if (found === prior?.understanding) return prior;
  return found ? { name: found.source.name, by: 'pair', understanding: found } : null;
}

const isSame = (one: Entry['peers'], other: Entry['peers']): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.length === other.length &&
    one.every((peer, index) => peer === other[index]));

/** Only what the last one found is taken. */
let turn = 0;

/**
 * Gives every entry what lies beside it on the desk, last year's report and those that may be alike, and judges anew where these
 * are others.
 */
export async function pairEntries(): Promise<void> {
  const own = ++turn;
  comparing.value = true;
  try {
    const pairs = findPairs(entries.value);
    const peers = await findAlike(entries.value);
    if (own !== turn) return;
    await Promise.all(
      entries.value.map(async (entry) => {
        const beside = { prior: priorFor(entry, pairs), peers: peers.get(entry.key) ?? entry.peers };
        if (beside.prior !== entry.prior || !isSame(beside.peers, entry.peers))
          await setBeside(entry, beside);
      }),
    );
  } finally {
    if (own === turn) comparing.value = false;
  }
}

/** Who is on the desk; another prior or verdict leaves it as it is. */
const identities = computed(() =>
  entries.value.map((entry) => `${entry.key} ${JSON.stringify(identityOf(entry))}`).join('\n'),
);

/** Entries that come, go, or become those of another body or year by an edit are paired anew, once all are read. */
effect(() => {
  if (identities.value !== '' && busy.value.open === 0)
    queueMicrotask(() => void pairEntries().catch(() => {}));
});
