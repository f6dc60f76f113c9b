import { z } from 'zod';

/** A point in a text: line and column are 1-based, offset is a 0-based UTF-16 index into the decoded text. */
export const Position = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0),
});
export type Position = z.infer<typeof Position>;

/**
 * Where something stands in the Source.
 * - `text`: a half-open range of the decoded text (text, Markdown, HTML).
 * - `part`: an element inside a packaged document (DOCX, DOC): part name and a path such as `tbl[2]/tr[3]/tc[4]`, 1-based.
 * - `page`: a box on a page (PDF, OFD) in points, origin top left: `[x0, y0, x1, y1]`; pages are 1-based.
 * - `sheet`: a cell of a workbook in A1 notation (XLSX).
 *
 * `file` names the file where several were read as one report.
 */
const inFile = { file: z.string().optional() };
export const SourceLocation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), start: Position, end: Position, ...inFile }),
  z.object({ kind: z.literal('part'), part: z.string(), path: z.string(), ...inFile }),
  z.object({
    kind: z.literal('page'),
    page: z.int().min(1),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    ...inFile,
  }),
  z.object({ kind: z.literal('sheet'), sheet: z.string(), cell: z.string(), ...inFile }),
]);
export type SourceLocation = z.infer<typeof SourceLocation>;
