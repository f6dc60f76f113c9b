import type { Finding, Verdict } from '@gouji/core/model';

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** The findings that count, gravest first, else in the order of the verdict. */
export function shownFindings({ findings }: Verdict): Finding[] {
  return findings
    .filter(({ suppression }) => !suppression)
    .sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}

/** What a finding says of what, whoever's report it is of: another body or year changes the fingerprint of every finding. */
const sayingOf = ({ ruleId, messageId, path, data }: Finding): string =>
  JSON.stringify([ruleId, messageId, path, data]);

/** The findings of one verdict that the other has not, by fingerprint. */
function missingIn(findings: readonly Finding[], others: readonly Finding[]): ReadonlySet<string> {
  const known = new Set(others.flatMap((one) => [one.fingerprint, sayingOf(one)]));
  return new Set(
    findings
      .filter((one) => !known.has(one.fingerprint) && !known.has(sayingOf(one)))
      .map(({ fingerprint }) => fingerprint),
  );
}

/** What one verdict has that the other has not, by fingerprint. */
export function compareVerdicts(
  before: Verdict,
  after: Verdict,
): { readonly gone: ReadonlySet<string>; readonly fresh: ReadonlySet<string> } {
  const was = shownFindings(before);
  const is = shownFindings(after);
  return { gone: missingIn(was, is), fresh: missingIn(is, was) };
}
