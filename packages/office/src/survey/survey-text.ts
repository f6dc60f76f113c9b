import {
  type AmbiguousWidth,
  createStyle,
  padText,
  sliceText,
  textWidth,
  toPrintable,
  wrapText,
} from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import type { Survey, SurveyBody } from './model.ts';
import { describeBodyYear, describeSimilar, lookOf, surveyWords } from './words.ts';
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

/** A line of a list may go on below; what is longer stands in the files of `-o`. */
const mostLines = 4;
/** Names of bodies are never cut to less than this. */
const narrowestName = 12;

/** Columns are as wide as their widest cell. */
const widthsOf = (rows: readonly Row[], ambiguous: AmbiguousWidth): number[] =>
  rows[0]!.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? '', ambiguous))));

const gap = 2;

function* columns(rows: readonly Row[], ambiguous: AmbiguousWidth): Generator<string> {
  const widths = widthsOf(rows, ambiguous);
  const count = widths.length;
  for (const row of rows)
    yield row
      .map((cell, column) => (column === count - 1 ? cell : padText(cell, widths[column]!, ambiguous)))
      .join(' '.repeat(gap));
}

/** How a survey is written in a terminal: its words and marks, and lines no wider than it is. */
class Page {
  readonly language: Language;
  readonly ambiguousWidth: AmbiguousWidth;
  readonly style: ReturnType<typeof createStyle>;
  readonly #width: number;

  constructor({
    language = 'zh',
    color = false,
    width = Number.POSITIVE_INFINITY,
    ambiguousWidth = 1,
  }: SurveyTextOptions) {
    this.language = language;
    this.ambiguousWidth = ambiguousWidth;
    this.style = createStyle(color);
    this.#width = width;
  }

  get words(): (typeof surveyWords)[Language] {
    return surveyWords[this.language];
  }

  heading(title: string, count: number): string {
    const heading = this.language === 'zh' ? `${title}（${count}）` : `${title} (${count})`;
    return `\n${this.style('strong', heading)}`;
  }

