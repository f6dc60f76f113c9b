import { describeCandidate, describeCoverage, describeLocation, describeSubject } from '@gouji/core/format';
import type { Diagnosis, Finding, Language, Report, Severity, Verdict } from '@gouji/core/model';
import { describePath, parsePath } from '@gouji/core/template';

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
  zh: { you: '你单位', verify: '请核实并更正', join: '；', year: (year: number) => `${year}年` },
  en: {
    you: 'your office',
    verify: 'Please verify and correct',
    join: '; ',
    year: (year: number) => String(year),
  },
} as const;

export interface LetterOptions {
  readonly language?: Language;
  /** The least severity a letter speaks of; `warning` by default. */
  readonly least?: Severity;
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** Where a finding is: the cell or section it speaks of, and the place in the file. */
function placeOf(
  { path, location }: Pick<Finding, 'path' | 'location'>,
  report: Report | null,
  language: Language,
): string {
  const subject =
    path === null
      ? ''
      : parsePath(path)
        ? describePath(path, report?.template ?? null, language)
        : describeSubject(path, language);
  const where = location ? describeLocation(location, language) : '';
  return [subject, where].filter(Boolean).join(language === 'zh' ? '，' : ', ');
}

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
      place: placeOf({ path, location: location ?? null }, report, language),
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

/** Candidates that a letter names; a body that must look at more looks at its register anyway. */
const mostCandidates = 5;

/**
 * What is to be asked of a body about its report; null when there is nothing. A value stands among the corrections only
 * where the verdict asserts it; everything else is to be verified, with the causes that would explain it.
 */
export function letterOf(
  verdict: Verdict,
  report: Report | null,
  options: LetterOptions = {},
): Letter | null {
  const { language = 'zh', least = 'warning' } = options;
  const own = words[language];
  const open = verdict.findings.filter(
    ({ severity, suppression, concerns }) =>
      !suppression && concerns === 'report' && order[severity] <= order[least],
  );
  if (open.length === 0) return null;
  const asserted = open.filter(({ correction }) => correction !== undefined);
  const causeOf = ({ message, explains, candidates }: Diagnosis): LetterCause => ({
    text: message,
    candidates:
      candidates.length > 1
        ? candidates.slice(0, mostCandidates).map((one) => describeCandidate(one, language))
        : [],
    explains: open
      .filter(({ fingerprint }) => explains.includes(fingerprint))
      .map(({ message: text }) => text),
  });
  return {
    body: report?.organization?.name ?? own.you,
    year: report?.year == null ? '' : own.year(report.year),
    report: report?.title ?? verdict.source.name,
    causes: verdict.diagnoses
      .filter((diagnosis) => !diagnosis.asserted)
      .map(causeOf)
      .filter(({ explains }) => explains.length > 0),
    corrections: correctionsOf(asserted, report, language),
    points: open
      .filter((finding) => !asserted.includes(finding))
      .map((finding) => pointOf(finding, report, language)),
    unchecked: verdict.coverage.whole ? '' : describeCoverage(verdict, language),
  };
}
