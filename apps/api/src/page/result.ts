import type { Finding, Report, Verdict } from '@gouji/core/model';
import type { RuleHelp } from './messages.ts';

/** One checked file, as the page keeps it. */
export interface CheckedFile {
  readonly file: File;
  readonly where: 'local' | 'service';
  readonly verdict: Verdict;
  readonly report: Report | null;
  readonly help: Readonly<Record<string, RuleHelp>>;
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** The findings that count, gravest first, else in the order of the verdict; their numbers are their places here plus one. */
export function shownFindings({ findings }: Verdict): Finding[] {
  return findings
    .filter(({ suppression }) => !suppression)
    .sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}
