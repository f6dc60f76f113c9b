import type { SourceLocation } from './location.ts';
import type { Notice } from './notice.ts';
import type { SourceFormat } from './source.ts';

/**
 * How a run of text is shown that is not plainly shown: struck out, raised or lowered (a note mark), hidden by style,
 * covered by what is drawn over it, in the colour of its ground, deleted by a tracked change, or laid over the page
 * (a watermark, a stamp, a shadow copy). Numbers are made of what is plainly shown.
 */
export type Evidence =
  | 'struck'
  | 'raised'
  | 'lowered'
  | 'hidden'
  | 'covered'
  | 'white'
  | 'deleted'
  | 'overlay';

/**
 * What else a reader leaves out of the text: a number an automatic list puts in front of a value, the number a cell
 * stores and shows as another, the prompt of a field that was not filled in, pictures, embedded objects, annotations,
 * notes, and formulas without a shown value.
 */
export type LeftOutKind =
  | Evidence
  | 'numbering'
  | 'stored'
  | 'unfilled'
  | 'picture'
  | 'object'
  | 'annotation'
  | 'note'
  | 'formula';

/** Something that stands at an index of a text without being part of it. */
export interface Aside {
  /** UTF-16 index into the text: what follows the aside begins there. */
  readonly index: number;
  readonly what: LeftOutKind;
  /** Its words as far as there are any; long ones are cut. */
  readonly text: string;
  readonly at: SourceLocation;
}

/**
 * A text that knows where each of its characters stands in the Source. `locate` takes half-open UTF-16 indexes.
 * `text` is what is plainly shown; what stands in the same place and is not, stands in `asides`, in order.
 */
export interface PlacedText {
  readonly text: string;
  readonly asides?: readonly Aside[];
  locate(start: number, end: number): SourceLocation;
}

/** All that a reader left out of a document for one reason. */
export interface LeftOut {
  readonly what: LeftOutKind;
  readonly count: number;
  /** The first of them, at most twenty. */
  readonly places: readonly { readonly text: string; readonly at: SourceLocation | null }[];
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
  /** The text was broken here because a line was full: the next paragraph goes on with it, perhaps in mid-number. */
  readonly wraps?: boolean;
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
  /** What is not plainly shown, or no text, and therefore not in the blocks; each kind also has a notice. */
  readonly leftOut: readonly LeftOut[];
  /** False when a limit cut the reading. */
  readonly complete: boolean;
}
