import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Cell, Subtotal } from '../../../model/report.ts';

/** A sum that a row prints in a column of its own (小计), with the ids of the columns it sums. */
export interface RowSubtotal {
  readonly label: string;
  readonly columns: readonly string[];
  readonly cell: Cell;
}

/** A printed row of values with the template row it was recognised as. */
export interface RowEvent {
  /** Row id; null when no label was recognised beside the values. */
  readonly row: string | null;
  /** Confidence of the recognition, as for labels; negative for a label of no row. */
  readonly confidence: number;
  readonly label: PlacedText | null;
  /** One cell for each column of the row's block, in order. */
  readonly cells: readonly Cell[];
  /** Where glued digits can be split in several ways: all of them, each as long as `cells`. */
  readonly splits?: readonly (readonly number[])[];
  /** Whether the numbers are digits that ran together, parted by what must hold. */
  readonly isSplit?: boolean;
  /** Whether nothing is seen of the row: something lies over it. */
  readonly isCovered?: boolean;
  /** In running text: whether the label stands on the line of its values, or around them. */
  readonly isBound?: boolean;
  /** Values printed beyond the columns. */
  readonly surplus: readonly PlacedText[];
  readonly subtotal?: RowSubtotal;
  /** The rows a group label with values of its own stands for (（三）不予公开). */
  readonly group?: readonly string[];
}

/** The rows of a table as one way of reading found them. */
export interface PrintedRows {
  readonly events: readonly RowEvent[];
  /** Rows whose label is printed without any cell beside it, with its place. */
  readonly bare: ReadonlyMap<string, SourceLocation>;
  /** Whether the columns of the table are named too, or the rows stand in its own section. */
  readonly headed: boolean;
  /** Texts of cells that only repeat the cell before, as a converter writes a merged one. */
  readonly repeats?: readonly string[];
  /** Lines of text that are rows themselves, and no sentences. */
  readonly lines?: readonly SourceLocation[];
  /** Sums that the report prints of its own. */
  readonly sums?: readonly Subtotal[];
  /** Values that stand with no row. */
  readonly loose: readonly PlacedText[];
}
