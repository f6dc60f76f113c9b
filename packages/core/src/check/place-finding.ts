import { liesIn, type Province } from '../language/bodies/index.ts';
import { rememberLast } from '../memo/remember-last.ts';
import type { Excerpt } from '../model/finding.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Cell, Report } from '../model/report.ts';
import { type BasisId, provincial } from '../rules/kit/basis.ts';
import type { AnyRule } from '../rules/kit/rule.ts';
import { editionForYear, findCellTemplate, knownTemplates, parsePath } from '../template/index.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { RawViolation } from './run-rules.ts';
import type { UnwordedFinding } from './word-finding.ts';

/** The cell a path names, or null. */
export function cellAt(report: Report, path: string): Cell | null {
  const address = parsePath(path);
  return (address && report.tables[address.table]?.[address.row]?.[address.column]) ?? null;
}

/** The printed row of a cell, with the cell marked. */
function rowExcerpt(report: Report, path: string): Excerpt | null {
  const address = parsePath(path);
  const row = address && report.tables[address.table]?.[address.row];
  const found = findCellTemplate(path, report.template);
  if (!address || !row || !found) return null;
  const block = found.table.blocks.find(
    (b) => b.columns.includes(found.column) && b.rows.includes(found.row),
  );
  let text = `${found.row.number}${found.row.label.replace(/（.*）$/u, '')}`;
  const marks: [number, number][] = [];
  for (const column of block?.columns ?? []) {
    const raw = row[column.id]?.raw.trim() || '□';
    text += ' | ';
    if (column.id === address.column) marks.push([text.length, text.length + raw.length]);
    text += raw;
  }
  return { text, marks };
}

/** The sentence around a claim, with the claim's number marked when it stands there once. */
function claimExcerpt(text: string, value: unknown): Excerpt {
  const digits = typeof value === 'number' ? String(value) : '';
  const at = digits ? findNumber(text, digits) : -1;
  return { text, marks: at >= 0 ? [[at, at + digits.length]] : [] };
}

const goesOn = /[\d.]/u;
const restOfNumber = /[\d.]*\d/uy;

/** Where digits stand as a number of their own, or -1. */
function findNumber(text: string, digits: string): number {
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    restOfNumber.lastIndex = at + digits.length;
    if (!(at > 0 && goesOn.test(text[at - 1]!)) && !restOfNumber.test(text)) return at;
  }
  return -1;
}

function placeOf(report: Report, violation: RawViolation['violation']): SourceLocation | null {
  if (violation.location !== undefined) return violation.location;
  if (violation.claim) return violation.claim.at;
  if (!violation.path) return null;
  if (violation.path === 'title') return report.titleAt;
  if (violation.path === 'period') return report.period?.at ?? null;
  const section = /^sections\/(\w+)$/u.exec(violation.path)?.[1];
  if (section) return report.sections.find((s) => s.id === section)?.at ?? null;
  return cellAt(report, violation.path)?.at ?? null;
}

const relatedOf = (report: Report, paths: readonly string[]): UnwordedFinding['related'] =>
  paths.map((path) => {
    const cell = cellAt(report, path);
    return { path, value: cell?.value ?? null, location: cell?.at ?? null };
  });

const bindsIn = (body: string, province: Province | undefined): boolean =>
  province === undefined || liesIn(body, province);

/** The provisions that bind the report: neither the notice of the other edition nor the standard of another province does. */
function basisFor({ basis }: AnyRule, report: Report): UnwordedFinding['basis'] {
  const known = basesOf(report);
  let own = known.get(basis);
  if (!own) {
    own = selectBasis(basis, report).map((id) => ({ id }));
    known.set(basis, own);
  }
  return own;
}

const basesOf = rememberLast((_: Report) => new Map<readonly BasisId[], UnwordedFinding['basis']>());

function selectBasis(ids: readonly BasisId[], report: Report): BasisId[] {
  const edition = report.year === null ? report.template : editionForYear(report.year);
  const foreign = edition === null ? [] : knownTemplates().filter((template) => template.edition !== edition);
  const body = report.organization?.name ?? '';
  const own = ids.filter(
    (id) => !foreign.some(({ notice }) => id.startsWith(notice)) && bindsIn(body, provincial[id]),
  );
  return own.length > 0 ? own : [...ids];
}

/** Places, grades and fingerprints one violation: everything of a finding but its words. */
export function placeFinding(raw: RawViolation, report: Report, overridden: boolean): UnwordedFinding {
  const { rule, violation } = raw;
  const excerpt =
    violation.excerpt ??
    (violation.claim
      ? claimExcerpt(violation.claim.text, violation.claim.value)
      : violation.path
        ? rowExcerpt(report, violation.path)
        : null);
  return {
    ruleId: rule.id,
    messageId: violation.messageId,
    // A configured severity is the user's word; otherwise the rule may grade the single case.
    severity: overridden ? raw.severity : (violation.severity ?? raw.severity),
    data: (violation.data ?? {}) as Record<string, unknown>,
    path: violation.path ?? null,
    location: placeOf(report, violation),
    excerpt,
    related: relatedOf(report, violation.related ?? []),
    basis: basisFor(rule, report),
    ...(violation.correction && { correction: violation.correction }),
    concerns: violation.concerns ?? rule.concerns ?? 'report',
    fingerprint: fingerprintOf(raw, report),
    docsUrl: `docs/rules/${rule.id}.md`,
  };
}
