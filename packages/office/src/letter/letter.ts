import { describeCandidate, describeCoverage, describePlace, describeSubject } from '@gouji/core/format';
import type { Diagnosis, Finding, Language, Report, Severity, Verdict } from '@gouji/core/model';
import { describePath, parsePath } from '@gouji/core/template';
import { describeTarget, type Noted, type Settled, settle, sidesOfCorrection } from './noted.ts';

/** Something that is asked of the body at one place. */
export interface LetterPoint {
  readonly place: string;
  readonly problem: string;
  readonly basis: string;
  /** What is to be done, in the words of the rule or of the reviewer. */
  readonly request: string;
}

/** A value that is asserted to be wrong, and what it must be; `problem` tells all that it mends. */
export interface LetterCorrection extends LetterPoint {
  readonly from: string;
  readonly to: string;
}

/** A cause that would explain several points; never asserted. */
export interface LetterCause {
  readonly text: string;
  /** The changes that would do, likeliest first; empty where the text names the only one. */
  readonly candidates: readonly string[];
  /** What it explains, each in a sentence. */
  readonly explains: readonly string[];
}

/** What a letter to one body says; how it is laid out is the template's. */
export interface Letter {
  readonly body: string;
  readonly year: string;
  /** Title of the report, or its file name. */
  readonly report: string;
  readonly causes: readonly LetterCause[];
  readonly corrections: readonly LetterCorrection[];
  readonly points: readonly LetterPoint[];
  /** What could not be checked, in a line; empty where everything was. */
  readonly unchecked: string;
}

const words = {
  zh: {
    you: '你单位',
    verify: '请核实并更正',
    join: '；',
    year: (year: number) => `${year}年`,
    seen: '经核对，此处有误。',
    presumed: (place: string, from: string, to: string) =>
      `${place}可能有误：由 ${from} 改为 ${to} 后下列各处相符，但也可能是别处有误。`,
  },
  en: {
    you: 'your office',
    verify: 'Please verify and correct',
    join: '; ',
    year: (year: number) => String(year),
    seen: 'This was found to be wrong.',
    presumed: (place: string, from: string, to: string) =>
      `${place} may be wrong: with ${to} for ${from} the following agree, but another figure may be the wrong one.`,
  },
} as const;

export interface LetterOptions {
  readonly language?: Language;
  /** The least severity a letter speaks of; `warning` by default. */
  readonly least?: Severity;
  /** What was noted for the report; it stands beside what the verdict asserts. */
  readonly noted?: Noted;
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** Where a finding is: the place in the file, and the cell or section it speaks of. */
const placeOf = (
  finding: Pick<Finding, 'path' | 'location' | 'related'>,
  report: Report | null,
  language: Language,
): string =>
  describePlace(finding, language, (path) =>
    parsePath(path)
      ? describePath(path, report?.template ?? null, language)
      : describeSubject(path, language),
  );

function pointOf(finding: Finding, report: Report | null, language: Language): LetterPoint {
  const own = words[language];
  return {
    place: placeOf(finding, report, language),
    problem: finding.message,
    basis: finding.basis.map(({ text }) => text).join(own.join),
    request: finding.suggestion ?? own.verify,
  };
}

const printed = (value: number | string | null): string => (value === null ? '□' : String(value));

const together = (texts: readonly string[], by: string): string => [...new Set(texts)].join(by);

/** One row for each value that must change, whatever number of findings it mends; its place is that of the value. */
function correctionsOf(
  findings: readonly Finding[],
  report: Report | null,
  language: Language,
): LetterCorrection[] {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { path } = finding.correction!;
    byPath.set(path, [...(byPath.get(path) ?? []), finding]);
  }
  return [...byPath].map(([path, mended]) => {
    const { from, to } = mended[0]!.correction!;
    const own = mended.find((finding) => finding.path === path);
    const location =
      own?.location ?? mended.flatMap(({ related }) => related).find((one) => one.path === path)?.location;
    const points = mended.map((finding) => pointOf(finding, report, language));
    return {
      place: placeOf({ path, location: location ?? null, related: [] }, report, language),
      problem: together(
        points.map(({ problem }) => problem),
        language === 'zh' ? '' : ' ',
      ),
      basis: together(
        points.flatMap(({ basis }) => basis.split(words[language].join)),
        words[language].join,
      ),
      request: points[0]!.request,
      from: printed(from),
      to: printed(to),
    };
  });
}

