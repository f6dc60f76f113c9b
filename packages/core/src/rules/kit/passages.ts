import { type Citable, toCitable } from '../../language/prose/cite.ts';
import type { Paragraph, Report, Section, SectionId } from '../../model/report.ts';

/** A paragraph of the report in searchable form. */
export interface Passage extends Citable {
  readonly section: Section;
  /** The section it belongs to: a heading that is none of the six stands inside the section before it; null = preamble. */
  readonly owner: SectionId | null;
  readonly paragraph: Paragraph;
  /** True for the heading of a section that is none of the six. */
  readonly isHeading: boolean;
}

const cache = new WeakMap<Report, readonly Passage[]>();

const toPassage = (
  section: Section,
  owner: SectionId | null,
  paragraph: Paragraph,
  isHeading: boolean,
): Passage => ({ section, owner, paragraph, isHeading, ...toCitable(paragraph) });

function readPassages(report: Report): Passage[] {
  const found: Passage[] = [];
  let owner: SectionId | null = null;
  for (const section of report.sections) {
    if (section.id !== null) owner = section.id;
    if (section.id === null && section.heading !== '' && section.at !== null)
      found.push(toPassage(section, owner, { text: section.heading, at: section.at }, true));
    for (const paragraph of section.paragraphs) found.push(toPassage(section, owner, paragraph, false));
  }
  return found;
}

/** Every paragraph of the report in order, or of the given sections only (`null` = preamble). */
export function passagesOf(report: Report, owners?: readonly (SectionId | null)[]): readonly Passage[] {
  let all = cache.get(report);
  if (!all) {
    all = readPassages(report);
    cache.set(report, all);
  }
  return owners ? all.filter((passage) => owners.includes(passage.owner)) : all;
}

/** The searchable text of one section, its paragraphs joined by line breaks. */
export const textOf = (report: Report, owner: SectionId | null): string =>
  passagesOf(report, [owner])
    .map((passage) => passage.text)
    .join('\n');

/** The searchable text of the whole report. */
export const fullText = (report: Report): string =>
  passagesOf(report)
    .map((passage) => passage.text)
    .join('\n');

/** Path of a passage for a finding: `sections/<id>`, or `preamble`. */
export const pathOf = (passage: Passage): string =>
  passage.owner === null ? 'preamble' : `sections/${passage.owner}`;

/** A sentence of a passage; `start` is its index in the passage's text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Splits at full stops, semicolons, exclamation and question marks. */
export function sentencesOf(passage: Passage): Sentence[] {
  const found: Sentence[] = [];
  for (const match of passage.text.matchAll(/[^。;!?]+[。;!?]*/gu))
    found.push({ text: match[0], start: match.index });
  return found;
}
