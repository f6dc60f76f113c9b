import { isTraceOf, openingOf, tellsProblemsAndMeasures } from '../../language/prose/headings.ts';
import type { Report, SectionId, TableId } from '../../model/report.ts';
import { passagesWith, textOf } from './passages.ts';

/** Prose on problems and measures below table four can only be section five. */
const isOpened = (report: Report, id: SectionId): boolean => {
  const opening = openingOf(id);
  if (opening && passagesWith(report, opening.words).some(({ text }) => opening.pattern.test(text)))
    return true;
  return id === 'problems' && tellsProblemsAndMeasures(textOf(report, 'remedies'));
};

export const isTableSection = (id: SectionId): id is TableId =>
  id === 'proactive' || id === 'requests' || id === 'remedies';

/**
 * How a prescribed section is there: with its heading (`headed`), under a heading in other words (`traced`), by its table
 * alone (`table`), perhaps by its content (`content`), or not at all.
 */
export function sectionPresence(
  report: Report,
  id: SectionId,
): 'headed' | 'traced' | 'table' | 'content' | 'missing' {
  if (report.sections.some((section) => section.id === id)) return 'headed';
  const isTraced = report.sections.some(
    (section) => section.id === null && section.heading !== '' && isTraceOf(id, section.heading),
  );
  if (isTraced) return 'traced';
  if (isTableSection(id) && report.tables[id] !== null) return 'table';
  return isOpened(report, id) ? 'content' : 'missing';
}
