import { fileRow, findingRows, rowHeader } from '@gouji/core/format';
import type { FileAccount, Language, Verdict } from '@gouji/core/model';
import { type LookedCell, type Position, StreamedWorkbook } from '../spreadsheet/stream-workbook.ts';
import { keyFigures } from './key-figures.ts';
import type { BodyYear, Survey, SurveyBody } from './model.ts';
import { rankBodies } from './rank-bodies.ts';
import {
  asHeading,
  describeAbsence,
  describeBodyYear,
  kindWords,
  lookOf,
  outcomeWords,
  surveyWords,
} from './words.ts';
import { yearCells, yearHeader } from './year-columns.ts';

type Row = (string | number | null | LookedCell)[];

/** Takes verdicts as they come, and the survey at the end. */
export interface SurveyWorkbook {
  /** `index` is that of the report in the survey; null for a source without a report. */
  verdict(verdict: Verdict, index: number | null): Promise<void>;
  file(account: FileAccount): Promise<void>;
  end(survey: Survey): Promise<void>;
}

const findingWidths = [28, 12, 8, 26, 50, 36, 18, 50, 10, 10, 12, 36, 36, 40, 14, 30, 34, 60];

function* overviewRows(
  survey: Survey,
  at: (index: number) => Position | undefined,
  language: Language,
): Generator<Row> {
  const words = surveyWords[language];
  const ranks = rankBodies(survey, language);
  const orderOf = ({ name }: SurveyBody): number => ranks.get(name)?.order ?? Number.POSITIVE_INFINITY;
  const yearCell = (own: BodyYear): LookedCell => {
    const link = own.reports[0] === undefined ? undefined : at(own.reports[0]);
    return {
      value: describeBodyYear(own, survey.reports, language),
      look: lookOf(own, survey.reports),
      ...(link && { link }),
    };
  };
  const ordered = [...survey.bodies].sort((a, b) => orderOf(a) - orderOf(b) || 0);
  for (const { name, kind, onRoster, years } of ordered)
    yield [
      name,
      kind && kindWords[language][kind],
      onRoster === null ? '' : onRoster ? words.onRoster : words.offRoster,
      ...years.map(yearCell),
      ranks.get(name)?.order ?? null,
      ranks.get(name)?.reasons.join('\n') ?? '',
    ];
  // What belongs to no body stands below.
  const known = new Set(survey.bodies.map(({ name }) => name));
  for (const [name, { order, reasons }] of ranks)
    if (!known.has(name)) yield [name, '', '', ...survey.years.map(() => ''), order, reasons.join('\n')];
}

function* dataRows(
  survey: Survey,
  at: (index: number) => Position | undefined,
  language: Language,
): Generator<Row> {
  for (const [index, report] of survey.reports.entries()) {
    const { counts, organization, outliers, doubted } = report;
    const apart = new Set([...outliers.map(({ figure }) => figure), ...doubted]);
    const link = at(index);
    yield [
      organization?.name ?? '',
      organization && kindWords[language][organization.kind],
      report.year,
      { value: outcomeWords[language][report.outcome], ...(link && { link }) },
      report.publishedOn,
      counts.error,
      counts.warning,
      counts.info,
      ...keyFigures.flatMap(
        ({ id }): Row => [
          { value: report.figures[id] ?? null, ...(apart.has(id) && { look: 'doubtful' as const }) },
          report.changes?.[id] ?? null,
        ],
      ),
      report.source,
    ];
  }
}

function* alikeRows(
  survey: Survey,
  at: (index: number) => Position | undefined,
  language: Language,
): Generator<Row> {
  const words = surveyWords[language];
  for (const [group, { by, reports, least, passage }] of survey.alike.entries())
    for (const [place, index] of reports.entries()) {
      const { organization, year, source } = survey.reports[index]!;
      const link = at(index);
      yield [
        group + 1,
        by === 'words' ? words.byWords : words.byTables,
        Math.floor(least * 100) / 100,
        organization?.name ?? '',
        year,
        { value: source, ...(link && { link }) },
        place === 0 ? passage : null,
      ];
    }
  for (const [group, { reports, difference }] of survey.versions.entries())
    for (const [place, index] of reports.entries()) {
      const { organization, year, source } = survey.reports[index]!;
      const link = at(index);
      yield [
        survey.alike.length + group + 1,
        words.byVersions,
        null,
        organization?.name ?? '',
        year,
        { value: source, ...(link && { link }) },
        place === 0 ? difference : null,
      ];
    }
}

function* missingRows({ bodies, missing, undecided, unplaced }: Survey, language: Language): Generator<Row> {
  const words = surveyWords[language];
  if (missing === null) yield [words.noRoster];
  for (const { name, kind, years } of bodies)
    for (const own of years) {
      const why = describeAbsence(own, language);
      if (why !== null) yield [name, kind && kindWords[language][kind], own.year, why];
    }
  for (const one of undecided) yield [words.undecided(one.name, one.bodies)];
  if (unplaced.length > 0) yield [words.unplaced(unplaced.length)];
  for (const file of unplaced) yield ['', '', null, file];
}

