import type { Block, DocumentMetadata } from '../model/document.ts';
import type { Notice } from '../model/notice.ts';
import type { Budget } from './budget.ts';
import type { LooseEnd } from './left-out.ts';
import type { LineIndex } from './placed-text.ts';

/** A source after decoding: what the text, Markdown and HTML readers work on. Offsets are indexes into `text`. */
export interface DecodedSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly budget: Budget;
}

/** What such a reader finds. */
export interface ReadResult {
  readonly blocks: readonly Block[];
  readonly metadata: DocumentMetadata;
  readonly notices: readonly Notice[];
  /** What was left out and stands in none of the blocks. */
  readonly loose?: readonly LooseEnd[];
}
