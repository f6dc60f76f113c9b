import { dirname } from 'node:path';
import { namesArea } from '@gouji/core/check';
import { nearPairs } from '@gouji/core/rules';
import type { PlacedReport } from './pair-reports.ts';
import { fromRef, type ReportRef } from './report-ref.ts';
import { unpackSketch } from './sketches.ts';

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

/**
 * Whose report each is, as far as versions of one report are known by it: there is a 城关镇 in every county, and such names
 * mean the same body only in one folder.
 */
function bodyOf({ organization, ref }: PlacedReport): string | null {
  if (organization === null) return null;
  const name = compact(organization);
  return namesArea(name) ? name : `${dirname(fromRef(ref).path)}/${name}`;
}

function groupBy<Key>(
  reports: readonly PlacedReport[],
  keyOf: (report: PlacedReport) => Key | null,
): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const [index, report] of reports.entries()) {
    const key = keyOf(report);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

/** The likest of each among those of its year, by their sketches. */
function findAlike(reports: readonly PlacedReport[], likeness: number): Map<number, Likeness[]> {
  const alike = new Map<number, Likeness[]>();
  const note = (index: number, other: Likeness): void => {
    const list = alike.get(index) ?? [];
    list.push(other);
    list.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
    if (list.length > mostAlike) list.pop();
    alike.set(index, list);
  };
  const byYear = groupBy(reports, ({ year, organization, sketch }) =>
    organization !== null && sketch !== undefined ? year : null,
  );
  const least = Math.min(worthTelling, likeness - margin);
  for (const indexes of byYear.values()) {
    const sketches = indexes.map((index) => unpackSketch(reports[index]!.sketch!));
    for (const { first, second, similarity } of nearPairs(sketches, least)) {
      const [one, other] = [indexes[first]!, indexes[second]!];
      if (compact(reports[one]!.organization!) === compact(reports[other]!.organization!)) continue;
      note(one, { index: other, similarity });
      note(other, { index: one, similarity });
    }
  }
  return alike;
}

/**
 * The reports each is to be compared with because it may be alike: those of other bodies for the same year that are the
 * likest, and other versions of the report itself. Files of the same content are one. The cost grows with the number of
 * reports; `likeness` is the share from which texts are called alike.
 */
export function findPeers(
  reports: readonly PlacedReport[],
  likeness: number,
): Map<ReportRef, readonly ReportRef[]> {
  const peers = new Map<ReportRef, ReportRef[]>();
  const add = (index: number, others: readonly number[]): void => {
    const { ref, sha256 } = reports[index]!;
    const meant = others.filter((other) => reports[other]!.sha256 !== sha256 || sha256 === undefined);
    if (meant.length > 0)
      peers.set(ref, [...(peers.get(ref) ?? []), ...meant.map((other) => reports[other]!.ref)]);
  };
  for (const [index, others] of findAlike(reports, likeness))
    add(
      index,
      others.map((other) => other.index),
    );
  const byBody = groupBy(reports, (report) => {
    const body = bodyOf(report);
    return body === null || report.year === null ? null : `${report.year} ${body}`;
  });
  for (const versions of byBody.values())
    if (versions.length > 1)
      for (const index of versions)
        add(index, versions.filter((other) => other !== index).slice(0, mostVersions));
  return peers;
}
