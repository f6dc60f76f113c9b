export { type CheckResult, checkReport, type Reading } from './check-report.ts';
export type { Companion } from './companions.ts';
export { fingerprintOf, sha256Hex } from './fingerprint.ts';
export { nearestName } from './nearest-name.ts';
export type { CheckOptions, Exception } from './options.ts';
export { OptionsError, type OptionsProblem } from './options-error.ts';
export { globTest, type SelectedRule, selectRules } from './select-rules.ts';
export { validateOptions } from './validate-options.ts';
export { cellAt } from './word-finding.ts';
