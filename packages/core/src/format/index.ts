/** Verdicts as text: pretty, json, ndjson, sarif, junit, github, markdown, html, csv. Pure; knows no rules. */
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
export { addToSummary, emptySummary, type Summary } from './summary.ts';
export { type AmbiguousWidth, codePointWidth, graphemes, padText, textWidth, wrapText } from './width.ts';
export { describeCounts, describeSummary, glyphs } from './words.ts';
