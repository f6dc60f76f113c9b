import { describeSubject, differingPart, isWithin } from '@gouji/core/format';
import type { Finding, Language, Report, Verdict } from '@gouji/core/model';
import { describePath, parsePath } from '@gouji/core/template';

/** A correction that whoever looked at a report noted: what the file says at a place, and what must stand there. */
export interface NotedCorrection {
  /** A cell by its path, `sections/<index>/<paragraph>`, `title`, `organization`, `year` or `publishedOn`. */
  readonly target: string;
  /** As printed, whole paragraphs included; empty where nothing stands. */
  readonly from: string;
  readonly to: string;
  /** It was only tried, as one of several ways to explain a fault: it is never asserted. */
  readonly presumed?: true;
}

/** What was noted for a report, and the verdict on it with all of that. */
export interface Noted {
  readonly corrections: readonly NotedCorrection[];
  readonly verdict: Verdict;
}

/** One correction with the findings that are gone with it. */
export interface Settled {
  readonly correction: NotedCorrection;
  readonly findings: readonly Finding[];
}

const paragraphOf = (report: Report | null, target: string) => {
  const [, section, paragraph] = /^sections\/(\d+)\/(\d+)$/u.exec(target) ?? [];
  const found = section === undefined ? undefined : report?.sections[Number(section)];
  return found ? { heading: found.heading, at: found.paragraphs[Number(paragraph)]?.at ?? null } : null;
};

/** Where a correction is, in words. */
export function describeTarget(
  { target }: Pick<NotedCorrection, 'target'>,
  report: Report | null,
  language: Language,
): string {
  if (parsePath(target)) return describePath(target, report?.template ?? null, language);
  const paragraph = paragraphOf(report, target);
  if (!paragraph) return describeSubject(target, language);
  const whole = describeSubject('text', language);
  return paragraph.heading
    ? language === 'zh'
      ? `“${paragraph.heading}”${whole}`
      : `${paragraph.heading}, ${whole}`
    : whole;
}

/** Both sides as they are shown: of a paragraph the part that differs, □ where nothing stands. */
export function sidesOfCorrection({ target, from, to }: NotedCorrection): [from: string, to: string] {
  const [before, after] = target.startsWith('sections/') ? differingPart(from, to) : [from, to];
  return [before.trim() || '□', after.trim() || '□'];
}

/** One fault at one place, whatever its figures: a sum that is still wrong by another difference is not settled. */
const faultOf = ({ ruleId, messageId, path }: Finding): string => `${ruleId} ${messageId} ${path}`;

function concerns(finding: Finding, { target }: NotedCorrection, report: Report | null): boolean {
  if (finding.path === target || finding.related.some(({ path }) => path === target)) return true;
  const at = paragraphOf(report, target)?.at;
  const places = [finding.location, ...finding.related.map(({ location }) => location)];
  return at ? places.some((place) => place !== null && isWithin(place, at)) : false;
}

/**
 * Which of the findings each correction settles: those that are gone with all of them and speak of its place. What is gone and
 * speaks of no such place is ascribed only where there is but one correction of words; else it stays open.
 */
export function settle(
  findings: readonly Finding[],
  { corrections, verdict }: Noted,
  report: Report | null,
): Settled[] {
  const kept = new Set(verdict.findings.flatMap((one) => [one.fingerprint, faultOf(one)]));
  const left = new Set(findings.filter((one) => !kept.has(one.fingerprint) && !kept.has(faultOf(one))));
  const take = (wanted: (finding: Finding) => boolean): Finding[] => {
    const taken = [...left].filter(wanted);
    for (const one of taken) left.delete(one);
    return taken;
  };
  const settled = corrections.map((correction) => ({
    correction,
    findings: take((finding) => concerns(finding, correction, report)),
  }));
  const ofWords = settled.filter(({ correction }) => parsePath(correction.target) === null);
  if (ofWords.length === 1) ofWords[0]!.findings.push(...take(() => true));
  return settled;
}
