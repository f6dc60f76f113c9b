import type { Summary } from '@gouji/core/format';

/** How a run of the command line ended. Exit codes are a promise to scripts: they never change meaning. */
export type RunOutcome = 'clean' | 'findings' | 'usage' | 'indeterminate' | 'broken';

const exitCodes: Readonly<Record<RunOutcome, number>> = {
  clean: 0,
  findings: 1,
  usage: 2,
  /** A fault of our own is no statement about the command line, but nothing was checked either. */
  broken: 3,
  indeterminate: 3,
};

export const toExitCode = (outcome: RunOutcome): number => exitCodes[outcome];

/**
 * What a check amounts to. A report that was not wholly checked outweighs findings: the list of findings may then not be
 * complete. So does what could not be opened (`unopened`), for it may hold reports; a file that is no report does not.
 */
export function outcomeOf(summary: Summary, unopened: number, maxWarnings: number | undefined): RunOutcome {
  if (summary.outcomes.indeterminate > 0 || unopened > 0) return 'indeterminate';
  if (summary.outcomes.fail > 0) return 'findings';
  if (maxWarnings !== undefined && summary.counts.warning > maxWarnings) return 'findings';
  return 'clean';
}
