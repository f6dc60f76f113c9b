import { version } from '@gouji/core';
import type { Outcome } from '@gouji/core/model';
import { orderAttention } from './attention.ts';
import type { Collected, Entry } from './collect.ts';
import { changesOf, peerOutliers, yearOutliers } from './compare-figures.ts';
import { findAlike, type TakeWords } from './find-alike.ts';
import { groupBodies, settlePlaces } from './group-bodies.ts';
import { keyFigures } from './key-figures.ts';
import type { Survey, SurveyBody, SurveyReport, VersionGroup, YearSummary } from './model.ts';
import { rollUp } from './roll-up.ts';

export interface SurveyOptions {
  /** Names of the bodies that must report; null = nobody is missing. */
  readonly roster?: readonly string[] | null;
  /** Share from which texts are called alike, 0.5 … 1; 0.8 unless given. */
  readonly likeness?: number;
}

/** Last year's report of each report that is the only one of its body and year. */
function priorsOf(entries: readonly Entry[], single: readonly number[]): Map<number, number> {
  const keyOf = (body: string, year: number): string => `${year} ${body}`;
  const byKey = new Map<string, number>();
  for (const index of single) byKey.set(keyOf(entries[index]!.body!, entries[index]!.year!), index);
  const priors = new Map<number, number>();
  for (const index of single) {
    const prior = byKey.get(keyOf(entries[index]!.body!, entries[index]!.year! - 1));
    if (prior !== undefined) priors.set(index, prior);
  }
  return priors;
}

type FigureSums = Record<string, { sum: number; bodies: number; doubted: number }>;

function addFigures(sums: FigureSums, { figures, doubted }: Entry): void {
  for (const [index, value] of figures.entries()) {
    if (Number.isNaN(value)) continue;
    const figure = sums[keyFigures[index]!.id]!;
    figure.sum = Math.round((figure.sum + value) * 1e6) / 1e6;
    figure.bodies++;
    if (doubted.has(index)) figure.doubted++;
  }
}

function summarize(year: number, entries: readonly Entry[], bodies: readonly SurveyBody[]): YearSummary {
  const outcomes: Record<Outcome, number> = { pass: 0, fail: 0, indeterminate: 0 };
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  const figures: FigureSums = Object.fromEntries(
    keyFigures.map(({ id }) => [id, { sum: 0, bodies: 0, doubted: 0 }]),
  );
  let reports = 0;
  let late = 0;
  for (const entry of entries) {
    if (entry.year !== year) continue;
    reports++;
    outcomes[entry.outcome]++;
    if (entry.late) late++;
    for (const key of ['error', 'warning', 'info', 'suppressed'] as const) counts[key] += entry.counts[key];
  }
  let missing = 0;
  let present = 0;
  for (const { years } of bodies) {
    const own = years.find((one) => one.year === year);
    if (own?.states.includes('missing')) missing++;
    if (!own || own.reports.length === 0) continue;
    present++;
    // Two drafts leave it open which figures are meant.
    if (!own.states.includes('twoDrafts')) addFigures(figures, entries[own.reports[0]!]!);
  }
  const hasRoster = bodies.some(({ onRoster }) => onRoster !== null);
  return {
    year,
    bodies: present,
    reports,
    outcomes,
    counts,
    late,
    missing: hasRoster ? missing : null,
    figures,
  };
}

const toReport = (entry: Entry, prior: Entry | null, peers: SurveyReport['outliers']): SurveyReport => ({
  source: entry.source,
  organization: entry.organization,
  year: entry.year,
  outcome: entry.outcome,
  complete: entry.complete,
  counts: entry.counts,
  late: entry.late,
  publishedOn: entry.publishedOn,
  figures: Object.fromEntries(
    keyFigures.map(({ id }, index) => {
      const value = entry.figures[index]!;
      return [id, Number.isNaN(value) ? null : value];
    }),
  ),
  changes: prior && changesOf(entry, prior),
  outliers: [...(prior ? yearOutliers(entry, prior) : []), ...peers],
  doubted: [...entry.doubted].sort((a, b) => a - b).map((index) => keyFigures[index]!.id),
});

const versionsOf = (bodies: readonly SurveyBody[], entries: readonly Entry[]): VersionGroup[] =>
  bodies.flatMap(({ years }) =>
    years
      .filter(({ states }) => states.includes('twoDrafts'))
      .map(({ reports }) => ({
        reports,
        difference: reports.map((index) => entries[index]!.difference).find((one) => one !== null) ?? null,
      })),
  );

/** Makes a survey of what was collected. `takeWords` gives the words of a report's digest again, which need not be kept in memory. */
export async function buildSurvey(
  { years: wanted, entries: surveyed, beside, files }: Collected,
  takeWords: TakeWords,
  { roster = null, likeness }: SurveyOptions = {},
): Promise<Survey> {
  const all = settlePlaces([...surveyed, ...beside]);
  const entries = all.slice(0, surveyed.length);
  const { bodies, years, unplaced, undecided, single } = groupBodies(entries, files, roster, wanted);
  const priors = priorsOf(all, beside.length === 0 ? single : groupBodies(all, [], null, null).single);
  const peers = peerOutliers(entries);
  const reports = entries.map((entry, index) => {
    const prior = priors.get(index);
    return toReport(entry, prior === undefined ? null : all[prior]!, peers[index]!);
  });
  const rollUps = rollUp(entries, single);
  const alike = await findAlike(entries, takeWords, likeness);
  const survey = {
    schemaVersion: 1 as const,
    tool: { name: 'gouji' as const, version },
    years: years.map((year) => summarize(year, entries, bodies)),
    bodies,
    reports,
    rollUps,
    alike,
    versions: versionsOf(bodies, entries),
    missing:
      roster &&
      bodies.flatMap(({ name, years: own }) =>
        own.flatMap(({ year, states, similar }) =>
          states.includes('missing') ? [{ name, year, ...(similar.length > 0 && { similar }) }] : [],
        ),
      ),
    undecided,
    files,
    unplaced,
  };
  return { ...survey, attention: orderAttention(survey) };
}