function* rollUpRows(survey: Survey, language: Language): Generator<Row> {
  const words = surveyWords[language];
  for (const { parent, year, children, figures } of survey.rollUps)
    for (const { figure, value, sum, unknown, exceeds } of figures)
      yield [
        survey.reports[parent]!.organization!.name,
        year,
        children.length,
        keyFigures.find(({ id }) => id === figure)![language],
        value,
        { value: sum, ...(exceeds && { look: 'doubtful' as const }) },
        Math.round((sum - value) * 1e6) / 1e6,
        unknown || null,
        exceeds ? words.exceeds : '',
      ];
}

function* yearRows({ years }: Survey, language: Language): Generator<Row> {
  const words = surveyWords[language];
  for (const one of years) {
    const doubted = keyFigures.flatMap((figure) => {
      const count = one.figures[figure.id]!.doubted;
      return count > 0 ? [words.doubtedFigure(figure[language], count)] : [];
    });
    yield [
      ...yearCells(one),
      ...keyFigures.map(({ id }): LookedCell => {
        const { sum, doubted: count } = one.figures[id]!;
        return { value: sum, ...(count > 0 && { look: 'doubtful' as const }) };
      }),
      doubted.join(language === 'zh' ? '、' : ', '),
    ];
  }
  yield [];
  yield [words.outlier];
}

/** Opens the workbook of a survey; the sheet of findings is written while the reports are checked. */
export function openSurveyWorkbook(
  sink: (bytes: Uint8Array) => Promise<void>,
  language: Language = 'zh',
): SurveyWorkbook {
  const words = surveyWords[language];
  const workbook = new StreamedWorkbook(sink);
  const findings = workbook.sheet(words.findings, rowHeader(language), {
    widths: findingWidths,
    filtered: true,
    rows: 'wrapped',
  });
  const positions: Position[] = [];
  const at = (index: number): Position | undefined => positions[index];
  const sheet = async (
    name: string,
    header: readonly string[],
    widths: readonly number[],
    frozenColumns: number,
    rows: Iterable<Row>,
  ): Promise<void> => {
    const written = workbook.sheet(name, header, { widths, frozenColumns, filtered: true });
    for (const row of rows) written.row(row);
    written.end();
    await workbook.drain();
  };
  return {
    async verdict(verdict, index) {
      if (index !== null) positions[index] = findings.next;
      for (const row of findingRows(verdict, language)) findings.row(row);
      await workbook.drain();
    },
    async file(account) {
      findings.row(fileRow(account, language));
      await workbook.drain();
    },
    async end(survey) {
      findings.end();
      const names = keyFigures.map((figure) => asHeading(figure[language]));
      const years = survey.years.map(({ year }) => String(year));
      await sheet(
        words.overview,
        [words.body, words.kind, words.roster, ...years, words.order, words.reasons],
        [30, 12, 10, ...years.map(() => 18), 8, 80],
        1,
        overviewRows(survey, at, language),
      );
      await sheet(
        words.data,
        [
          words.body,
          words.kind,
          words.year,
          words.outcome,
          words.published,
          words.errors,
          words.warnings,
          words.infos,
          ...names.flatMap((name) => [name, words.change]),
          words.source,
        ],
        [30, 12, 8, 14, 12, 7, 7, 7, ...names.flatMap((name) => [Math.max(10, name.length * 2), 9]), 40],
        1,
        dataRows(survey, at, language),
      );
      await sheet(
        words.alike,
        [words.group, words.by, words.least, words.body, words.year, words.source, words.passage],
        [6, 12, 14, 30, 8, 40, 80],
        0,
        alikeRows(survey, at, language),
      );
      await sheet(
        words.missing,
        [words.body, words.kind, words.year, words.why],
        [36, 12, 8, 50],
        1,
        missingRows(survey, language),
      );
      await sheet(
        words.rollUps,
        [
          words.parent,
          words.year,
          words.children,
          words.figure,
          words.value,
          words.sum,
          language === 'zh' ? '相差' : 'difference',
          words.unknown,
          words.why,
        ],
        [30, 8, 10, 24, 12, 12, 12, 12, 14],
        1,
        rollUpRows(survey, language),
      );
      await sheet(
        words.years,
        [...yearHeader(language), ...names, words.doubted],
        [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, ...names.map((name) => Math.max(10, name.length * 2)), 60],
        1,
        yearRows(survey, language),
      );
      await workbook.end([
        words.overview,
        words.data,
        words.findings,
        words.alike,
        words.missing,
        words.rollUps,
        words.years,
      ]);
    },
  };
}
