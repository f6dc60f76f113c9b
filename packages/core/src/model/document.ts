import type { SourceLocation } from './location.ts';
import type { Notice } from './notice.ts';
import type { SourceFormat } from './source.ts';

/** A text that knows where each of its characters stands in the Source. `locate` takes half-open UTF-16 indexes. */
export interface PlacedText {
  readonly text: string;
  locate(start: number, end: number): SourceLocation;
}

/** A heading as the format marks it (`#`, `<h2>`, a heading style). Level 1 is the highest. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly content: PlacedText;
}

/** A run of text that ends with a line or paragraph break; inner line breaks are `\n`. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly content: PlacedText;
}

/** One cell at its grid position (0-based, merged cells stand once, at their top left corner). */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: PlacedText;
}

/**
 * A table. `grid: 'exact'` means that columns line up and spans are known (HTML, DOCX, DOC, PDF, XLSX, OFD);
 * `'loose'` that only the order within a row is known (tab-separated text, Markdown pipes).
 * Cells are ordered by row, then column.
 */
export interface TableBlock {
  readonly kind: 'table';
  readonly grid: 'exact' | 'loose';
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly TableCell[];
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock;

/** Facts that stand beside the text: page title, meta tags, document properties. */
export interface DocumentMetadata {
  readonly title?: string;
  readonly publishedOn?: string;
  readonly organization?: string;
}

/** Blocks in reading order with their places; knows nothing of annual reports. Lives only during one check. */
export interface Document {
  readonly format: SourceFormat;
  readonly encoding?: string;
  readonly blocks: readonly Block[];
  readonly metadata: DocumentMetadata;
  readonly notices: readonly Notice[];
  /** False when a limit cut the reading. */
  readonly complete: boolean;
}
