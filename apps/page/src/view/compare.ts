import type { Finding, Verdict } from '@gouji/core/model';

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** The findings that count, gravest first, else in the order of the verdict. */
export function shownFindings({ findings }: Verdict): Finding[] {
  return findings
    .filter(({ suppression }) => !suppression)
    .sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}

const keysOf = (verdict: Verdict): Set<string> =>
  new Set(shownFindings(verdict).map(({ fingerprint }) => fingerprint));

/** What one verdict has that the other has not, by fingerprint. */
export function compareVerdicts(
  before: Verdict,
  after: Verdict,
): { readonly gone: ReadonlySet<string>; readonly fresh: ReadonlySet<string> } {
  const was = keysOf(before);
  const is = keysOf(after);
  return {
    gone: new Set([...was].filter((key) => !is.has(key))),
    fresh: new Set([...is].filter((key) => !was.has(key))),
  };
}
