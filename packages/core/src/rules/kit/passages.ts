import { type Citable, citablesOf } from '../../language/prose/cite.ts';
import type { Sign } from '../../language/scan/signs.ts';
import { rememberLast } from '../../memo/remember-last.ts';
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

/** The prose of a report, read once for all rules. */
interface Prose {
  readonly passages: readonly Passage[];
  readonly texts: Map<SectionId | null, string>;
  readonly signed: Map<Sign, readonly Passage[]>;
}

function readPassages({ sections }: Report): Passage[] {
  const found: Passage[] = [];
  const toCitable = citablesOf(sections);
  let owner: SectionId | null = null;
  const add = (section: Section, paragraph: Paragraph, isHeading: boolean): void => {
    found.push({ section, owner, paragraph, isHeading, ...toCitable(paragraph) });
  };
  for (const section of sections) {
    if (section.id !== null) owner = section.id;
    if (section.id === null && section.heading !== '' && section.at !== null)
      add(section, { text: section.heading, at: section.at }, true);
    for (const paragraph of section.paragraphs) add(section, paragraph, false);
  }
  return found;
}

const proseOf = rememberLast(
  (report: Report): Prose => ({ passages: readPassages(report), texts: new Map(), signed: new Map() }),
);

/** Every paragraph of the report in order, or of the given sections only (`null` = preamble). */
export function passagesOf(report: Report, owners?: readonly (SectionId | null)[]): readonly Passage[] {
  const { passages } = proseOf(report);
  return owners ? passages.filter((passage) => owners.includes(passage.owner)) : passages;
}

/** Those of them in which a word of the sign stands. */
export function passagesWith(
  report: Report,
  sign: Sign,
  owners?: readonly (SectionId | null)[],
): readonly Passage[] {
  const { passages, signed } = proseOf(report);
  let found = signed.get(sign);
  if (!found) {
    found = passages.filter((passage) => passage.has(sign));
    signed.set(sign, found);
  }
  return owners && found.length > 0 ? found.filter((passage) => owners.includes(passage.owner)) : found;
}

/** The searchable text of one section, its paragraphs joined by line breaks. */
export function textOf(report: Report, owner: SectionId | null): string {
  const { passages, texts } = proseOf(report);
  let text = texts.get(owner);
  if (text === undefined) {
    text = passages
      .filter((passage) => passage.owner === owner)
      .map((passage) => passage.text)
      .join('\n');
    texts.set(owner, text);
  }
  return text;
}

/** The searchable text of the whole report. */
export const fullText = (report: Report): string =>
  passagesOf(report)
    .map((passage) => passage.text)
    .join('\n');

/** Path of a passage for a finding: `sections/<id>`, or `preamble`. */
export const pathOf = (passage: Passage): string =>
  passage.owner === null ? 'preamble' : `sections/${passage.owner}`;
