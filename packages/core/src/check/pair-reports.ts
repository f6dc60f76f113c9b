import { namesArea } from '../language/bodies/index.ts';
import { folderArea } from './folder-area.ts';

/** A report among others, by whom it is and for which year. */
export interface PairedReport<Ref> {
  readonly ref: Ref;
  readonly organization: string | null;
  readonly year: number | null;
}

const compact = (name: string): string => name.replace(/\s+/gu, '');
const folderOf = (path: string): string => path.replace(/[^\\/]*$/u, '');

interface Placed<Ref> {
  readonly ref: Ref;
  readonly folder: string;
  readonly area: string;
}

/** 城关镇 of one county and of another: where the folders say nothing, they may be the same. */
const mayBeSame = (one: Placed<unknown>, other: Placed<unknown>): boolean =>
  one.area === other.area || one.area === '' || other.area === '';
/** Within a county, or side by side; in one city there may be several. */
const isSame = (one: Placed<unknown>, other: Placed<unknown>): boolean =>
  one.folder === other.folder || (one.area === other.area && /[县区旗]$/u.test(one.area));

/** Of a body, the reports of each year; where its name says its area itself, how often it occurs is all that counts. */
class Years<Ref> {
  readonly #byYear = new Map<number, Map<string, Placed<Ref>[]>>();

  add(body: string, year: number, report: Placed<Ref>): void {
    const ofYear = this.#byYear.get(year) ?? new Map<string, Placed<Ref>[]>();
    this.#byYear.set(year, ofYear);
    const known = ofYear.get(body);
    if (!known) ofYear.set(body, [report]);
    else if (!known.some(({ ref }) => ref === report.ref)) known.push(report);
  }

  of(body: string, year: number): readonly Placed<Ref>[] {
    return this.#byYear.get(year)?.get(body) ?? [];
  }
}

/**
 * Which report is last year's of the same body, for each that has one. Bodies are the same when their names are, and, where a
 * name says no area, the folders speak for no other; two reports of one body and year leave it open which is meant, as do two
 * of one name that may be of different bodies, and then neither is taken. `pathOf` gives the path of a report's file.
 */
export function pairReports<Ref>(
  reports: readonly PairedReport<Ref>[],
  pathOf: (ref: Ref) => string,
  candidates: readonly PairedReport<Ref>[] = reports,
): Map<Ref, Ref> {
  const wanted = new Set(reports.map(({ year }) => year));
  const place = (ref: Ref, hasArea: boolean): Placed<Ref> => {
    if (hasArea) return { ref, folder: '', area: '' };
    const path = pathOf(ref);
    return { ref, folder: folderOf(path), area: folderArea(path) };
  };
  const priors = new Years<Ref>();
  const rivals = new Years<Ref>();
  for (const { organization, year, ref } of candidates) {
    // Of very many of one year none is last year's of another.
    if (organization === null || year === null || !wanted.has(year + 1)) continue;
    const body = compact(organization);
    priors.add(body, year, place(ref, namesArea(body)));
  }
  for (const { organization, year, ref } of reports) {
    if (organization === null || year === null) continue;
    const body = compact(organization);
    if (!namesArea(body)) rivals.add(body, year, place(ref, false));
  }
  const pairs = new Map<Ref, Ref>();
  for (const { organization, year, ref } of reports) {
    if (organization === null || year === null) continue;
    const body = compact(organization);
    const own = place(ref, namesArea(body));
    const [prior, second] = priors.of(body, year - 1).filter((one) => mayBeSame(own, one));
    if (prior === undefined || second !== undefined) continue;
    if (rivals.of(body, year).some((one) => mayBeSame(own, one) && !isSame(own, one))) continue;
    pairs.set(ref, prior.ref);
  }
  return pairs;
}
