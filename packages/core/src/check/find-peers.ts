import { namesArea } from '../language/bodies/index.ts';
import { allRules } from '../rules/generated/all-rules.ts';
import { nearPairs } from '../rules/kit/near-pairs.ts';
import { toSignatures } from '../rules/kit/similarity.ts';
import type { CheckOptions } from './options.ts';
import { selectRules } from './select-rules.ts';

/** Of a report its likest fellows are compared word for word, and so many other versions cell by cell. */
const mostAlike = 3;
const mostVersions = 3;
/**
 * From here on the rate is told, also where it is below the threshold. Sketches of texts that are half alike by their form err up
 * to here among thousands, and each would be compared for nothing.
 */
const worthTelling = 0.65;
/** Sketches err by this much; what they say is a little less alike than the threshold is compared too. */
const margin = 0.08;

const compact = (name: string): string => name.replace(/\s+/gu, '');

interface Likeness {
  readonly index: number;
  readonly similarity: number;
}

/** A report among others that it may be alike to. */
export interface ComparedReport {
  readonly organization: string | null;
  readonly year: number | null;
  /** Digest of its file, or the beginning of it; undefined where it is not known. */
  readonly sha256?: string | undefined;
  /** Which of the sketches of all is that of its own words; null where they are too few. */
  readonly sketch: number | null;
  /** Of the file: the folder tells which body a name means that stands in every county. */
  readonly folder: string;
}

/** Reports that are compared with each other, and what `sketchOf` gave of them, one behind the other. */
export interface Crowd {
  readonly reports: readonly ComparedReport[];
  readonly sketches: Uint16Array;
}

/** A report with its sketch; null where it has too few words of its own. */
export interface SketchedReport extends Omit<ComparedReport, 'sketch'> {
  readonly sketch: Uint16Array | null;
}

/** Reports each with its sketch as a crowd. */
export function toCrowd(all: readonly SketchedReport[]): Crowd {
  const sketches: Uint16Array[] = [];
  const reports = all.map(({ sketch, ...report }) => ({
    ...report,
    sketch: sketch && sketches.push(sketch) - 1,
  }));
  return { reports, sketches: toSignatures(sketches).values };
}

/**
 * The share from which the rules that the options select call texts of two bodies alike; null where none of them compares
 * reports that lie beside each other.
 */
export function likenessOf(options: CheckOptions): number | null {
  const selected = selectRules(allRules, options);
  if (!selected.some(({ rule }) => rule.needs.includes('peers'))) return null;
  const threshold = selected.find(({ rule }) => rule.id === 'duplicate/other-body')?.options.threshold;
  const given = typeof threshold === 'number' ? threshold : 1;
  return given > 1 ? given / 100 : given;
}

/**
 * Whose report each is, as far as versions of one report are known by it: there is a 城关镇 in every county, and such names
 * mean the same body only in one folder.
 */
function bodyOf({ organization, folder }: ComparedReport): string | null {
  if (organization === null) return null;
  const name = compact(organization);
  return namesArea(name) ? name : `${folder}/${name}`;
}

/** By their places, the reports of each year whose words can be compared. */
function comparableByYear(reports: readonly ComparedReport[]): Map<number, number[]> {
  const years = new Map<number, number[]>();
  for (const [index, { year, organization, sketch }] of reports.entries()) {
    if (organization === null || sketch === null || year === null) continue;
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(index);
    else years.set(year, [index]);
  }
  return years;
}

/**
 * By their places, the reports that are versions of one: of very many nearly each is the only one of its body and year, and gets
 * neither a group nor a key of its own.
 */
function findVersions(reports: readonly ComparedReport[]): Iterable<number[]> {
  const firsts = new Map<number, Map<string, number>>();
  const versions = new Map<number, number[]>();
  for (const [index, report] of reports.entries()) {
    const body = bodyOf(report);
    if (body === null || report.year === null) continue;
    const ofYear = firsts.get(report.year) ?? new Map<string, number>();
    firsts.set(report.year, ofYear);
    const first = ofYear.get(body);
    if (first === undefined) ofYear.set(body, index);
    else if (versions.has(first)) versions.get(first)!.push(index);
    else versions.set(first, [first, index]);
  }
  return versions.values();
}

/** The likest of each among those of its year, by their sketches. */
function findAlike({ reports, sketches }: Crowd, likeness: number): Map<number, Likeness[]> {
  const alike = new Map<number, Likeness[]>();
  const note = (index: number, other: Likeness): void => {
    const list = alike.get(index) ?? [];
    list.push(other);
    list.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
    if (list.length > mostAlike) list.pop();
    alike.set(index, list);
  };
  const least = Math.min(worthTelling, likeness - margin);
  for (const indexes of comparableByYear(reports).values()) {
    const signatures = { values: sketches, rows: indexes.map((index) => reports[index]!.sketch!) };
    for (const { first, second, similarity } of nearPairs(signatures, least)) {
      const [one, other] = [indexes[first]!, indexes[second]!];
      if (compact(reports[one]!.organization!) === compact(reports[other]!.organization!)) continue;
      note(one, { index: other, similarity });
      note(other, { index: one, similarity });
    }
  }
  return alike;
}

/**
 * The reports each is to be compared with because it may be alike, by their places: those of other bodies for the same year
 * that are the likest, and other versions of the report itself. Files of the same content are one. The cost grows with the
 * number of reports; `likeness` is the share from which texts are called alike. Reports with nobody to be compared with are
 * not named.
 */
export function findPeers(crowd: Crowd, likeness: number): Map<number, number[]> {
  const { reports } = crowd;
  const peers = new Map<number, number[]>();
  const add = (index: number, others: readonly number[]): void => {
    const { sha256 } = reports[index]!;
    const meant = others.filter((other) => reports[other]!.sha256 !== sha256 || sha256 === undefined);
    if (meant.length > 0) peers.set(index, [...(peers.get(index) ?? []), ...meant]);
  };
  for (const [index, others] of findAlike(crowd, likeness))
    add(
      index,
      others.map((other) => other.index),
    );
  for (const versions of findVersions(reports))
    for (const index of versions)
      add(index, versions.filter((other) => other !== index).slice(0, mostVersions));
  return peers;
}
