import type { FileAccount } from '@gouji/core/model';
import type { Entry } from './collect.ts';
import type { BodyState, BodyYear, Survey, SurveyBody } from './model.ts';
import { bodyInFileName, bodyKey, matchRoster, yearInFileName } from './name-body.ts';
import { similarBodies } from './similar-names.ts';

/** A body with what there is of it, before its states are told. */
interface Gathered {
  name: string;
  kind: SurveyBody['kind'];
  /** Null where a name of the roster fits it and others. */
  onRoster: boolean | null;
  readonly reports: Map<number, number[]>;
  readonly files: Map<number, string[]>;
  /** Files that are no report. */
  readonly others: Map<number, string[]>;
}

export interface GroupedBodies {
  readonly bodies: readonly SurveyBody[];
  readonly years: readonly number[];
  /** Files that may be reports and whose body is not known. */
  readonly unplaced: readonly string[];
  /** Names of the roster that fit several bodies; of these nobody is known to be missing. */
  readonly undecided: Survey['undecided'];
  /** The only report of a body in a year, drafts of the same content being one. */
  readonly single: readonly number[];
}

/** A year of which fewer than this share of the most reports are there is a slip of some, and nobody is missing from it. */
const leastShare = 0.1;

function yearsOf(entries: readonly Entry[], wanted: readonly number[] | null): number[] {
  const counts = new Map<number, number>();
  for (const { year } of entries) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const all = wanted ? wanted : [...counts.keys()];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The years of which reports are due from everybody. */
function dueYears(entries: readonly Entry[], years: readonly number[], wanted: boolean): Set<number> {
  const count = (year: number): number => entries.filter((entry) => entry.year === year).length;
  const counts = years.map(count);
  const most = Math.max(0, ...counts);
  return new Set(years.filter((_, index) => wanted || counts[index]! >= most * leastShare));
}

const distinct = (indexes: readonly number[], entries: readonly Entry[]): number =>
  new Set(indexes.map((index) => entries[index]!.sha256)).size;

function statesOf(
  reports: readonly number[],
  files: readonly string[],
  others: readonly string[],
  isDue: boolean,
  entries: readonly Entry[],
): BodyState[] {
  const states: BodyState[] = [];
  if (reports.length > 0) states.push('present');
  if (distinct(reports, entries) > 1) states.push('twoDrafts');
  if (reports.some((index) => entries[index]!.late)) states.push('late');
  if (reports.some((index) => entries[index]!.outcome === 'indeterminate')) states.push('incomplete');
  if (files.length > 0) states.push('unreadable');
  if (states.length > 0) return states;
  states.push(isDue ? 'missing' : 'none');
  if (others.length > 0) states.push('notReport');
  return states;
}

const put = <Value>(map: Map<number, Value[]>, year: number, value: Value): void => {
  const list = map.get(year);
  if (list) list.push(value);
  else map.set(year, [value]);
};

/** Gives files without a report to the body and year that their names tell; gives back those that may be one and tell none. */
function placeFiles(
  files: readonly FileAccount[],
  gathered: ReadonlyMap<string, Gathered>,
  years: readonly number[],
): string[] {
  const unplaced: string[] = [];
  const keys = new Set(gathered.keys());
  for (const { name, state } of files) {
    const mayBeReport = state === 'unreadable' || state === 'incomplete';
    if (!mayBeReport && state !== 'notReport') continue;
    const key = bodyInFileName(name, keys);
    const year = yearInFileName(name) ?? (years.length === 1 ? years[0]! : null);
    if (key !== null && year !== null && years.includes(year))
      put(gathered.get(key)![mayBeReport ? 'files' : 'others'], year, name);
    else if (mayBeReport) unplaced.push(name);
  }
  return unplaced;
}

/**
 * The reports with those whose folders say no area given to the only area in which there is a body of their name: 城关镇 of last
 * year, which lies in no folder of 甲县, is the same as this year's, which does.
 */
export function settlePlaces(entries: readonly Entry[]): Entry[] {
  const places = new Map<string, Set<string>>();
  for (const { organization, place } of entries) {
    if (!organization || place === '') continue;
    const key = bodyKey(organization.name);
    places.set(key, (places.get(key) ?? new Set()).add(place));
  }
  return entries.map((entry) => {
    if (entry.body === null || entry.place !== '') return entry;
    const [place, second] = places.get(entry.body) ?? [];
    return place === undefined || second !== undefined
      ? entry
      : { ...entry, place, body: `${place}${entry.body}` };
  });
}

/** Orders reports and files by whose and of which year they are, and says what there is of each body in each year. */
export function groupBodies(
  entries: readonly Entry[],
  files: readonly FileAccount[],
  roster: readonly string[] | null,
  wantedYears: readonly number[] | null,
): GroupedBodies {
  const gathered = new Map<string, Gathered>();
  const gather = (key: string, name: string): Gathered => {
    let body = gathered.get(key);
    if (!body) {
      body = { name, kind: null, onRoster: false, reports: new Map(), files: new Map(), others: new Map() };
      gathered.set(key, body);
    }
    return body;
  };
  for (const [index, { body, organization, year, place }] of entries.entries()) {
    if (!body || !organization || year === null) continue;
    const one = gather(body, place === '' ? organization.name : `${organization.name}（${place}）`);
    one.kind ??= organization.kind;
    put(one.reports, year, index);
  }
  const undecided: Survey['undecided'][number][] = [];
  if (roster) {
    const found = matchRoster(roster, new Set(gathered.keys()));
    for (const name of roster) {
      const fitting = (found.undecided.get(name) ?? []).map((key) => gathered.get(key)!);
      for (const one of fitting) one.onRoster ||= null;
      if (fitting.length > 0) undecided.push({ name, bodies: fitting.map((one) => one.name) });
      else gather(found.matches.get(name) ?? bodyKey(name), name).onRoster = true;
    }
  }
  const years = yearsOf(entries, wantedYears);
  const unplaced = placeFiles(files, gathered, years);
  const due = dueYears(entries, years, wantedYears !== null);
  const single: number[] = [];
  /** Who reported for a year without being on the roster. */
  const strangers = (year: number): string[] =>
    [...gathered.values()].flatMap((one) =>
      one.onRoster === false && one.reports.has(year) ? [one.name] : [],
    );
  const strangersOf = new Map(roster ? years.map((year) => [year, strangers(year)]) : []);
  const bodies = [...gathered.values()].map(
    (one): SurveyBody => ({
      name: one.name,
      kind: one.kind,
      onRoster: roster ? one.onRoster : null,
      years: years.map((year): BodyYear => {
        const reports = one.reports.get(year) ?? [];
        const names = one.files.get(year) ?? [];
        const others = reports.length + names.length > 0 ? [] : (one.others.get(year) ?? []);
        const isDue = one.onRoster === true && due.has(year);
        if (reports.length > 0 && distinct(reports, entries) === 1) single.push(reports[0]!);
        const states = statesOf(reports, names, others, isDue, entries);
        const similar = states.includes('missing')
          ? similarBodies(one.name, strangersOf.get(year) ?? [])
          : [];
        return { year, states, reports, files: names, others, similar };
      }),
    }),
  );
  return { bodies, years, unplaced, undecided, single };
}
