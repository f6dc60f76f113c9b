import type { PlacedText, TableBlock } from '../../model/document.ts';

/** A line of text or a table, in reading order. `level` is the heading level the format gives, null for plain text. */
export type Item =
  | {
      readonly kind: 'text';
      readonly content: PlacedText;
      readonly level: number | null;
      /** The line was full: what it says goes on in the next one, perhaps in mid-number. */
      readonly wraps?: boolean;
    }
  | { readonly kind: 'table'; readonly table: TableBlock };
