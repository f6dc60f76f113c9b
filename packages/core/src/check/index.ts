export { type CheckResult, checkReport } from './check-report.ts';
export { fingerprintOf, sha256Hex } from './fingerprint.ts';
export type { CheckOptions, Exception } from './options.ts';
export { globTest, type SelectedRule, selectRules } from './select-rules.ts';
export { cellAt } from './word-finding.ts';
