import type { FileAccount } from '../model/file-account.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Notice } from '../model/notice.ts';
import type { SourceSummary } from '../model/source.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeNotice } from './describe-notice.ts';
import { describeReason } from './file-account.ts';
import { fileNameOf } from './file-name.ts';
import { describeFileState } from './file-state.ts';
import { describeCorrection } from './finding-fields.ts';
import { describeLocation, describeSubject } from './place.ts';
import { type Speech, speak } from './words/index.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

export interface SarifNotification {
  readonly descriptor: { readonly id: string };
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly locations?: readonly object[];
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly [key: string]: unknown;
}

/** A relative reference below the root of the sources, or a file address when the name is absolute; always encoded. */
export function toArtifactLocation(name: string): { uri: string; uriBaseId?: string } {
  const path = name
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd')))
    .join('/');
  if (path.startsWith('/')) return { uri: `file://${path}` };
  if (/^[A-Za-z]%3A\//u.test(path)) return { uri: `file:///${path.replace('%3A', ':')}` };
  return { uri: path, uriBaseId: '%SRCROOT%' };
}

/** The file as SARIF knows it, with the hash that tells whether it changed since. */
export function toArtifact(source: SourceSummary): object {
  return {
    location: toArtifactLocation(fileNameOf(source)),
    length: source.bytes,
    hashes: { 'sha-256': source.sha256 },
    ...(source.encoding && { encoding: source.encoding }),
  };
}

/** A place that has no lines, as programs name it: `word/document.xml#tbl[2]/tr[3]`, `page[3]`, `Sheet1!B4`. */
function qualifiedName(location: Exclude<SourceLocation, { kind: 'text' }>): string {
  if (location.kind === 'part') return `${location.part}#${location.path}`;
  if (location.kind === 'sheet') return `${location.sheet}!${location.cell}`;
  return `page[${location.page}]/box[${location.box.map((edge) => Math.round(edge * 100) / 100).join(',')}]`;
}

const toRegion = ({ start, end }: Extract<SourceLocation, { kind: 'text' }>) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: start.offset,
  charLength: end.offset - start.offset,
});

/** A correction as a fix that an editor can apply; only where something fixes the value and its place is one of the text. */
function toFixes(finding: Finding, name: string, language: Speech): object[] {
  const { correction, path, location, related } = finding;
  if (!correction) return [];
  const at =
    correction.path === path ? location : related.find((one) => one.path === correction.path)?.location;
  if (at?.kind !== 'text') return [];
  return [
    {
      description: { text: `${describeSubject(correction.path, language)} ${describeCorrection(finding)}` },
      artifactChanges: [
        {
          artifactLocation: toArtifactLocation(name),
          replacements: [{ deletedRegion: toRegion(at), insertedContent: { text: String(correction.to) } }],
        },
      ],
    },
  ];
}

/** Places inside packaged documents have no lines: they become logical locations, and the file is the physical one. */
function toLocation(
  name: string,
  location: SourceLocation | null,
  path: string | null,
  snippet: string | undefined,
  language: Speech,
): Record<string, unknown> {
  const logical: object[] = [];
  if (path)
    logical.push({ fullyQualifiedName: path, name: describeSubject(path, language), kind: 'element' });
  if (location && location.kind !== 'text')
    logical.push({
      fullyQualifiedName: qualifiedName(location),
      name: describeLocation(location, language),
      kind: location.kind === 'page' ? 'page' : 'element',
    });
  const region =
    location?.kind === 'text'
      ? { ...toRegion(location), ...(snippet && { snippet: { text: snippet } }) }
      : undefined;
  return {
    physicalLocation: {
      artifactLocation: toArtifactLocation(location?.file ?? name),
      ...(region && { region }),
    },
    ...(logical.length > 0 && { logicalLocations: logical }),
  };
}

/** One finding as a SARIF result. `partialFingerprints` keep an alert the same one when lines move. */
export function toSarifResult(
  finding: Finding,
  verdict: Verdict,
  ruleIndex: number,
  language: Speech,
): SarifResult {
  const name = fileNameOf(verdict.source);
  const explanation = verdict.diagnoses.find((diagnosis) => diagnosis.explains.includes(finding.fingerprint));
  const related = finding.related.map((value, id) => ({
    id,
    ...toLocation(name, value.location, value.path, undefined, language),
    message: { text: value.value === null ? value.label : `${value.label} = ${value.value}` },
  }));
  const fixes = toFixes(finding, name, language);
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [toLocation(name, finding.location, finding.path, finding.excerpt?.text, language)],
    ...(related.length > 0 && { relatedLocations: related }),
    // GitHub looks at the first name only; the second is ours and says which recipe made it.
    partialFingerprints: { primaryLocationLineHash: finding.fingerprint, 'gouji/v1': finding.fingerprint },
    ...(fixes.length > 0 && { fixes }),
    ...(finding.suppression && {
      suppressions: [
        {
          kind: 'external',
          ...(finding.suppression.reason && { justification: finding.suppression.reason }),
        },
      ],
    }),
    properties: {
      messageId: finding.messageId,
      concerns: finding.concerns,
      ...(finding.correction && { correction: finding.correction }),
      path: finding.path,
      data: finding.data,
      basis: finding.basis.map((basis) => basis.text),
      ...(finding.suggestion && { suggestion: finding.suggestion }),
      ...(explanation && { diagnosis: explanation.message }),
    },
  };
}

/** A notice about the run as a notification of the tool. */
export function sarifNotification(notice: Notice, name: string, language: Speech): SarifNotification {
  return {
    descriptor: { id: notice.code },
    level: levels[notice.level],
    message: { text: describeNotice(notice, language) },
    locations: [{ physicalLocation: { artifactLocation: toArtifactLocation(name) } }],
  };
}

/** A file without a verdict as a notification of the tool. */
export function fileNotification(account: FileAccount, language: Speech): SarifNotification {
  const { name, state } = account;
  const text = `${describeFileState(state, language)}${speak(language).signs.colon}${describeReason(account, language)}`;
  return {
    descriptor: { id: `file-${state}` },
    level: state === 'unreadable' ? 'warning' : 'note',
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: toArtifactLocation(name) } }],
  };
}
