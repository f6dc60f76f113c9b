import type { Finding } from '../model/finding.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Notice } from '../model/notice.ts';

/** The pages whose text a program recognised in a picture: what the picture shows was not read. */
export function recognisedPages(notices: readonly Notice[]): ReadonlySet<number> {
  const pages = notices.find(({ code }) => code === 'recognised-text')?.data?.pages;
  return new Set(Array.isArray(pages) ? pages.filter((page) => typeof page === 'number') : []);
}

/**
 * A contradiction in recognised text may be a mistake of the recognition and none of the report: it is told to be looked at,
 * and asserted of nobody.
 */
export function doubtRecognised(pages: ReadonlySet<number>): (finding: Finding) => Finding {
  if (pages.size === 0) return (finding) => finding;
  const isRecognised = (at: SourceLocation | null): boolean => at?.kind === 'page' && pages.has(at.page);
  return (finding) => {
    const { severity, location, related } = finding;
    if (severity !== 'error') return finding;
    const places = [location, ...related.map((one) => one.location)].filter((at) => at !== null);
    if (places.length > 0 && !places.some(isRecognised)) return finding;
    const { suggestion: _, correction: __, ...rest } = finding;
    return { ...rest, severity: 'warning', concerns: 'reading' };
  };
}
