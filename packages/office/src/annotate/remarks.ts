import { describeLocation, findingFields } from '@gouji/core/format';
import type {
  Diagnosis,
  Excerpt,
  Finding,
  Language,
  Report,
  Severity,
  SourceLocation,
  Verdict,
} from '@gouji/core/model';
import { parsePath } from '@gouji/core/template';

/** What is to be said at one place of a report. */
export interface Remark {
  /** Null: of the report as a whole. */
  readonly at: SourceLocation | null;
  /** The words at fault within that place, where it is a paragraph. */
  readonly excerpt: Excerpt | null;
  /** The gravest of what is said. */
  readonly severity: Severity;
  readonly paragraphs: readonly string[];
  /** Fingerprints of the findings spoken of. */
  readonly findings: readonly string[];
}

const words = {
  zh: {
    severity: { error: '错误', warning: '警告', info: '提示' },
    cause: '推断',
    explains: '涉及以下问题：',
    whole: '全文',
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    cause: 'Diagnosis',
    explains: 'It explains:',
    whole: 'Whole report',
  },
} as const;

const order = { error: 0, warning: 1, info: 2 } as const;
const gravest = (findings: readonly Finding[]): Severity =>
  findings.reduce<Severity>(
    (worst, { severity }) => (order[severity] < order[worst] ? severity : worst),
    'info',
  );

const head = (finding: Finding, language: Language): string =>
  language === 'zh'
    ? `【${words.zh.severity[finding.severity]}】${finding.message}`
    : `[${words.en.severity[finding.severity]}] ${finding.message}`;

/** Basis and advice; what was found, both sides of it, is what the message says. */
function grounds(finding: Finding, language: Language): string[] {
  return findingFields(finding, language)
    .filter(({ name }) => name === 'basis' || name === 'mend')
    .map(({ label, values }) =>
      language === 'zh' ? `${label}：${values.join('；')}` : `${label}: ${values.join('; ')}`,
    );
}

/** What is found, each with its basis and advice; those that follow each other with the same ones have them once, below the last. */
function toldOf(findings: readonly Finding[], language: Language): string[] {
  const below = findings.map((finding) => grounds(finding, language));
  return findings.flatMap((finding, index) => {
    const isSharedWithNext = below[index]!.join('\n') === below[index + 1]?.join('\n');
    return [head(finding, language), ...(isSharedWithNext ? [] : below[index]!)];
  });
}

/** More than so many findings of one place make a remark that nobody reads to its end. */
const mostTogether = 12;

function* inParts(findings: readonly Finding[]): Generator<readonly Finding[]> {
  for (let start = 0; start < findings.length; start += mostTogether)
    yield findings.slice(start, start + mostTogether);
}

function ofFindings(findings: readonly Finding[], language: Language): Remark {
  const [first] = findings;
  return {
    at: first!.location,
    excerpt: first!.excerpt,
    severity: gravest(findings),
    paragraphs: toldOf(findings, language),
    findings: findings.map(({ fingerprint }) => fingerprint),
  };
}

/** Where the cell of a path stands, as the report has it. */
function placeOf(report: Report | null, path: string | undefined): SourceLocation | null {
  const address = path === undefined ? null : parsePath(path);
  return (address && report?.tables[address.table]?.[address.row]?.[address.column]?.at) ?? null;
}

const isSamePlace = (one: SourceLocation, other: SourceLocation | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A cause and all that it explains, at the cell it changes; where it changes several, at the first finding. */
function ofDiagnosis(
  diagnosis: Diagnosis,
  findings: readonly Finding[],
  report: Report | null,
  language: Language,
): Remark {
  const changes = diagnosis.candidates[0]?.changes ?? [];
  const cell = changes.length === 1 ? placeOf(report, changes[0]!.path) : null;
  const basis = new Set(findings.flatMap((finding) => grounds(finding, language).slice(0, 1)));
  const { cause, explains } = words[language];
  const place = (finding: Finding): string =>
    finding.location ? ` (${describeLocation(finding.location, language)})` : '';
  return {
    at: cell ?? findings[0]!.location,
    excerpt: cell ? null : findings[0]!.excerpt,
    severity: gravest(findings),
    paragraphs: [
      language === 'zh' ? `【${cause}】${diagnosis.message}` : `[${cause}] ${diagnosis.message}`,
      explains,
      ...findings.map((finding, index) =>
        language === 'zh'
          ? `${index + 1}. ${head(finding, language)}${place(finding).replace(' (', '（').replace(/\)$/u, '）')}`
          : `${index + 1}. ${head(finding, language)}${place(finding)}`,
      ),
      ...basis,
    ],
    findings: findings.map(({ fingerprint }) => fingerprint),
  };
}

export interface RemarkOptions {
  readonly language?: Language;
  /** The least severity that is written down; `info` by default. */
  readonly least?: Severity;
}

/** What a verdict has to say, place by place in the order of its findings: each finding once, suppressed ones not at all. */
export function remarksOf(verdict: Verdict, report: Report | null, options: RemarkOptions = {}): Remark[] {
  const { language = 'zh', least = 'info' } = options;
  const open = verdict.findings.filter(
    ({ severity, suppression }) => !suppression && order[severity] <= order[least],
  );
  const told = new Set<string>();
  const remarks: Remark[] = [];
  for (const diagnosis of verdict.diagnoses) {
    const explained = open.filter(
      ({ fingerprint }) => diagnosis.explains.includes(fingerprint) && !told.has(fingerprint),
    );
    if (explained.length === 0) continue;
    for (const { fingerprint } of explained) told.add(fingerprint);
    remarks.push(ofDiagnosis(diagnosis, explained, report, language));
  }
  const places = new Map<string, Finding[]>();
  for (const finding of open) {
    if (told.has(finding.fingerprint)) continue;
    // A cell's excerpt only shows its row; in a paragraph the marked words are the place, also where they are held against a cell.
    const cell = placeOf(report, finding.path ?? undefined);
    const isCell = cell !== null && isSamePlace(cell, finding.location);
    const key = JSON.stringify([finding.location, isCell ? null : finding.excerpt]);
    places.set(key, [...(places.get(key) ?? []), finding]);
  }
  for (const findings of places.values())
    for (const part of inParts(findings)) remarks.push(ofFindings(part, language));
  return remarks;
}