  cut(text: string): string {
    const printable = toPrintable(text);
    return Number.isFinite(this.#width) ? sliceText(printable, this.#width, this.ambiguousWidth) : printable;
  }

  /** A line of a list, going on below it under a hanging indent. */
  *wrapped(text: string): Generator<string> {
    if (!Number.isFinite(this.#width)) {
      yield toPrintable(text);
      return;
    }
    const room = Math.max(narrowestName, this.#width - 3);
    const lines = wrapText(toPrintable(text), room, this.ambiguousWidth);
    const kept = lines.slice(0, mostLines);
    if (lines.length > mostLines)
      kept[mostLines - 1] = sliceText(`${kept.at(-1)}……`, room, this.ambiguousWidth);
    yield* kept.map((line, index) => (index === 0 ? line : `   ${line}`));
  }

  /** What is told behind a name, going on below it between two of its parts and never within one. */
  *parted(name: string, parts: readonly string[], what: 'names' | 'sentences'): Generator<string> {
    let line = `${name}${this.language === 'zh' ? '：' : ': '}`;
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const next = isLast ? part : this.join([part, ''], what);
      if (textWidth(line + next.trimEnd(), this.ambiguousWidth) > this.#width && line.trim() !== '') {
        yield this.cut(line.trimEnd());
        line = '   ';
      }
      line += next;
    }
    yield this.cut(line);
  }

  /** What names of bodies may take beside columns of this width; null where the terminal is too narrow for both. */
  nameWidth(others: number): number | null {
    return this.#width - others < narrowestName ? null : this.#width - others;
  }

  /** Whether rows stand side by side in columns. */
  fits(rows: readonly Row[]): boolean {
    const widths = widthsOf(rows, this.ambiguousWidth);
    return widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1) <= this.#width;
  }

  /** Joins names, or sentences. */
  join(parts: readonly string[], what: 'names' | 'sentences'): string {
    const marks =
      this.language === 'zh' ? { names: '、', sentences: '；' } : { names: ', ', sentences: '; ' };
    return parts.join(marks[what]);
  }

  /** What is left of a list of which so many are shown. */
  *more(all: number, shown: number): Generator<string> {
    if (all > shown) yield this.style('dim', this.words.more(all - shown));
  }

  /** A list under its heading, as far as it is shown. */
  *list<Item>(title: string, items: readonly Item[], toLine: (item: Item) => string): Generator<string> {
    yield this.heading(title, items.length);
    for (const item of items.slice(0, mostListed)) yield* this.wrapped(toLine(item));
    yield* this.more(items.length, mostListed);
  }
}

/** Bodies that reported and stand on no line of the roster. */
const strangersOf = ({ bodies }: Survey): string[] =>
  bodies
    .filter(({ onRoster, years }) => onRoster === false && years.some(({ reports }) => reports.length > 0))
    .map(({ name }) => name);

/** The survey as lines for a terminal. */
export function* surveyText(survey: Survey, options: SurveyTextOptions = {}): Generator<string> {
  const page = new Page(options);
  const { words } = page;
  for (const line of page.wrapped(words.title)) yield page.style('strong', line);
  if (survey.years.length === 0) yield* page.wrapped(words.noYears);
  else {
    yield* yearTotals(survey, page);
    yield* bodyMatrix(survey, page);
  }
  yield* attentionList(survey, page);
  if (survey.alike.length > 0) yield* alikeList(survey, page);
  if (survey.versions.length > 0) yield* versionList(survey, page);
  if (survey.missing && survey.missing.length > 0)
    yield* page.list(words.missing, survey.missing, (one) =>
      page.join([`${one.year}  ${one.name}`, ...describeSimilar(one, page.language)], 'sentences'),
    );
  for (const { name, bodies } of survey.undecided) yield words.undecided(name, bodies);
  if (survey.unplaced.length > 0) yield words.unplaced(survey.unplaced.length);
  const strangers = strangersOf(survey);
  if (strangers.length > 0) yield* page.list(words.strangers, strangers, (name) => name);
}

/** A line a year; where the terminal is narrower than its columns, each number stands behind its name. */
function* yearTotals({ years }: Survey, page: Page): Generator<string> {
  const header = yearHeader(page.language);
  const rows = years.map((one) => yearCells(one).map((value) => String(value ?? '—')));
  if (page.fits([header, ...rows])) {
    yield* columns([header, ...rows], page.ambiguousWidth);
    return;
  }
  for (const [year, ...cells] of rows) {
    const named = cells.map((cell, index) => `${header[index + 1]} ${cell}`);
    yield* page.parted(year!, named, 'names');
  }
}

/** From the worst to the best; a body has the tone of its worst year. */
const tones = { bad: 'error', doubtful: 'warning', good: 'pass', dim: 'dim' } as const;
const looks = ['bad', 'doubtful', 'good', 'dim'] as const;

function toneOf({ years }: SurveyBody, survey: Survey): Tone {
  const all = years.map((own) => lookOf(own, survey.reports));
  return tones[looks.find((look) => all.includes(look)) ?? 'dim'];
}

/** A line a body with its years, those that need a person first. */
function* bodyMatrix(survey: Survey, page: Page): Generator<string> {
  const order = new Map(survey.attention.map(({ body }, index) => [body, index] as const).reverse());
  const place = (name: string): number => order.get(name) ?? Number.MAX_SAFE_INTEGER;
  const bodies = [...survey.bodies].sort((a, b) => place(a.name) - place(b.name)).slice(0, mostBodies);
  yield page.heading(page.words.overview, survey.bodies.length);
  const header = [page.words.body, ...survey.years.map(({ year }) => String(year))];
  const rows = bodies.map(({ name, years }) => [
    name,
    ...years.map((own) => describeBodyYear(own, survey.reports, page.language)),
  ]);
  const table = [header, ...rows];
  const widthOf = (text: string): number => textWidth(text, page.ambiguousWidth);
  const others = survey.years.reduce(
    (sum, _, year) => sum + 2 + Math.max(...table.map((row) => widthOf(row[year + 1]!))),
    0,
  );
  // What is told of the years is worth more than the end of a long name.
  const room = page.nameWidth(others);
  if (room === null) yield* bodyLines(bodies, survey, page);
  else yield* bodyColumns(table, bodies, survey, page, room);
  yield* page.more(survey.bodies.length, mostBodies);
}

/** Where the terminal is too narrow for a column a year, the years of a body follow its name. */
function* bodyLines(bodies: readonly SurveyBody[], survey: Survey, page: Page): Generator<string> {
  for (const body of bodies) {
    const told = body.years.map(
      (own, index) => `${survey.years[index]!.year} ${describeBodyYear(own, survey.reports, page.language)}`,
    );
    for (const line of page.parted(body.name, told, 'sentences'))
      yield page.style(toneOf(body, survey), line);
  }
}

function* bodyColumns(
  table: readonly Row[],
  bodies: readonly SurveyBody[],
  survey: Survey,
  page: Page,
  room: number,
): Generator<string> {
  const fitted = table.map(([name, ...years]) => [
    Number.isFinite(room) ? sliceText(name!, room, page.ambiguousWidth) : name!,
    ...years,
  ]);
  const [first, ...lines] = columns(fitted, page.ambiguousWidth);
  yield page.cut(first!);
  for (const [index, line] of lines.entries())
    yield page.style(toneOf(bodies[index]!, survey), page.cut(line));
}

function attentionList({ attention }: Survey, page: Page): Generator<string> {
  const { language, words } = page;
  const colon = language === 'zh' ? '：' : ': ';
  const numbered = attention.map((one, index) => ({ ...one, number: index + 1 }));
  return page.list(words.attention, numbered, ({ number, body, year, reasons }) => {
    const why = reasons.map((one) => one[language]);
    return `${number}. ${body}${year === null ? '' : ` ${year}`}${colon}${page.join(why, 'sentences')}`;
  });
}

function alikeList({ alike, reports: all }: Survey, page: Page): Generator<string> {
  const { words } = page;
  return page.list(words.alike, alike, ({ by, least, reports }) => {
    const names = reports.map((index) => all[index]!.organization?.name ?? all[index]!.source);
    const how = by === 'words' ? words.byWords : words.byTables;
    const year = all[reports[0]!]!.year;
    return `${how} ${Math.floor(least * 100)}%  ${year ?? ''}  ${page.join(names, 'names')}`;
  });
}

function versionList({ versions, reports: all }: Survey, page: Page): Generator<string> {
  return page.list(page.words.versions, versions, ({ reports, difference }) => {
    const { organization, year } = all[reports[0]!]!;
    const sources = reports.map((index) => all[index]!.source);
    return `${organization?.name} ${year}  ${difference ?? page.join(sources, 'names')}`;
  });
}
