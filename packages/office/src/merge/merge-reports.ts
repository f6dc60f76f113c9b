import type { CellState, Edition, Report, TableId, Verdict } from '@gouji/core/model';
import { rowsOf, templateOf, templates } from '@gouji/core/template';
import { bodyOfReport, matchRoster } from '../survey/name-body.ts';
import { similarBodies } from '../survey/similar-names.ts';

/** A child report as it was read; `report` is null when it was none or could not be read. */
export interface Child {
  readonly verdict: Verdict;
  readonly report: Report | null;
}

/**
 * What became of a child: `summed`; `unread` (no report could be read); `doubled` (another report of the same body is there);
 * `otherYear`, `otherEdition` (not those of the most); `unnamed` (whose report it is cannot be told).
 */
export type ChildState = 'summed' | 'unread' | 'doubled' | 'otherYear' | 'otherEdition' | 'unnamed';

/** A sentence in both languages. */
interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export interface MergedChild {
  readonly source: string;
  readonly organization: string | null;
  readonly year: number | null;
  readonly state: ChildState;
  readonly reason?: Sentence;
  /**
   * Paths of the totals that do not agree with what they are made of, in its own report. Its values are summed as they stand, so
   * the summary disagrees at the same totals.
   */
  readonly contradictions: readonly string[];
}

/** A value of one child, where it stands in a total. */
export interface Contribution {
  readonly source: string;
  readonly value: number;
}

/** A value of a child that is not a number, so that the total is not known. */
export interface Gap {
  readonly source: string;
  readonly state: CellState;
  readonly raw: string;
}

/**
 * A cell of the parent. `value` is the sum over all children that are summed, and null when one of them gives no number;
 * `known` is what the others add up to.
 */
export interface MergedCell {
  readonly value: number | null;
  readonly known: number;
  readonly from: readonly Contribution[];
  readonly gaps: readonly Gap[];
}

export type MergedTables = Record<TableId, Record<string, Record<string, MergedCell>>>;

/** The yearly summary of many reports, every value with where it comes from. */
export interface MergedReport {
  readonly schemaVersion: 1;
  readonly organization: string;
  readonly year: number;
  readonly edition: Edition;
  readonly tables: MergedTables;
  readonly children: readonly MergedChild[];
  /** Bodies of the roster of which no report was given. */
  readonly missing: readonly string[];
  /** Missing bodies whose names are like those of bodies that were given and are not on the roster: perhaps the same. */
  readonly similar: readonly { readonly name: string; readonly bodies: readonly string[] }[];
  /** Names of the roster that fit several bodies, so that nobody is known to be missing. */
  readonly undecided: readonly { readonly name: string; readonly bodies: readonly string[] }[];
  /** Whether every child was summed and agrees with itself, none is missing, and every value is known. */
  readonly complete: boolean;
}

export interface MergeOptions {
  /** Name of the parent body. */
  readonly organization?: string;
  readonly year?: number;
  /** Names of all bodies that must report. */
  readonly roster?: readonly string[];
}

/** Key of the body of a report; null where it does not say whose it is. */
const bodyOf = ({ organization, source }: Pick<MergedChild, 'organization' | 'source'>): string | null =>
  organization === null ? null : bodyOfReport(organization, source);

/** The value most items have; of several, the one met first. */
function mostOf<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const errorOf = (verdict: Verdict): Sentence | undefined =>
  verdict.notices.find(({ level }) => level === 'error')?.message;

/** Names of files, the first few. */
const mostNamed = 3;
const listed = (names: readonly string[]): Sentence => {
  const shown = names.slice(0, mostNamed);
  const more = names.length > mostNamed;
  return {
    zh: shown.join('、') + (more ? ` 等 ${names.length} 份` : ''),
    en: shown.join(', ') + (more ? ` and ${names.length - mostNamed} more` : ''),
  };
};

/** Where findings say that an identity of the tables does not hold. */
function contradictionsOf({ verdict, report }: Child): string[] {
  const { tables } = templateOf(report?.template ?? templates[0]!.edition);
  const rules = new Set(
    Object.values(tables).flatMap(({ identities }) => identities.map(({ rule }) => rule)),
  );
  return [
    ...new Set(
      verdict.findings.flatMap(({ ruleId, path }) => (path !== null && rules.has(ruleId) ? [path] : [])),
    ),
  ];
}

type Verdictless = Pick<MergedChild, 'state' | 'reason'>;

/** Why a report cannot be summed whatever the others are; null when it can. */
function unfitness(
  { verdict, report }: Child,
  year: number | null,
  edition: Edition | null,
): Verdictless | null {
  if (!report)
    return { state: 'unread', reason: errorOf(verdict) ?? { zh: '没有读到报告', en: 'no report was read' } };
  if (Object.values(report.tables).some((table) => table === null))
    return { state: 'unread', reason: errorOf(verdict) ?? { zh: '三张表不全', en: 'a table is missing' } };
  if (!report.organization)
    return { state: 'unnamed', reason: { zh: '没有认出报告单位', en: 'the body is not known' } };
  if (report.year !== year)
    return {
      state: 'otherYear',
      reason: { zh: `报告年度为 ${report.year ?? '不明'}`, en: `its year is ${report.year ?? 'unknown'}` },
    };
  if (report.template !== edition)
    return {
      state: 'otherEdition',
      reason: {
        zh: `表格为 ${report.template ?? '不明'} 年格式`,
        en: `its tables are of edition ${report.template ?? 'unknown'}`,
      },
    };
  return null;
}

