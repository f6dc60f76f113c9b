import { describeLocation, describeSubject } from '@gouji/core/format';
import type {
  Finding as CheckedFinding,
  Diagnosis,
  Language,
  Report,
  Severity,
  Verdict,
} from '@gouji/core/model';
import { describePath, parsePath } from '@gouji/core/template';

/** A finding with what the engine asserts of it. */
type Finding = CheckedFinding & {
  readonly correction?: { readonly from: number | string | null; readonly to: number | string };
  readonly concerns?: 'report' | 'reading';
};

/** Something that is asked of the body at one place. */
export interface LetterPoint {
  readonly place: string;
  readonly problem: string;
  readonly basis: string;
  /** What is to be done, in the words of the rule or of the reviewer. */
  readonly request: string;
}

/** A value that is asserted to be wrong, and what it must be. */
export interface LetterCorrection extends LetterPoint {
  readonly from: string;
  readonly to: string;
}

/** A cause that explains several points, or changes that would; never asserted. */
export interface LetterCause {
  readonly text: string;
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
function placeOf({ path, location }: Finding, report: Report | null, language: Language): string {
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
  const open = (verdict.findings as Finding[]).filter(
    ({ severity, suppression, concerns }) =>
      !suppression && concerns !== 'reading' && order[severity] <= order[least],
  );
  if (open.length === 0) return null;
  const asserted = open.filter(({ correction }) => correction !== undefined);
  const causeOf = ({ message, explains }: Diagnosis): LetterCause => ({
    text: message,
    explains: open
      .filter(({ fingerprint }) => explains.includes(fingerprint))
      .map(({ message: text }) => text),
  });
  return {
    body: report?.organization?.name ?? own.you,
    year: report?.year == null ? '' : own.year(report.year),
    report: report?.title ?? verdict.source.name,
    causes: verdict.diagnoses.map(causeOf).filter(({ explains }) => explains.length > 0),
    corrections: asserted.map((finding) => ({
      ...pointOf(finding, report, language),
      from: printed(finding.correction!.from),
      to: printed(finding.correction!.to),
    })),
    points: open
      .filter((finding) => !asserted.includes(finding))
      .map((finding) => pointOf(finding, report, language)),
  };
}
