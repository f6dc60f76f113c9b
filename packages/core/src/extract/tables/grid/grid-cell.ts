import type { CellText } from '../../../language/numbers/index.ts';
import type { TableCell } from '../../../model/document.ts';

/** A cell with what every reader of a table asks of it first. */
export interface GridCell extends TableCell {
  /** Its text without white space at both ends. */
  readonly text: string;
  /** What it says as a value. */
  readonly says: CellText;
  /** `value` may be a number or a placeholder; `words` is anything that is not. */
  readonly kind: 'blank' | 'value' | 'words';
}
