import { textAtTarget } from '@gouji/core/extract';
import type { Report, Section, SectionId } from '@gouji/core/model';
import { editionForYear, templateOf } from '@gouji/core/template';
import { type Entry, language } from '../desk/desk.ts';
import { words } from '../words/words.ts';
import { Fact, type FactTarget } from './Fact.tsx';
import { FindingLinks } from './FindingLinks.tsx';
import { markCells, type NumberedFinding, type TextMark } from './marks.ts';
import { ReportParagraph } from './ReportParagraph.tsx';
import { ReportTable } from './ReportTable.tsx';
import { lit } from './workbench.ts';

interface ReportSheetProps {
  readonly entry: Entry;
  readonly report: Report;
  readonly findings: readonly NumberedFinding[];
  /** Marks by `section/paragraph`. */
  readonly texts: ReadonlyMap<string, readonly TextMark[]>;
}

const tableOf: Partial<Record<SectionId, 'proactive' | 'requests' | 'remedies'>> = {
  proactive: 'proactive',
  requests: 'requests',
  remedies: 'remedies',
};

/** A section with its place among those of the report, and the one of the six that it is or stands in; null before the first. */
interface PlacedSection {
  readonly section: Section;
  readonly index: number;
  readonly under: SectionId | null;
}

/** A heading that is none of the six, as 一、推进制度建设 within the first, stays where it stands. */
function placeSections(sections: readonly Section[]): PlacedSection[] {
  let under: SectionId | null = null;
  return sections.map((section, index) => {
    under = section.id ?? under;
    return { section, index, under };
  });
}

/** The report as it was read: its text and its three tables in order, with the marks in place. */
export function ReportSheet({ entry, report, findings, texts }: ReportSheetProps) {
  const labels = words.value;
  const edition = report.template ?? (report.year ? editionForYear(report.year) : null) ?? '2021';
  const template = templateOf(edition);
  const cells = markCells(findings);
  const placed = placeSections(report.sections);
  const fact = (target: FactTarget) => (
    <Fact entry={entry} target={target} value={textAtTarget(report, target) ?? ''} marks={cells} />
  );
  const worded = new Set([...texts.values()].flatMap((marks) => marks.map(({ number }) => number)));
  // At its heading stands only what has no words of its own.
  const numbersOn = (id: SectionId): number[] =>
    (cells.own.get(`sections/${id}`) ?? []).flatMap(({ number }) => (worded.has(number) ? [] : [number]));
  const isLit = (id: SectionId): boolean => lit.value !== null && numbersOn(id).includes(lit.value);
  const draw = (found: readonly PlacedSection[]) => <Paragraphs entry={entry} found={found} marks={texts} />;
  return (
    <article class="report" aria-label={labels.report}>
      <h3 class="report-title">{fact('title')}</h3>
      <div class="facts-of-report">
        {fact('organization')}
        {fact('year')}
        {fact('publishedOn')}
      </div>
      <p class="quiet hint">{labels.editHint}</p>
      {draw(placed.filter(({ under }) => under === null))}
      {template.sections.map(({ id, number, label, labelEn }) => {
        const found = placed.filter(({ under }) => under === id);
        const table = tableOf[id];
        const name = language.value === 'zh' ? `${number}、${label}` : labelEn;
        return (
          <section key={id} aria-label={name}>
            <h4
              class={
                [found.length === 0 && 'lacking', isLit(id) && 'lit'].filter(Boolean).join(' ') || undefined
              }
            >
              {found[0]?.section.heading || name}
              {found.length === 0 && <span class="tag fail">{labels.lacking}</span>}
              <FindingLinks numbers={numbersOn(id)} />
            </h4>
            {draw(found)}
            {table && (
              <ReportTable entry={entry} report={report} marks={cells} table={template.tables[table]} />
            )}
          </section>
        );
      })}
    </article>
  );
}

interface ParagraphsProps {
  readonly entry: Entry;
  readonly found: readonly PlacedSection[];
  readonly marks: ReadonlyMap<string, readonly TextMark[]>;
}

function Paragraphs({ entry, found, marks }: ParagraphsProps) {
  return (
    <>
      {found.flatMap(({ section, index }) => [
        section.id === null && section.heading && <h4 key={`${index}`}>{section.heading}</h4>,
        ...section.paragraphs.map(({ text }, paragraph) => (
          <ReportParagraph
            key={`${index}/${paragraph}`}
            entry={entry}
            section={index}
            paragraph={paragraph}
            text={text}
            marks={marks.get(`${index}/${paragraph}`) ?? []}
          />
        )),
      ])}
    </>
  );
}
