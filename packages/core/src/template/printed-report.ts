import type { Edition, SectionId, TableId } from '../model/report.ts';
import { templateOf } from './editions.ts';
import { type Form, layOutTable } from './layout-table.ts';
import { placeForm } from './place-form.ts';

/** A report as it is to be printed: title, texts and the values of its tables. */
export interface PrintedReport {
  readonly title: string;
  readonly edition: Edition;
  /** Printed below the title; null = not printed. */
  readonly publishedOn: string | null;
  readonly preamble: readonly string[];
  /** Paragraphs by section; a section left out is not printed. */
  readonly prose: Partial<Record<SectionId, readonly string[]>>;
  /** Printed values by path; one that is not given is left blank. */
  readonly cells: Readonly<Record<string, string>>;
}

/** One piece of a printed report, in order. */
export type Piece =
  | { readonly kind: 'title' | 'line' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly id: TableId; readonly form: Form };

const tableSections: readonly string[] = ['proactive', 'requests', 'remedies'] satisfies TableId[];

const filled = (form: Form, cells: PrintedReport['cells']): Form => ({
  ...form,
  rows: form.rows.map((row) =>
    row.map((cell) => (cell.path === null ? cell : { ...cell, text: cells[cell.path] ?? '' })),
  ),
});

/** The report as title, date line, preamble, and the sections of its edition with their tables. */
export function toPieces({ title, edition, publishedOn, preamble, prose, cells }: PrintedReport): Piece[] {
  const template = templateOf(edition);
  const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });
  return [
    { kind: 'title', text: title },
    ...(publishedOn ? [{ kind: 'line', text: `发布时间：${publishedOn}` } as const] : []),
    ...preamble.map(paragraph),
    ...template.sections.flatMap(({ id, number, label }): Piece[] => {
      const paragraphs = prose[id];
      if (!paragraphs) return [];
      const table = tableSections.includes(id) ? template.tables[id as TableId] : null;
      return [
        { kind: 'heading', text: `${number}、${label}` },
        ...paragraphs.map(paragraph),
        ...(table ? [{ kind: 'table', id: table.id, form: filled(layOutTable(table), cells) } as const] : []),
      ];
    }),
  ];
}

/** A form as full rows of `width` texts: a merged cell stands at its top left corner, the rest is empty. */
export function toMatrix(form: Form): string[][] {
  const matrix = form.rows.map(() => new Array<string>(form.width).fill(''));
  for (const { row, column, text } of placeForm(form)) matrix[row]![column] = text;
  return matrix;
}
