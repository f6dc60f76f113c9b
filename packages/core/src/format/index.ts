/** Verdicts as text: pretty, json, ndjson, sarif, junit, github, markdown, html, csv. Pure; knows no rules. */

export { counted } from '../language/counted.ts';
export { describeCounts, glyphs } from './counts.ts';
export { csvField } from './csv.ts';
export { coverageLines, describeCoverage, unreadParts } from './describe-coverage.ts';
export { describeCandidate, describeDiagnosis, describeEvidence } from './describe-diagnosis.ts';
export { describeNotice } from './describe-notice.ts';
export { describeExcess, describeSummary } from './describe-summary.ts';
export { escapeMarkup } from './escape.ts';
export { differingPart, markedPieces } from './excerpt.ts';
export {
  accountOf,
  describeEnding,
  describeReason,
  describeState,
  isOtherThing,
  printedAccount,
  stateOf,
} from './file-account.ts';
export { fileNameOf } from './file-name.ts';
export { describeFileState, fileGlyph } from './file-state.ts';
export {
  describeCorrection,
  describeSides,
  type FindingField,
  findingFields,
  sidesOf,
} from './finding-fields.ts';
export { createFormatter, formatVerdicts } from './format-verdicts.ts';
export {
  type FormatName,
  type FormatOptions,
  type Formatter,
  formatNames,
  type RuleMetadata,
} from './options.ts';
export { isOwnName, isOwnOutput, ownHeadLength, ownOutput, ownPart } from './own-output.ts';
export { describeLocation, describePlace, describeSubject, isWithin } from './place.ts';
export { toPrintable } from './printable.ts';
export {
  describeCompanionReason,
  describeLeftOut,
  describeNotCompared,
  describeSkipped,
  describeUnevaluated,
} from './reasons.ts';
export { fileRow, findingRows, rowHeader } from './rows.ts';
export { inBothLanguages, issueWords, parseInBoth, type SettingIssue } from './setting-issues.ts';
export { shownName } from './shown-name.ts';
export { createStyle } from './style.ts';
export { addFileToSummary, addToSummary, emptySummary, type Summary } from './summary.ts';
export {
  type AmbiguousWidth,
  codePointWidth,
  graphemes,
  padText,
  sliceText,
  textWidth,
  wrapText,
} from './width.ts';
export { en, type LanguageModule, type Speech, speak, zh } from './words/index.ts';
