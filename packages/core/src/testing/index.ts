/** Builders and a rule tester: used by our own tests and by whoever writes a rule. */
export { buildCell, buildReport, type ReportSpec } from './build-report.ts';
export { buildFinding, buildVerdict } from './build-verdict.ts';
export { type FiringCase, type RuleCase, runRule, testRule } from './rule-tester.ts';
