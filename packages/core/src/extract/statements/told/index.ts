import { type Citable, toCitable } from '../../../language/prose/cite.ts';
import type { Paragraph, Report, SectionId } from '../../../model/report.ts';
import type { Statement } from '../../../model/statement.ts';
import { readCitations } from './citations.ts';
import { readContactCodes } from './contact-codes.ts';
import { readFees } from './fees.ts';
import { readNamedBodies } from './named-bodies.ts';
import { readNamedYears } from './plans.ts';
import { RemarkReader } from './remarks/index.ts';
import { readVoices } from './voices.ts';

/** Reads the statements of one paragraph, family by family. */
function readStatements(paragraph: Citable, section: SectionId | null, into: Statement[]): void {
  const { text, cite } = paragraph;
  const sentences = paragraph.sentences();
  const said = (start: number, end: number) => {
    const { location, excerpt } = cite(start, end);
    return { section, at: location, excerpt };
  };
  for (const { role, start, end } of readNamedBodies(paragraph))
    into.push({ kind: 'body', role, name: text.slice(start, end), ...said(start, end) });
  for (const { start, ...code } of readContactCodes(sentences))
    into.push({ kind: 'contactCode', ...code, ...said(start, start + code.code.length) });
  for (const { word, unit, start } of readVoices(paragraph))
    into.push({ kind: 'voice', word, unit, ...said(start, start + word.length) });
  for (const { start, end, ...cited } of readCitations(sentences))
    into.push({ kind: 'citation', printed: text.slice(start, end), ...cited, ...said(start, end) });
  for (const { start, end, ...told } of readFees(paragraph))
    into.push({ kind: 'fee', ...told, ...said(start, end) });
  for (const { start, ...named } of readNamedYears(sentences))
    into.push({ ...named, ...said(start, start + 4) });
}

/** What rules remark on; a heading of one's own may be remarked on as well. */
function readRemarks(
  paragraph: Paragraph,
  section: SectionId | null,
  reader: RemarkReader,
  into: Statement[],
): void {
  const { text, has, cite } = toCitable(paragraph);
  for (const { start, end, ...told } of reader.read({ text, section, has })) {
    const { location, excerpt } = cite(start, end);
    into.push({ ...told, section, at: location, excerpt });
  }
}

/** Reads what the prose says without a number; see `Statement`. Pure, in order of the document. */
export function extractStatements({ sections }: Pick<Report, 'sections'>): Statement[] {
  const found: Statement[] = [];
  let section: SectionId | null = null;
  const remarks = new RemarkReader();
  for (const { id, heading, at, paragraphs } of sections) {
    if (id !== null) section = id;
    else if (heading !== '' && at !== null) readRemarks({ text: heading, at }, section, remarks, found);
    for (const paragraph of paragraphs) {
      readStatements(toCitable(paragraph), section, found);
      readRemarks(paragraph, section, remarks, found);
    }
  }
  return found;
}
