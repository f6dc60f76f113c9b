import type { Finding, Related } from '../model/finding.ts';
import { describeLocation, describePlace } from './place.ts';
import { type Speech, speak } from './words/index.ts';

/** The two figures that disagree; null where a finding is of another kind. Neither is said to be the right one. */
export function sidesOf({ data }: Finding): { readonly left: number; readonly right: number } | null {
  const { left, right } = data;
  return typeof left === 'number' && typeof right === 'number' ? { left, right } : null;
}

/** The two figures that disagree, `8 ≠ 9`; empty where a finding is of another kind. */
export function describeSides(finding: Finding): string {
  const sides = sidesOf(finding);
  return sides ? `${sides.left} ≠ ${sides.right}` : '';
}

/** What a value must become, `9 → 8`, named where it is another than the finding points at; empty where nothing fixes it. */
export function describeCorrection({ correction, path, related }: Finding): string {
  if (!correction) return '';
  const other = correction.path === path ? undefined : related.find((one) => one.path === correction.path);
  return `${other ? `${other.label} ` : ''}${correction.from ?? '□'} → ${correction.to}`;
}

/** Another value of a finding: what it is, what it reads, where it stands. */
export function describeRelated(related: Related, language: Speech): string {
  const { close } = speak(language).signs;
  const value = related.value === null ? '' : ` = ${related.value}`;
  const place = related.location
    ? `${close[0]}${describeLocation(related.location, language)}${close[1].trimEnd()}`
    : '';
  return `${related.label}${value}${place}`;
}

export type FieldName = 'concerns' | 'place' | 'sides' | 'correction' | 'related' | 'basis' | 'mend';

export interface FindingField {
  readonly name: FieldName;
  readonly label: string;
  readonly values: readonly string[];
}

/** Other values of a finding that are shown where nothing else is said: a table may be blank from end to end. */
const mostRelated = 12;

/** Other values of a finding, the first few, saying how many more there are. */
export function describeAllRelated(
  { related }: Finding,
  language: Speech,
  most: number = mostRelated,
): string[] {
  const shown = related.length > most + 1 ? related.slice(0, most) : related;
  const rest = related.length - shown.length;
  return [
    ...shown.map((one) => describeRelated(one, language)),
    ...(rest > 0 ? [speak(language).moreValues(rest)] : []),
  ];
}

/** What is known of a finding besides message and excerpt, in the order a person wants it; empty fields are left out. */
export function findingFields(finding: Finding, language: Speech, most?: number): FindingField[] {
  const { names, reading } = speak(language);
  const all: [FieldName, readonly string[]][] = [
    ['concerns', [finding.concerns === 'reading' ? reading : '']],
    ['place', [describePlace(finding, language)]],
    ['sides', [describeSides(finding)]],
    ['correction', [describeCorrection(finding)]],
    ['related', describeAllRelated(finding, language, most)],
    ['basis', finding.basis.map((basis) => basis.text)],
    ['mend', [finding.suggestion ?? '']],
  ];
  return all.flatMap(([name, values]) => {
    const known = values.filter(Boolean);
    return known.length > 0 ? [{ name, label: names[name], values: known }] : [];
  });
}
