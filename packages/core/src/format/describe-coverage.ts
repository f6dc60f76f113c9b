import type { CellCounts, Coverage } from '../model/coverage.ts';
import type { TableId } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { knownTemplates, rowsOf } from '../template/index.ts';
import { describeCell, describeLocation, describeSubject } from './place.ts';
import {
  describeCompanionReason,
  describeLeftOut,
  describeNotCompared,
  describeUnevaluated,
} from './reasons.ts';
import { type Speech, speak } from './words/index.ts';

const tableIds: readonly TableId[] = ['proactive', 'requests', 'remedies'];
const cellStates: readonly (keyof CellCounts)[] = [
  'number',
  'blank',
  'placeholder',
  'invalid',
  'ambiguous',
  'missing',
];

/** The label of a row, `“（一）予以公开”`; its id where no edition has it. */
function describeRow(table: TableId, id: string, language: Speech): string {
  for (const template of [...knownTemplates()].reverse()) {
    const row = rowsOf(template.tables[table]).find((one) => one.row.id === id)?.row;
    if (row) return speak(language).places.row(row.number, row.label, row.labelEn);
  }
  return id;
}

/** A table of which nothing was read. */
const isAbsent = ({ cells }: Coverage['tables'][TableId]): boolean =>
  cellStates.every((state) => state === 'missing' || cells[state] === 0);

/** Rows named in a line; in full they stand in the list. */
const mostRows = 3;

function unreadOfTable(id: TableId, coverage: Coverage, language: Speech): string[] {
  const { coverage: words } = speak(language);
  const table = describeSubject(id, language);
  const { cells, rows } = coverage.tables[id];
  if (isAbsent(coverage.tables[id])) return [words.notFound(table)];
  const some = (ids: readonly string[]): string =>
    words.someRows(
      ids.slice(0, mostRows).map((row) => describeRow(id, row, language)),
      ids.length,
    );
  const told: string[] = [];
  if (rows.missing.length > 0) told.push(words.rowsMissing(table, some(rows.missing)));
  if (rows.doubled.length > 0) told.push(words.rowsDoubled(table, some(rows.doubled)));
  const unsure = cells.ambiguous + cells.invalid;
  if (unsure > 0) told.push(words.cellsUnsure(table, unsure));
  if (rows.missing.length === 0 && cells.missing > 0) told.push(words.cellsMissing(table, cells.missing));
  return told;
}

/** Why a verdict is not of the whole file, a phrase each; empty where it is. */
function partsNotSeen({ complete, notices, rules }: Verdict, language: Speech): string[] {
  const { coverage: words } = speak(language);
  const has = (code: string): boolean =>
    notices.some((notice) => notice.code === code && notice.level === 'warning');
  const told = has('recognised-text') ? [words.recognised] : [];
  if (complete) return told;
  if (has('several-versions')) told.push(words.severalVersions);
  if (has('several-reports')) told.push(words.firstReport);
  const failed = rules.crashed.length > 0 || notices.some(({ level }) => level === 'error');
  return told.length === 0 || failed ? [words.notRead, ...told] : told;
}

/** Everything that keeps a report from passing for want of reading or comparing, a phrase each. */
export function unreadParts(verdict: Verdict, language: Speech): string[] {
  const { coverage, rules } = verdict;
  const { coverage: words, signs } = speak(language);
  const told = partsNotSeen(verdict, language);
  if (rules.ran.length === 0) told.push(words.noRule);
  for (const id of coverage.sections.missing)
    told.push(words.notFound(describeSubject(`sections/${id}`, language)));
  for (const id of tableIds) told.push(...unreadOfTable(id, coverage, language));
  for (const { name, reason } of coverage.companions)
    if (reason)
      told.push(
        `${describeCompanionReason(reason, language)}${signs.close[0]}${name}${signs.close[1].trimEnd()}`,
      );
  return told;
}

