import { z } from 'zod';
import { Claim } from './claim.ts';
import { SourceLocation } from './location.ts';
import { Statement } from './statement.ts';

/**
 * How a cell reads. `value` is a number only in state `number`:
 * blank, placeholder (`/`, `-`, `无`), invalid, ambiguous (several readings remain) and missing (no such cell) are never 0.
 */
export const CellState = z.enum(['number', 'blank', 'placeholder', 'invalid', 'ambiguous', 'missing']);
export type CellState = z.infer<typeof CellState>;

/** One value of a table with its words and its place. Amounts are in the unit the template prints (万元). */
export const Cell = z.object({
  value: z.number().nullable(),
  raw: z.string(),
  state: CellState,
  at: SourceLocation.nullable(),
});
export type Cell = z.infer<typeof Cell>;

/** `table[row][column]`, with the identifiers of the template. */
export const TableValues = z.record(z.string(), z.record(z.string(), Cell));
export type TableValues = z.infer<typeof TableValues>;

export const TableId = z.enum(['proactive', 'requests', 'remedies']);
export type TableId = z.infer<typeof TableId>;

export const Edition = z.string();
export type Edition = z.infer<typeof Edition>;

export const SectionId = z.enum(['overview', 'proactive', 'requests', 'remedies', 'problems', 'other']);
export type SectionId = z.infer<typeof SectionId>;

/** A paragraph of prose with its place. */
export const Paragraph = z.object({ text: z.string(), at: SourceLocation });
export type Paragraph = z.infer<typeof Paragraph>;

/** A top-level section. `id` is null for a heading that is none of the six; `heading` is as printed, empty for the preamble. */
export const Section = z.object({
  id: SectionId.nullable(),
  heading: z.string(),
  at: SourceLocation.nullable(),
  paragraphs: z.array(Paragraph),
});
export type Section = z.infer<typeof Section>;

/** The level and nature of the body, since duties and deadlines differ by it (Regulations art. 49, 50). */
export const OrganizationKind = z.enum([
  'province',
  'prefecture',
  'county',
  'township',
  'office',
  'department',
  'other',
]);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

export const Organization = z.object({ name: z.string(), kind: OrganizationKind });
export type Organization = z.infer<typeof Organization>;

/**
 * A printed number that is no cell of the template: a value beyond the headed columns or without any row (`value`), a row
 * or a column the template does not know, or a number of another table in the section (`table`). Every number in a table's
 * stretch of the document is a cell, surplus or ambiguous.
 */
export const Surplus = z.object({
  table: TableId,
  kind: z.enum(['value', 'row', 'column', 'table']),
  row: z.string().nullable(),
  label: z.string(),
  raw: z.string(),
  at: SourceLocation.nullable(),
});
export type Surplus = z.infer<typeof Surplus>;

/**
 * A row of the template that is printed more than once: every printing in order of the document. A cell of the table is a
 * number only where all printings agree; elsewhere it is ambiguous.
 */
export const DoubledRow = z.object({
  table: TableId,
  row: z.string(),
  printings: z.array(
    z.object({ label: z.string(), cells: z.record(z.string(), Cell), at: SourceLocation.nullable() }),
  ),
});
export type DoubledRow = z.infer<typeof DoubledRow>;

/** A sum the report prints although the template has no cell for it (（三）不予公开, 小计), with the paths it sums. */
export const Subtotal = z.object({
  table: TableId,
  label: z.string(),
  parts: z.array(z.string()),
  cell: Cell,
});
export type Subtotal = z.infer<typeof Subtotal>;

/** A row or column label as printed, where it differs from the template's, or where its recognition is uncertain. */
export const PrintedLabel = z.object({
  table: TableId,
  path: z.string(),
  text: z.string(),
  /** 1 = the template's own wording after normalisation; below 0.8 the row was found by its position. */
  confidence: z.number(),
  at: SourceLocation.nullable(),
});
export type PrintedLabel = z.infer<typeof PrintedLabel>;

/** A date span as printed; `start` and `end` are ISO dates. */
export const Period = z.object({
  start: z.string(),
  end: z.string(),
  text: z.string(),
  at: SourceLocation.nullable(),
});
export type Period = z.infer<typeof Period>;

/** The annual report as understood. */
export const Report = z.object({
  title: z.string().nullable(),
  titleAt: SourceLocation.nullable(),
  organization: Organization.nullable(),
  year: z.int().nullable(),
  /** The edition whose tables are printed (not the one the year calls for). */
  template: Edition.nullable(),
  period: Period.nullable(),
  publishedOn: z.string().nullable(),
  sections: z.array(Section),
  tables: z.object({
    proactive: TableValues.nullable(),
    requests: TableValues.nullable(),
    remedies: TableValues.nullable(),
  }),
  labels: z.array(PrintedLabel),
  surplus: z.array(Surplus),
  doubled: z.array(DoubledRow),
  subtotals: z.array(Subtotal),
  claims: z.array(Claim),
  statements: z.array(Statement),
});
export type Report = z.infer<typeof Report>;
