import type { SourceIdentity } from './checker.ts';

/**
 * Which path is last year's report of the same body, for each path that has one. Bodies are the same when their names
 * are; two reports of one body and year leave it open which is meant, and then neither is taken.
 */
export function pairReports(
  identities: readonly (SourceIdentity & { readonly path: string })[],
  candidates: readonly (SourceIdentity & { readonly path: string })[] = identities,
): Map<string, string> {
  const keyOf = (organization: string, year: number): string =>
    `${year} ${organization.replace(/\s+/gu, '')}`;
  const byKey = new Map<string, string | null>();
  for (const { organization, year, path } of candidates) {
    if (organization === null || year === null) continue;
    const key = keyOf(organization, year);
    byKey.set(key, byKey.has(key) && byKey.get(key) !== path ? null : path);
  }
  const pairs = new Map<string, string>();
  for (const { organization, year, path } of identities) {
    if (organization === null || year === null) continue;
    const prior = byKey.get(keyOf(organization, year - 1));
    if (prior) pairs.set(path, prior);
  }
  return pairs;
}
