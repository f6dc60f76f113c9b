export { bodySuffix, namesArea } from '../language/bodies/index.ts';
export { dayInChina, isCalendarDay } from '../language/dates/calendar.ts';
export { type CheckResult, checkReport, type Reading } from './check-report.ts';
export type { Companion } from './companions.ts';
export {
  type ComparedReport,
  type Crowd,
  findPeers,
  likenessOf,
  type SketchedReport,
  toCrowd,
} from './find-peers.ts';
export { fingerprintOf, sha256Hex } from './fingerprint.ts';
export { folderArea } from './folder-area.ts';
export { nearestName } from './nearest-name.ts';
export type { CheckOptions, Exception } from './options.ts';
export { OptionsError, type OptionsProblem } from './options-error.ts';
export { type PairedReport, pairReports } from './pair-reports.ts';
export { cellAt } from './place-finding.ts';
export { tellPrior } from './prior-notice.ts';
export { globTest, type SelectedRule, selectRules } from './select-rules.ts';
export { areaOf, rankOf } from './standing.ts';
export { validateOptions } from './validate-options.ts';
export { wordVerdict } from './word-verdict.ts';
