import { describeFileState, escapeMarkup } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { drawBars } from './draw-chart.ts';
import { keyFigures } from './key-figures.ts';
import type { Survey } from './model.ts';
import { surveyStyle } from './survey-style.ts';
import { asHeading, describeAbsence, describeBodyYear, kindWords, lookOf, surveyWords } from './words.ts';
import { yearCells, yearHeader } from './year-columns.ts';

type Cell = string | { readonly text: string; readonly className: string };

const cellHtml = (cell: Cell): string =>
  typeof cell === 'string'
    ? `<td>${escapeMarkup(cell)}</td>`
    : `<td class="${cell.className}">${escapeMarkup(cell.text)}</td>`;
const number = (value: number | null): Cell => ({
  text: value === null ? '' : String(value),
  className: 'n',
});

function* table(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `<table><thead><tr>${head.map((text) => `<th>${escapeMarkup(text)}</th>`).join('')}</tr></thead><tbody>\n`;
  for (const row of rows) yield `<tr>${row.map(cellHtml).join('')}</tr>\n`;
  yield '</tbody></table>\n';
}

function* section(id: string, title: string, body: Iterable<string>): Generator<string> {
  yield `<section id="${id}"><h2>${escapeMarkup(title)}</h2>\n`;
  yield* body;
  yield '</section>\n';
}

function* yearsHtml({ years }: Survey, language: Language): Generator<string> {
  const words = surveyWords[language];
  const outcomes = ['pass', 'fail', 'indeterminate'] as const;
  yield* table(
    yearHeader(language),
    years.map((one) => {
      const [year, ...counts] = yearCells(one);
      return [String(year), ...counts.map((value) => number(value ?? null))];
    }),
  );
  const title =
    language === 'zh' ? `${words.outcome}（${words.reports}）` : `${words.outcome} (${words.reports})`;
  yield `<h3>${title}</h3>${drawBars(
    title,
    years.map(({ year, outcomes: counts }) => ({
      name: String(year),
      parts: outcomes.map((outcome) => ({
        name: words[outcome],
        value: counts[outcome],
        className: outcome,
      })),
    })),
  )}<p class="legend dim">${outcomes.map((outcome) => `<span><svg width="12" height="12"><rect class="${outcome}" width="12" height="12"/></svg> ${words[outcome]}</span>`).join('')}</p>\n`;
}

function* figuresHtml({ years }: Survey, language: Language): Generator<string> {
  const words = surveyWords[language];
  yield '<div class="charts">\n';
  for (const figure of keyFigures) {
    if (years.every(({ figures }) => figures[figure.id]!.bodies === 0)) continue;
    const bars = years.map(({ year, figures }) => ({
      name: String(year),
      parts: [
        {
          name: words.figureOf(figures[figure.id]!.bodies),
          value: figures[figure.id]!.sum,
          className: 'plain',
        },
      ],
    }));
    const bodies = years.map(({ year, figures }) => {
      const { bodies: count, doubted } = figures[figure.id]!;
      return `${year}: ${words.figureOf(count)}${words.doubtedOf(doubted)}`;
    });
    yield `<div><h3>${escapeMarkup(asHeading(figure[language]))}</h3>${drawBars(figure[language], bars)}<p class="dim">${escapeMarkup(bodies.join(language === 'zh' ? '；' : '; '))}</p></div>\n`;
  }
  yield '</div>\n';
}

/** More rows than a person reads on a page; the workbook has all. */
const mostAttention = 300;

function* attentionHtml({ attention, reports }: Survey, language: Language): Generator<string> {
  const words = surveyWords[language];
  yield* table(
    [words.order, words.body, words.year, words.reasons, words.source],
    attention
      .slice(0, mostAttention)
      .map((one, index) => [
        number(index + 1),
        one.body,
        number(one.year),
        one.reasons.map((reason) => reason[language]).join(language === 'zh' ? '；' : '; '),
        one.reports.map((report) => reports[report]!.source).join(' '),
      ]),
  );
  if (attention.length > mostAttention)
    yield `<p class="dim">${escapeMarkup(words.more(attention.length - mostAttention))}</p>`;
}

function* matrixHtml({ bodies, years, reports }: Survey, language: Language): Generator<string> {
  const words = surveyWords[language];
  const classes = { good: 'good', doubtful: 'doubtful', bad: 'bad', dim: 'gone' } as const;
  yield* table(
    [words.body, words.kind, ...years.map(({ year }) => String(year))],
    bodies.map((body) => [
      body.name,
      body.kind ? kindWords[language][body.kind] : '',
      ...body.years.map((own) => ({
        text: describeBodyYear(own, reports, language),
        className: classes[lookOf(own, reports)],
      })),
    ]),
  );
}

