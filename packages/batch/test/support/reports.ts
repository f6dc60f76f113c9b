import { judge, type Understanding, understandAll, type Verdict } from '@gouji/core';
import { findPeers, tellPrior, toCrowd } from '@gouji/core/check';
import { sketchOf } from '@gouji/core/rules';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { batchResults, type Database, Submitter } from '../../src/index.ts';

const text = renderings.find(({ id }) => id === 'tab-text')!;

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reports of so many bodies for two years, some with a wrong figure. */
export function sampleReports(bodies: number, seed = 5): Sample[] {
  return [...provinceReports({ bodies, years: [2023, 2024], seed })].map(({ name, report }, index) => ({
    name: `${name}.txt`,
    bytes: text.render(
      index % 7 === 0
        ? { ...report, cells: { ...report.cells, 'requests/processed/total': '99999' } }
        : report,
    ),
  }));
}

/** Reports of so many bodies for one year, of which every other one has the text of the one before it. */
export function copiedReports(bodies: number, seed = 5): Sample[] {
  let before = { body: '', words: '' };
  return [...provinceReports({ bodies, years: [2023], seed })].map(({ name, body, report }, index) => {
    const own = new TextDecoder().decode(text.render(report));
    const words = index % 2 === 1 ? before.words.replaceAll(before.body, body) : own;
    before = { body, words };
    return { name: `${name}.txt`, bytes: new TextEncoder().encode(words) };
  });
}

export const options = { language: 'zh', today: '2026-01-01' } as const;

export async function submit(database: Database, name: string, samples: readonly Sample[]) {
  const submitter = await Submitter.open(database, name);
  for (const { name: file, bytes } of samples)
    await submitter.add({ name: file, named: false, options, bytes });
  await submitter.flush();
  return submitter.counts;
}

/** Every verdict of a batch, in order, as it is printed. */
export async function verdictsOf(database: Database, name: string): Promise<string[]> {
  const all: string[] = [];
  for await (const ending of batchResults(database, name))
    all.push(JSON.stringify(ending.verdict ? tellPrior(ending.verdict, ending.prior) : ending.account));
  return all;
}

/** The same verdicts, checked here one after the other, with the year before where there is one, and those that are like it. */
export async function expectedVerdicts(samples: readonly Sample[]): Promise<string[]> {
  const read: { name: string; one: Understanding }[] = [];
  for (const { name, bytes } of samples)
    for (const one of await understandAll({ name, bytes })) read.push({ name, one });
  const keyOf = ({ report }: Understanding, year: number): string => `${report?.organization?.name} ${year}`;
  const byKey = new Map<string, (typeof read)[number][]>();
  for (const entry of read) {
    const key = keyOf(entry.one, entry.one.report?.year ?? 0);
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const crowd = toCrowd(
    read.map(({ one }) => ({
      organization: one.report?.organization?.name ?? null,
      year: one.report?.year ?? null,
      sha256: one.source.sha256,
      folder: '.',
      sketch: one.report && sketchOf(one.report),
    })),
  );
  const peers = findPeers(crowd, 1);
  return read.map(({ one }, index) => {
    const priors = byKey.get(keyOf(one, (one.report?.year ?? 0) - 1)) ?? [];
    const prior = priors.length === 1 ? priors[0]! : null;
    const verdict: Verdict = judge(one, {
      ...options,
      prior: prior?.one ?? null,
      children: [],
      ...(samples.length > 1 && { peers: (peers.get(index) ?? []).map((peer) => read[peer]!.one) }),
    });
    return JSON.stringify(tellPrior(verdict, prior?.name ?? null));
  });
}
