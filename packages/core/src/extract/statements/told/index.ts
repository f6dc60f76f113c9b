import { type Citable, citablesOf } from '../../../language/prose/cite.ts';
import type { Report, SectionId } from '../../../model/report.ts';
import type { Statement } from '../../../model/statement.ts';
import { citations } from './citations.ts';
import { contactCodes } from './contact-codes.ts';
import type { Family, Place, Told } from './family.ts';
import { fees } from './fees.ts';
import { bodies } from './named-bodies.ts';
import { AspectReader } from './remarks/aspects.ts';
import { remarks } from './remarks/index.ts';
import { residuesLeft } from './remarks/left-overs.ts';
import { readSignature, signatureLength } from './signature.ts';
import { voices } from './voices.ts';

/** What paragraphs say; a heading says nothing of this. */
const families: readonly Family[] = [bodies, contactCodes, voices, citations, fees];

const mayTell = ({ sign, sections }: Family, { has, section }: Place): boolean =>
  (sign === null || has(sign)) && (!sections || sections.includes(section));

/** 2025年12月31日, perhaps with spaces. */
const longestDay = 20;

function* draftsAmong(told: Iterable<Told>): Generator<Told> {
  for (const one of told)
    if (one.kind === 'residue' && (one.residue === 'draft' || one.residue === 'letter')) yield one;
}

/** Reads what the prose of one report says without a number, paragraph by paragraph. */
class StatementReader {
  readonly found: Statement[] = [];
  private readonly aspects = new AspectReader();
  private section: SectionId | null = null;

  enter(section: SectionId): void {
    this.section = section;
  }

  paragraph(paragraph: Citable): void {
    const place = this.place(paragraph);
    this.read(families, place, paragraph);
    this.remark(place, paragraph);
  }

  heading(heading: Citable): void {
    this.remark(this.place(heading), heading);
  }

  /** What a draft or a letter left in the title, which stands in no section; a body without its name (某某局) may be meant. */
  title(title: Citable): void {
    const place = this.place(title);
    if (mayTell(residuesLeft, place)) this.keep(draftsAmong(residuesLeft.read(place)), title);
  }

  signature(last: readonly Citable[]): void {
    for (const { paragraph, told } of readSignature(last)) this.keep([told], paragraph);
  }

  /** What may treat an aspect in words of its own, where the overview seems to leave one out; its first words only open it. */
  overview(paragraphs: readonly Citable[]): void {
    if (!this.aspects.lacksAspect()) return;
    this.section = 'overview';
    const [, ...told] = paragraphs.flatMap((citable) =>
      [...this.aspects.unclear(this.place(citable))].map((one) => ({ one, citable })),
    );
    for (const { one, citable } of told) this.keep([one], citable);
  }

  private remark(place: Place, citable: Citable): void {
    this.read(remarks, place, citable);
    this.keep(this.aspects.read(place), citable);
  }

  private read(all: readonly Family[], place: Place, citable: Citable): void {
    for (const family of all) if (mayTell(family, place)) this.keep(family.read(place), citable);
  }

  private place({ text, has, sentences }: Citable): Place {
    return { text, has, sentences, section: this.section };
  }

  private keep(said: Iterable<Told>, { cite }: Citable): void {
    for (const { start, end, ...told } of said) {
      const { location, excerpt } = cite(start, end);
      this.found.push({ ...told, section: this.section, at: location, excerpt });
    }
  }
}

/** Reads what the prose says without a number; see `Statement`. Pure, in order of the document. */
export function extractStatements({
  title,
  titleAt,
  sections,
}: Pick<Report, 'title' | 'titleAt' | 'sections'>): Statement[] {
  const reader = new StatementReader();
  const toCitable = citablesOf(sections);
  if (title !== null && titleAt !== null) reader.title(toCitable({ text: title, at: titleAt }));
  for (const { id, heading, at, paragraphs } of sections) {
    if (id !== null) reader.enter(id);
    else if (heading !== '' && at !== null) reader.heading(toCitable({ text: heading, at }));
    for (const paragraph of paragraphs) {
      const citable = toCitable(paragraph);
      reader.paragraph(citable);
      // A day alone below the title.
      if (id === null && at === null && paragraph.text.length <= longestDay) reader.signature([citable]);
    }
  }
  reader.overview(
    sections.flatMap(({ id, paragraphs }) => (id === 'overview' ? paragraphs.map(toCitable) : [])),
  );
  const last = sections.findLast(({ paragraphs }) => paragraphs.length > 0)?.paragraphs ?? [];
  reader.signature(last.slice(-signatureLength).map(toCitable));
  return reader.found;
}
