/** Verdicts as text: pretty, json, ndjson, sarif, junit, github, markdown, html, csv. Pure; knows no rules. */

export { csvField } from './csv.ts';
export { escapeMarkup } from './escape.ts';
export { markedPieces } from './excerpt.ts';
export { type FindingField, findingFields } from './finding-fields.ts';
export { createFormatter, formatVerdicts } from './format-verdicts.ts';
export {
  type FormatName,
  type FormatOptions,
  type Formatter,
  formatNames,
  type RuleMetadata,
} from './options.ts';
export { describeLocation, describePlace, describeSubject } from './place.ts';
export { toPrintable } from './printable.ts';
export { findingRows, rowHeader } from './rows.ts';
export { addToSummary, emptySummary, type Summary } from './summary.ts';
export {
  type AmbiguousWidth,
  codePointWidth,
  graphemes,
  padText,
  sliceText,
  textWidth,
  wrapText,
} from './width.ts';
export { describeCounts, describeSummary, glyphs } from './words.ts';
