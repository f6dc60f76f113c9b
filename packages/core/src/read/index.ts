/** Bytes → Document: detection, character sets, and the readers of text, Markdown and HTML. */

export { counted } from '../language/counted.ts';
export { type Budget, startBudget } from './budget.ts';
export { type DecodedText, type DecodeOptions, decodeText, type Encoding, isCharset } from './decode-text.ts';
export { detectFormat, type Identity, identify } from './detect-format.ts';
export { placedDocument } from './join-documents.ts';
export { gatherLeftOut, LeftOutList, type LooseEnd, leftOutNotices } from './left-out.ts';
export { defaultLimits, LimitError, type Limits, UnreadableError } from './limits.ts';
export {
  fixedText,
  indexLines,
  type LineIndex,
  mappedText,
  slicePlaced,
  textLocation,
  trimPlaced,
  verbatimText,
} from './placed-text.ts';
export { type ReadSourceOptions, readSource } from './read-source.ts';
export type { Reader, ReadOptions } from './reader.ts';
export { type UnreadableKind, unreadable } from './unreadable-kinds.ts';