/**
 * What was compared and what could not be, in one line: `已核对 42 项勾稽、7 处文表对应；1 项未能核对：…`. Empty for a source
 * that is no report.
 */
export function describeCoverage(verdict: Verdict, language: Speech): string {
  if (verdict.report === null) return '';
  const { coverage: words, signs } = speak(language);
  const { identities, claims } = verdict.coverage;
  const told = unreadParts(verdict, language);
  const sums = identities.unevaluated.filter(({ reason }) => reason === 'blank' || reason === 'placeholder');
  const held = sums.filter(({ holdsWithZeros }) => holdsWithZeros).length;
  if (sums.length > 0) told.push(words.sumsOpen(sums.length, held));
  const open = claims.notCompared.filter(
    ({ reason }) => reason !== 'no-counterpart' && reason !== 'not-selected',
  ).length;
  if (open > 0) told.push(words.statementsOpen(open));
  const parts = [words.compared(identities.holding + identities.broken, claims.compared)];
  if (told.length > 0) parts.push(words.notCompared(told.length, told.join(signs.comma)));
  const left = [identities.unevaluated, claims.notCompared].map(
    (list) => list.filter(({ reason }) => reason === 'not-selected').length,
  );
  const [leftSums = 0, leftStatements = 0] = left;
  // Where no rule ran at all, that is told already.
  if (leftSums + leftStatements > 0 && verdict.rules.ran.length > 0)
    parts.push(words.notSelected(leftSums, leftStatements));
  return parts.join(signs.and);
}

function tableLine(id: TableId, coverage: Coverage, language: Speech): string {
  const { coverage: words, signs } = speak(language);
  const { cells, rows } = coverage.tables[id];
  const counts = cellStates.flatMap((state) =>
    cells[state] > 0 ? [`${words.states[state]} ${cells[state]}`] : [],
  );
  const labelled = {
    missing: rows.missing.map((row) => describeRow(id, row, language)),
    doubled: rows.doubled.map((row) => describeRow(id, row, language)),
    unknown: rows.unknown,
  };
  const notes = (['missing', 'doubled', 'unknown'] as const).flatMap((kind) =>
    labelled[kind].length > 0 ? [`${words.rows[kind]} ${labelled[kind].join(signs.list)}`] : [],
  );
  return [...counts, ...notes].join(signs.comma) || words.nothing;
}

/** The coverage in full, a line each; what belongs to the line before is indented. */
export function coverageLines(verdict: Verdict, language: Speech): string[] {
  if (verdict.report === null) return [];
  const { coverage: words, signs } = speak(language);
  const { sections, identities, claims, companions, leftOut } = verdict.coverage;
  const line = (head: string, text: string): string => `${head}${signs.colon}${text}`;
  return [
    line(words.heads.sections, words.sections(sections.found.length, sections.missing.length)),
    ...tableIds.map((id) => line(describeSubject(id, language), tableLine(id, verdict.coverage, language))),
    line(words.heads.sums, words.sums(identities.holding, identities.broken, identities.unevaluated.length)),
    ...identities.unevaluated.map(({ id, at, reason }) =>
      line(`  ${id} ${describeCell(at, null, language)}`, describeUnevaluated(reason, language)),
    ),
    line(words.heads.statements, words.statements(claims.read, claims.compared)),
    ...claims.notCompared.map(({ text, reason, at }) =>
      line(
        `  ${text.trim()}${signs.close[0]}${describeLocation(at, language)}${signs.close[1].trimEnd()}`,
        describeNotCompared(reason, language),
      ),
    ),
    ...companions.map(({ name, role, reason }) =>
      line(
        words.heads[role],
        `${name}${signs.comma}${reason ? describeCompanionReason(reason, language) : words.used}`,
      ),
    ),
    ...(leftOut.length > 0
      ? [line(words.heads.leftOut, leftOut.map((part) => describeLeftOut(part, language)).join(signs.comma))]
      : []),
  ];
}
