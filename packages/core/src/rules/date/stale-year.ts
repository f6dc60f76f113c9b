import { yearOfScope } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report, TableId } from '../../model/report.ts';
import type { Statement } from '../../model/statement.ts';
import { numberAt } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly printed: number;
  readonly year: number;
}

type NamedYear = Extract<Statement, { kind: 'year' }>;

/** 现将某年…报告如下 can only name the report year; other years may look back beside it. */
const isStale = ({ role, year: printed, beside }: NamedYear, year: number): boolean =>
  role === 'announced' ? printed !== year : printed < year && !beside.includes(year);

/** 2025年，我局主动公开信息88条 in a report of 2024: counted as done in a year of which nothing is reported yet. */
const isAhead = ({ year: printed, section, done, beside }: NamedYear, year: number): boolean =>
  section === 'overview' && done && printed > year && !beside.includes(year);

/** 2023年收到30件，2022年续办3件，办结31件: the older year is of what stands between, in a sentence of this year. */
function isOfSomethingBefore(claim: Claim, at: number, claims: readonly Claim[]): boolean {
  const before = claims.slice(0, at).filter(({ sentence }) => sentence === claim.sentence);
  const opened = before.findIndex(({ scope }) => scope !== null && scope === claim.scope);
  return before[opened]?.metric === 'count' && before.slice(0, opened).some(isOfThisYear);
}

const isOfThisYear = ({ extent, targets, metric }: Claim): boolean =>
  extent !== 'other' && targets.length > 0 && metric !== 'requests.carriedIn';

/** What is told under an older year although it is this year's figure: 2022年收到9件, while table three of 2023 gives 9. */
function* staleFigures(report: Report, year: number): Generator<{ claim: Claim; printed: number }> {
  for (const [at, claim] of report.claims.entries()) {
    const printed = yearOfScope(claim.scope) ?? Number.NaN;
    const isOld = printed < year && claim.extent === 'other' && claim.form === 'number';
    if (!isOld || claim.certainty === 'loose' || claim.comparison !== 'exact' || !claim.value) continue;
    // Where this year's figure is told as well, the older one is a comparison.
    const isCompared = report.claims.some(
      (other) => other.metric === claim.metric && other !== claim && other.extent !== 'other',
    );
    const [target] = claim.targets;
    if (isCompared || target === undefined || target.includes('+')) continue;
    if (isOfSomethingBefore(claim, at, report.claims)) continue;
    const [table, row, column] = target.split('/') as [TableId, string, string];
    if (numberAt(report, table, row, column) === claim.value) yield { claim, printed };
  }
}

export default defineRule<Data>({
  id: 'date/stale-year',
  title: { zh: '文中年度疑与报告年度不符', en: 'another year used as that of the report' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['regulations.49'],
  docs: {
    what: {
      zh: '“现将某年情况报告如下”“截至某年12月底”以及以某年起句叙述本机关工作时，该年度是否早于报告年度；总体情况中已做的工作（写有件数、条数的）是否写在了以后的年度。',
      en: 'Openings such as “the situation of year Y is reported as follows”, “as of the end of Y”, or a sentence that tells the year’s work under an older year; and, in the overview, deeds that are counted under a later one.',
    },
    why: {
      zh: '多为沿用上一年的文稿而没有修改，数据也可能是旧的。',
      en: 'Last year’s text was probably reused unrevised, perhaps with its figures.',
    },
    mend: {
      zh: '改为报告年度，并核对该段数据是否为本年度数据。',
      en: 'Correct the year and check that the figures are of this year.',
    },
    falsePositives: {
      zh: '同比、文号、文件名、引文、“自某年以来”、对往年问题的整改、下一年计划，以及同段也写到报告年度的，都不提示。',
      en: 'Comparisons, document numbers, quoted titles, “since year Y”, follow-up of earlier problems, plans for next year, and paragraphs that also name the report year are passed over.',
    },
  },
  messages: {
    figure: {
      zh: ({ printed, year }) =>
        `此处写的是 ${printed} 年的数，却与 ${year} 年度表格中的数相同，疑为年度沿用旧稿没有修改，请核对。`,
      en: ({ printed, year }) =>
        `This figure is told of ${printed} but equals that of the tables for ${year}; was the year of last year’s text left in?`,
    },
    ahead: {
      zh: ({ printed, year }) =>
        `此处把已做的工作写在 ${printed} 年，而报告年度是 ${year} 年，疑为年度写错，请核对年度和数据。`,
      en: ({ printed, year }) =>
        `This passage tells what was done in ${printed}, but the report is for ${year}; the year is probably wrong. Please check it and the figures.`,
    },
    stale: {
      zh: ({ printed, year }) =>
        `此处写作“${printed}年”，而报告年度是 ${year} 年，疑为沿用旧稿，请核对年度和数据。`,
      en: ({ printed, year }) =>
        `This passage says ${printed} while the report is for ${year}; it may be last year’s text. Please check the year and the figures.`,
    },
  },
  *check(report) {
    const { year } = report;
    if (year === null) return;
    const figures = [...staleFigures(report, year)];
    const [figure] = figures;
    // One stale sentence with several figures is one finding.
    if (figure) yield { messageId: 'figure', data: { printed: figure.printed, year }, claim: figure.claim };
    const seen = new Set<string>();
    for (const statement of statementsOf(report, 'year')) {
      const { year: printed, section, around, ofPeriod } = statement;
      const ahead = isAhead(statement, year);
      if (section === 'proactive' || !(ahead || isStale(statement, year)) || seen.has(around)) continue;
      // The period of statistics has a rule of its own.
      if (ofPeriod && report.period?.text.includes(String(printed))) continue;
      seen.add(around);
      yield {
        messageId: ahead ? 'ahead' : 'stale',
        data: { printed, year },
        key: around,
        ...citeStatement(statement),
      };
    }
  },
});
