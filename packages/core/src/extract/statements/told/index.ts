import { toCitable } from '../../../language/prose/cite.ts';
import type { Report, SectionId } from '../../../model/report.ts';
import type { Statement } from '../../../model/statement.ts';
import { readNamedBodies } from './named-bodies.ts';
import { readNamedYears } from './plans.ts';
import { readVoices } from './voices.ts';

/** Reads what the prose says without a number; see `Statement`. Pure, in order of the document. */
export function extractStatements({ sections }: Pick<Report, 'sections'>): Statement[] {
  const found: Statement[] = [];
  let section: SectionId | null = null;
  for (const { id, paragraphs } of sections) {
    if (id !== null) section = id;
    for (const paragraph of paragraphs) {
      const { text, cite } = toCitable(paragraph);
      const said = (start: number, end: number) => {
        const { location, excerpt } = cite(start, end);
        return { section, at: location, excerpt };
      };
      for (const { role, start, end } of readNamedBodies(text))
        found.push({ kind: 'body', role, name: text.slice(start, end), ...said(start, end) });
      for (const { word, unit, start } of readVoices(text))
        found.push({ kind: 'voice', word, unit, ...said(start, start + word.length) });
      for (const { kind, year, start, direction } of readNamedYears(text)) {
        const where = said(start, start + 4);
        if (kind === 'plan') found.push({ kind, year, ...where });
        else found.push({ kind, year, direction: direction!, ...where });
      }
    }
  }
  return found;
}
