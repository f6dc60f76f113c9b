import type { Finding } from '../model/finding.ts';
import type { FormatOptions } from './options.ts';

/** Sorting key: what weighs most comes first. */
export const severityOrder = { error: 0, warning: 1, info: 2 } as const;

/** Whether a finding makes a report fail at this threshold. */
export function countsAsFailure(finding: Finding, failOn: FormatOptions['failOn'] = 'error'): boolean {
  if (finding.suppression || failOn === 'never') return false;
  return severityOrder[finding.severity] <= severityOrder[failOn];
}

/** Whether a person gets to see it: not suppressed, and with `quiet` only what counts. */
export function isShown(finding: Finding, options: FormatOptions): boolean {
  if (finding.suppression) return false;
  return !options.quiet || options.failOn === 'never' || countsAsFailure(finding, options.failOn);
}