function judgeChildren(
  children: readonly Child[],
  year: number | null,
  edition: Edition | null,
): MergedChild[] {
  const names = children.map(({ verdict, report }) =>
    bodyOf({ organization: report?.organization?.name ?? null, source: verdict.source.name }),
  );
  return children.map((child, index): MergedChild => {
    const { verdict, report } = child;
    const base = {
      source: verdict.source.name,
      organization: report?.organization?.name ?? null,
      year: report?.year ?? null,
      contradictions: contradictionsOf(child),
    };
    const unfit = unfitness(child, year, edition);
    if (unfit) return { ...base, ...unfit };
    const same = children.flatMap((other, at) =>
      at !== index && names[at] === names[index] && other.report?.year === year
        ? [other.verdict.source.name]
        : [],
    );
    if (same.length === 0) return { ...base, state: 'summed' };
    return {
      ...base,
      state: 'doubled',
      reason: { zh: `与 ${listed(same).zh} 为同一单位`, en: `of the same body as ${listed(same).en}` },
    };
  });
}

function mergeCell(children: readonly Child[], table: TableId, row: string, column: string): MergedCell {
  const from: Contribution[] = [];
  const gaps: Gap[] = [];
  let known = 0;
  for (const { verdict, report } of children) {
    const cell = report!.tables[table]?.[row]?.[column];
    if (cell?.value !== null && cell?.value !== undefined) {
      from.push({ source: verdict.source.name, value: cell.value });
      known += cell.value;
    } else gaps.push({ source: verdict.source.name, state: cell?.state ?? 'missing', raw: cell?.raw ?? '' });
  }
  const rounded = Math.round(known * 1e6) / 1e6;
  return { value: gaps.length > 0 || from.length === 0 ? null : rounded, known: rounded, from, gaps };
}

/** No report is of the year that is asked for, or none of that year has tables of a known form. */
export class NothingToMergeError extends RangeError {
  /** The year that was to be added up; null where no report tells one. */
  readonly year: number | null;

  constructor(year: number | null) {
    super(year === null ? 'no report tells its year' : `no report of ${year} in a known form`);
    this.year = year;
  }
}

/**
 * Adds up reports of one year into the summary of their parent. Nothing is summed in silence: children that are unread,
 * doubled, of another year or edition are left out and named, and a value that one child does not give is not known. Throws a
 * NothingToMergeError where no report is left.
 */
export function mergeReports(children: readonly Child[], options: MergeOptions = {}): MergedReport {
  const year = options.year ?? mostOf(children.map(({ report }) => report?.year ?? null));
  const ofYear = children.filter(({ report }) => report?.year === year);
  const edition = mostOf(ofYear.map(({ report }) => report?.template ?? null));
  if (year === null || edition === null) throw new NothingToMergeError(year);
  const judged = judgeChildren(children, year, edition);
  const summed = children.filter((_, index) => judged[index]!.state === 'summed');
  const tables = {} as MergedTables;
  for (const table of Object.values(templateOf(edition).tables)) {
    tables[table.id] = {};
    for (const { row, block } of rowsOf(table))
      tables[table.id][row.id] = Object.fromEntries(
        block.columns.map(({ id }) => [id, mergeCell(summed, table.id, row.id, id)]),
      );
  }
  const roster = options.roster ?? [];
  const given = new Set(judged.flatMap((child) => bodyOf(child) ?? []));
  const { matches, undecided } = matchRoster(roster, given);
  const missing = roster.filter((name) => !matches.has(name) && !undecided.has(name));
  const matched = new Set(matches.values());
  const strangers = judged.flatMap((child) => {
    const body = bodyOf(child);
    return body && child.organization && !matched.has(body) ? [child.organization] : [];
  });
  const similar = missing.flatMap((name) => {
    const bodies = similarBodies(name, [...new Set(strangers)]);
    return bodies.length > 0 ? [{ name, bodies }] : [];
  });
  const values = Object.values(tables).flatMap((rows) =>
    Object.values(rows).flatMap((cells) => Object.values(cells)),
  );
  return {
    schemaVersion: 1,
    organization: options.organization ?? '',
    year,
    edition,
    tables,
    children: judged,
    missing,
    similar,
    undecided: [...undecided].map(([name, bodies]) => ({ name, bodies })),
    complete:
      missing.length === 0 &&
      undecided.size === 0 &&
      summed.length === children.length &&
      judged.every(({ contradictions }) => contradictions.length === 0) &&
      values.every(({ value }) => value !== null),
  };
}
