import type { Understanding } from '@gouji/core';
import { ask } from '../work/crew.ts';
import { type Entry, lineOf, lines, settings } from './desk.ts';

/** Sketches of what was understood; they go when it goes. */
const sketches = new WeakMap<Understanding, Promise<Uint16Array | null>>();

function sketchOf(understanding: Understanding): Promise<Uint16Array | null> {
  const known = sketches.get(understanding) ?? ask('sketch', { understanding }).catch(() => null);
  sketches.set(understanding, known);
  return known;
}

const folderOf = (name: string): string => name.replace(/(?:^|\/)[^/]*$/u, '');

const compareNames = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * The reports each entry is to be compared with because it may be alike, as the files have them, in the words of the entries'
 * keys. Null where there is only one file. What the service has checked is compared by it.
 */
export async function findAlike(all: readonly Entry[]): Promise<Map<string, Entry['peers']>> {
  // In the order in which a folder is checked elsewhere: of many copies the first are compared.
  const own = all
    .filter(({ line }) => !lineOf(line)?.job)
    .sort((one, other) => compareNames(one.understanding.source.name, other.understanding.source.name));
  if (lines.value.length < 2) return new Map(own.map(({ key }) => [key, null]));
  const reports = await Promise.all(
    own.map(async ({ understanding }) => {
      const { report, source } = understanding;
      return {
        organization: report?.organization?.name ?? null,
        year: report?.year ?? null,
        sha256: source.sha256,
        folder: folderOf(source.name),
        sketch: await sketchOf(understanding),
      };
    }),
  );
  const found = new Map(await ask('compare', { reports, settings: settings.value }));
  return new Map(
    own.map(({ key }, index) => [key, (found.get(index) ?? []).map((peer) => own[peer]!.understanding)]),
  );
}
