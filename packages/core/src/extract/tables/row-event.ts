import type { PlacedText } from '../../model/document.ts';
import type { Cell } from '../../model/report.ts';

/** A printed row of values with the template row it was recognised as. */
export interface RowEvent {
  /** Row id; null when no label was recognised beside the values. */
  readonly row: string | null;
  /** Confidence of the recognition, as for labels. */
  readonly confidence: number;
  readonly label: PlacedText | null;
  /** One cell for each column of the row's block, in order. */
  readonly cells: readonly Cell[];
  /** Where glued digits can be split in several ways: all of them, each as long as `cells`. */
  readonly splits?: readonly (readonly number[])[];
  /** Values printed beyond the columns. */
  readonly surplus: readonly PlacedText[];
}
