import { computed, effect } from '@preact/signals';
import { busy, type Entry, entries, type Prior } from './desk.ts';
import { setPrior } from './judge-entry.ts';

const keyOf = (name: string, year: number): string => `${year} ${name.replace(/\s+/gu, '')}`;

/** Whose report of which year an entry is, with its edits. */
const identityOf = ({ report }: Entry): { name: string; year: number } | null =>
  report?.organization && report.year !== null ? { name: report.organization.name, year: report.year } : null;

/**
 * Last year's report of the same body, for each entry that has one among the others. Two reports of one body and year leave
 * it open which is meant, and then neither is taken.
 */
export function findPairs(all: readonly Entry[]): Map<string, Entry> {
  const byKey = new Map<string, Entry | null>();
  for (const entry of all) {
    const identity = identityOf(entry);
    if (!identity) continue;
    const key = keyOf(identity.name, identity.year);
    byKey.set(key, byKey.has(key) ? null : entry);
  }
  const pairs = new Map<string, Entry>();
  for (const entry of all) {
    const identity = identityOf(entry);
    const prior = identity && byKey.get(keyOf(identity.name, identity.year - 1));
    if (prior) pairs.set(entry.key, prior);
  }
  return pairs;
}

/** Gives every entry its last year's report, where none was given by hand, and judges those anew. */
export async function pairEntries(): Promise<void> {
  const pairs = findPairs(entries.value);
  await Promise.all(
    entries.value
      .filter(({ prior }) => prior?.by !== 'hand')
      .map(async (entry) => {
        const found = pairs.get(entry.key);
        if (found?.understanding === entry.prior?.understanding) return;
        const prior: Prior | null = found
          ? { name: found.understanding.source.name, by: 'pair', understanding: found.understanding }
          : null;
        await setPrior(entry, prior);
      }),
  );
}

/** Who is on the desk; another prior or verdict leaves it as it is. */
const identities = computed(() =>
  entries.value.map((entry) => `${entry.key} ${JSON.stringify(identityOf(entry))}`).join('\n'),
);

/** Entries that come, go, or become those of another body or year by an edit are paired anew, once all are read. */
effect(() => {
  if (identities.value !== '' && busy.value.open === 0) queueMicrotask(() => void pairEntries());
});