const nameIn = ({ organization, source, year }: Survey['reports'][number]): string =>
  `${organization?.name ?? source} ${year ?? ''}`;

function* alikeHtml({ alike, versions, reports }: Survey, language: Language): Generator<string> {
  const words = surveyWords[language];
  const joined = (parts: readonly string[]): string => parts.join(language === 'zh' ? '、' : ', ');
  yield* table(
    [words.group, words.by, words.least, words.body, words.passage],
    [
      ...alike.map(({ by, least, reports: own, passage }, index): Cell[] => [
        number(index + 1),
        by === 'words' ? words.byWords : words.byTables,
        { text: `${Math.floor(least * 100)}%`, className: 'n' },
        joined(own.map((one) => nameIn(reports[one]!))),
        passage && passage.length > 160 ? `${passage.slice(0, 160)}…` : (passage ?? ''),
      ]),
      ...versions.map(({ reports: own, difference }, index): Cell[] => [
        number(alike.length + index + 1),
        words.byVersions,
        '',
        `${nameIn(reports[own[0]!]!)} (${joined(own.map((one) => reports[one]!.source))})`,
        difference ?? '',
      ]),
    ],
  );
}

function* rollUpHtml({ rollUps, reports }: Survey, language: Language): Generator<string> {
  const words = surveyWords[language];
  const rows = rollUps.flatMap(({ parent, year, children, figures }) =>
    figures.map(({ figure, value, sum, unknown, exceeds }): Cell[] => [
      reports[parent]!.organization!.name,
      number(year),
      number(children.length),
      keyFigures.find(({ id }) => id === figure)![language],
      number(value),
      { text: String(sum), className: exceeds ? 'n doubtful' : 'n' },
      number(unknown || null),
      exceeds ? words.exceeds : '',
    ]),
  );
  yield* table(
    [
      words.parent,
      words.year,
      words.children,
      words.figure,
      words.value,
      words.sum,
      words.unknown,
      words.why,
    ],
    rows,
  );
}

function* missingHtml(
  { missing, bodies, undecided, unplaced }: Survey,
  language: Language,
): Generator<string> {
  const words = surveyWords[language];
  if (missing === null) yield `<p class="dim">${words.noRoster}</p>`;
  yield* table(
    [words.body, words.year, words.why],
    bodies.flatMap(({ name, years }) =>
      years.flatMap((own): Cell[][] => {
        const why = describeAbsence(own, language);
        return why === null ? [] : [[name, number(own.year), why]];
      }),
    ),
  );
  for (const one of undecided) yield `<p>${escapeMarkup(words.undecided(one.name, one.bodies))}</p>`;
  if (unplaced.length > 0) yield `<p>${escapeMarkup(words.unplaced(unplaced.length))}</p>`;
}

/** The survey as one page that needs nothing else: no script, no font, charts as SVG, and it prints. */
export function* surveyHtml(survey: Survey, language: Language = 'zh'): Generator<string> {
  const words = surveyWords[language];
  const parts: [id: string, title: string, body: Iterable<string>][] = [
    ['years', words.years, yearsHtml(survey, language)],
    ['attention', words.attention, attentionHtml(survey, language)],
    ['overview', words.overview, matrixHtml(survey, language)],
    ['figures', words.figures, figuresHtml(survey, language)],
    ['alike', words.alike, alikeHtml(survey, language)],
    ['roll-up', words.rollUps, rollUpHtml(survey, language)],
    ['missing', words.missing, missingHtml(survey, language)],
    [
      'files',
      words.files,
      table(
        [words.source, words.outcome, words.why],
        survey.files.map(({ name, state, reason }) => [
          name,
          describeFileState(state, language),
          reason?.[language] ?? '',
        ]),
      ),
    ],
  ];
  yield `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="gouji">
<title>${words.title}</title><style>${surveyStyle}</style></head><body><main>
<h1>${words.title}</h1><p class="dim">gouji ${escapeMarkup(survey.tool.version)}</p>
<nav>${parts.map(([id, title]) => `<a href="#${id}">${escapeMarkup(title)}</a>`).join('')}</nav>
`;
  for (const [id, title, body] of parts) yield* section(id, title, body);
  yield '</main></body></html>\n';
}