/** The row of a correction that somebody noted by his own knowledge. */
function notedRow(
  { correction, findings }: Settled,
  report: Report | null,
  language: Language,
): LetterCorrection {
  const own = words[language];
  const points = findings.map((finding) => pointOf(finding, report, language));
  const [from, to] = sidesOfCorrection(correction);
  return {
    place: describeTarget(correction, report, language),
    problem:
      together(
        points.map(({ problem }) => problem),
        language === 'zh' ? '' : ' ',
      ) || own.seen,
    basis: together(
      points.flatMap(({ basis }) => basis.split(own.join)),
      own.join,
    ),
    request: points[0]?.request ?? own.verify,
    from,
    to,
  };
}

/** A correction that was only tried, as a cause that would explain what is gone with it. */
function presumedCause(
  { correction, findings }: Settled,
  report: Report | null,
  language: Language,
): LetterCause {
  const [from, to] = sidesOfCorrection(correction);
  return {
    text: words[language].presumed(describeTarget(correction, report, language), from, to),
    candidates: [],
    explains: findings.map(({ message }) => message),
  };
}

/** Candidates that a letter names; a body that must look at more looks at its register anyway. */
const mostCandidates = 5;

/**
 * What is to be asked of a body about its report; null when there is nothing. A value stands among the corrections only
 * where the verdict asserts it or somebody noted it by his own knowledge; everything else is to be verified, with the causes
 * that would explain it. It speaks of the report as it was published: `verdict` and `report` are without what was noted.
 */
export function letterOf(
  verdict: Verdict,
  report: Report | null,
  options: LetterOptions = {},
): Letter | null {
  const { language = 'zh', least = 'warning', noted } = options;
  const own = words[language];
  const open = verdict.findings.filter(
    ({ severity, suppression, concerns }) =>
      !suppression && concerns === 'report' && order[severity] <= order[least],
  );
  const settled = noted ? settle(open, noted, report) : [];
  const known = settled.filter(({ correction }) => !correction.presumed);
  if (open.length + known.length === 0) return null;
  const mended = new Set(known.flatMap(({ findings }) => findings));
  const targets = new Set(known.map(({ correction }) => correction.target));
  const asserted = open.filter(
    (one) => one.correction !== undefined && !mended.has(one) && !targets.has(one.correction.path),
  );
  const left = open.filter((one) => !mended.has(one));
  const causeOf = ({ message, explains, candidates }: Diagnosis): LetterCause => ({
    text: message,
    candidates:
      candidates.length > 1
        ? candidates.slice(0, mostCandidates).map((one) => describeCandidate(one, language))
        : [],
    explains: left
      .filter(({ fingerprint }) => explains.includes(fingerprint))
      .map(({ message: text }) => text),
  });
  return {
    body: report?.organization?.name ?? own.you,
    year: report?.year == null ? '' : own.year(report.year),
    report: report?.title ?? verdict.source.name,
    causes: [
      ...settled
        .filter(({ correction }) => correction.presumed)
        .map((one) => presumedCause(one, report, language)),
      ...verdict.diagnoses.filter((diagnosis) => !diagnosis.asserted).map(causeOf),
    ].filter(({ explains }) => explains.length > 0),
    corrections: [
      ...known.map((one) => notedRow(one, report, language)),
      ...correctionsOf(asserted, report, language),
    ],
    points: left
      .filter((finding) => !asserted.includes(finding))
      .map((finding) => pointOf(finding, report, language)),
    unchecked: verdict.coverage.whole ? '' : describeCoverage(verdict, language),
  };
}
