import { extractClaims, readCell } from '@gouji/core/extract';
import type { Cell, Report, SourceLocation } from '@gouji/core/model';
import { fixedText } from '@gouji/core/read';
import { findCellTemplate, parsePath } from '@gouji/core/template';

/** A change of a value of a table, as it would be typed, or of a paragraph of the text. */
export type Edit =
  | { readonly kind: 'cell'; readonly path: string; readonly raw: string }
  | { readonly kind: 'text'; readonly section: number; readonly paragraph: number; readonly text: string };

/** Whether two edits are of the same place, so that the later one takes the place of the earlier. */
export const isSamePlace = (one: Edit, other: Edit): boolean =>
  one.kind === 'cell'
    ? other.kind === 'cell' && one.path === other.path
    : other.kind === 'text' && one.section === other.section && one.paragraph === other.paragraph;

const nowhere: SourceLocation = {
  kind: 'text',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

function editCell(report: Report, path: string, raw: string): Report {
  const address = parsePath(path);
  const template = findCellTemplate(path, report.template);
  if (!address || !template) return report;
  const { table, row, column } = address;
  const at = report.tables[table]?.[row]?.[column]?.at ?? null;
  const cell: Cell = { ...readCell(fixedText(raw, at ?? nowhere), template.column), at };
  const values = report.tables[table] ?? {};
  return {
    ...report,
    tables: { ...report.tables, [table]: { ...values, [row]: { ...values[row], [column]: cell } } },
  };
}

function editText(report: Report, section: number, paragraph: number, text: string): Report {
  return {
    ...report,
    sections: report.sections.map((one, at) =>
      at === section
        ? {
            ...one,
            paragraphs: one.paragraphs.map((old, index) => (index === paragraph ? { ...old, text } : old)),
          }
        : one,
    ),
  };
}

/** The report as it reads with the edits; the numbers of the text are understood anew. */
export function applyEdits(report: Report, edits: readonly Edit[]): Report {
  const edited = edits.reduce(
    (so, edit) =>
      edit.kind === 'cell'
        ? editCell(so, edit.path, edit.raw)
        : editText(so, edit.section, edit.paragraph, edit.text),
    report,
  );
  return edits.some(({ kind }) => kind === 'text') ? { ...edited, claims: extractClaims(edited) } : edited;
}
