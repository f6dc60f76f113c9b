import {
  type AmbiguousWidth,
  createStyle,
  padText,
  sliceText,
  textWidth,
  toPrintable,
} from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import type { Survey, SurveyBody } from './model.ts';
import { describeBodyYear, lookOf, surveyWords } from './words.ts';
import { yearCells, yearHeader } from './year-columns.ts';

export interface SurveyTextOptions {
  readonly language?: Language;
  readonly color?: boolean;
  readonly width?: number;
  readonly ambiguousWidth?: AmbiguousWidth;
}

/** Rows of the matrix, and of each list, that are shown; the files of `-o` have all. */
const mostBodies = 60;
const mostListed = 20;

type Row = readonly string[];
type Tone = Parameters<ReturnType<typeof createStyle>>[0];

/** Columns as wide as their widest cell. */
function* columns(rows: readonly Row[], ambiguous: AmbiguousWidth): Generator<string> {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => textWidth(row[column] ?? '', ambiguous))),
  );
  for (const row of rows)
    yield row
      .map((cell, column) => (column === count - 1 ? cell : padText(cell, widths[column]!, ambiguous)))
      .join('  ');
}

/** The survey as lines for a terminal. */
export function* surveyText(survey: Survey, options: SurveyTextOptions = {}): Generator<string> {
  const { language = 'zh', color = false, width = Number.POSITIVE_INFINITY, ambiguousWidth = 1 } = options;
  const words = surveyWords[language];
  const style = createStyle(color);
  const heading = (text: string): string => `\n${style('strong', text)}`;
  const cut = (text: string): string =>
    Number.isFinite(width) ? sliceText(toPrintable(text), width, ambiguousWidth) : toPrintable(text);
  const more = function* (all: number, shown: number): Generator<string> {
    if (all > shown) yield style('dim', words.more(all - shown));
  };
  yield style('strong', words.title);
  yield* columns(
    [yearHeader(language), ...survey.years.map((one) => yearCells(one).map((value) => String(value ?? '—')))],
    ambiguousWidth,
  );
  const order = new Map(survey.attention.map(({ body }, index) => [body, index] as const).reverse());
  const place = (name: string): number => order.get(name) ?? Number.MAX_SAFE_INTEGER;
  const bodies = [...survey.bodies].sort((a, b) => place(a.name) - place(b.name)).slice(0, mostBodies);
  yield heading(`${words.overview}（${survey.bodies.length}）`);
  const lines = [
    ...columns(
      [
        [words.body, ...survey.years.map(({ year }) => String(year))],
        ...bodies.map(({ name, years }) => [
          name,
          ...years.map((own) => describeBodyYear(own, survey.reports, language)),
        ]),
      ],
      ambiguousWidth,
    ),
  ];
  const tones = { bad: 'error', doubtful: 'warning', good: 'pass', dim: 'dim' } as const;
  const toneOf = ({ years }: SurveyBody): Tone => {
    const all = years.map((own) => lookOf(own, survey.reports));
    return tones[(['bad', 'doubtful', 'good', 'dim'] as const).find((look) => all.includes(look)) ?? 'dim'];
  };
  for (const [index, line] of lines.entries())
    yield index === 0 ? cut(line) : style(toneOf(bodies[index - 1]!), cut(line));
  yield* more(survey.bodies.length, mostBodies);

  yield heading(`${words.attention}（${survey.attention.length}）`);
  for (const [index, { body, year, reasons }] of survey.attention.slice(0, mostListed).entries())
    yield cut(
      `${index + 1}. ${body}${year === null ? '' : ` ${year}`}${language === 'zh' ? '：' : ': '}${reasons.map((one) => one[language]).join(language === 'zh' ? '；' : '; ')}`,
    );
  yield* more(survey.attention.length, mostListed);

  if (survey.alike.length > 0) {
    yield heading(`${words.alike}（${survey.alike.length}）`);
    for (const { by, least, reports } of survey.alike.slice(0, mostListed))
      yield cut(
        `${by === 'words' ? words.byWords : words.byTables} ${Math.floor(least * 100)}%  ${reports.map((index) => `${survey.reports[index]!.organization?.name ?? survey.reports[index]!.source}`).join(language === 'zh' ? '、' : ', ')}`,
      );
    yield* more(survey.alike.length, mostListed);
  }
  if (survey.versions.length > 0) {
    yield heading(`${words.versions}（${survey.versions.length}）`);
    for (const { reports, difference } of survey.versions.slice(0, mostListed))
      yield cut(
        `${survey.reports[reports[0]!]!.organization?.name} ${survey.reports[reports[0]!]!.year}  ${difference ?? reports.map((index) => survey.reports[index]!.source).join(language === 'zh' ? '、' : ', ')}`,
      );
    yield* more(survey.versions.length, mostListed);
  }
  if (survey.missing && survey.missing.length > 0) {
    yield heading(`${words.missing}（${survey.missing.length}）`);
    for (const { name, year } of survey.missing.slice(0, mostListed)) yield cut(`${year}  ${name}`);
    yield* more(survey.missing.length, mostListed);
  }
  if (survey.unplaced.length > 0) yield words.unplaced(survey.unplaced.length);
}
