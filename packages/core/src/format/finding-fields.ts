import type { Finding, Language, Related } from '../model/finding.ts';
import { describeLocation, describePlace } from './place.ts';
import { words } from './words.ts';

/** An expected or actual value as a reader would write it; empty when there is none. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(describeValue).filter(Boolean).join(' / ');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** Another value of a finding: what it is, what it reads, where it stands. */
export function describeRelated(related: Related, language: Language): string {
  const { close } = words[language];
  const value = related.value === null ? '' : ` = ${related.value}`;
  const place = related.location
    ? `${close[0]}${describeLocation(related.location, language)}${close[1].trimEnd()}`
    : '';
  return `${related.label}${value}${place}`;
}

export type FieldName = 'place' | 'expected' | 'actual' | 'related' | 'basis' | 'mend';

export interface FindingField {
  readonly name: FieldName;
  readonly label: string;
  readonly values: readonly string[];
}

/** What is known of a finding besides message and excerpt, in the order a person wants it; empty fields are left out. */
export function findingFields(finding: Finding, language: Language): FindingField[] {
  const labels = words[language];
  const all: [FieldName, readonly string[]][] = [
    ['place', [describePlace(finding, language)]],
    ['expected', [describeValue(finding.data.expected)]],
    ['actual', [describeValue(finding.data.actual)]],
    ['related', finding.related.map((related) => describeRelated(related, language))],
    ['basis', finding.basis.map((basis) => basis.text)],
    ['mend', [finding.suggestion ?? '']],
  ];
  return all.flatMap(([name, values]) => {
    const known = values.filter(Boolean);
    return known.length > 0 ? [{ name, label: labels[name], values: known }] : [];
  });
}
