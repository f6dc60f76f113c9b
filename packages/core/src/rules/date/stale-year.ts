import type { Claim } from '../../model/claim.ts';
import type { Report, TableId } from '../../model/report.ts';
import { numberAt } from '../kit/cells.ts';
import { type Passage, passagesOf, pathOf, sentencesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly printed: number;
  readonly year: number;
}

/** Words with which a sentence looks back, compares, or tells of something that began earlier; such a year is meant. */
const lookingBack =
  /以来|起,|至今|同比|相比|比上年|较上年|较去年|比去年|增长|增加了|减少了|下降|上升|曾|当年|首次|启动|建成|上线|开通|启用|成立|挂牌|组建|改革|评为|荣获|获得|问题|整改|反馈|遗留|结转|转入|基础上|连续|先后|历年|近年|自20|通报|排名|年报|年度报告(中|反映|指出)/u;
/** What was done to documents in an older year is told as history, but for an account of the year in general words. */
const documented = /印发|出台|制定|制发|颁布|施行|实施|修订|修改|废止|有效期|工作要点/u;
/** 2023年我局认真贯彻…, 2023年度全局共发布…: the year's work in the words with which every report begins to tell of its own. */
const account =
  /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]是|[①-⑳]|\d+[、.])?(?:[^,。]{2,8}[。,:])?在?(20\d{2})年(?:度)?,?(?:在[^,。]{2,30}下,)?(?:全[县市区镇乡州省局委办厅街年]|[我本][\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{2,12}(?:局|委|办|镇|乡|街道|政府|厅|院|中心))?(?:(?:政府)?信息公开|政务公开)?(?:工作)?(?:认真|严格|深入|坚持|高度重视|始终|切实|扎实|积极|全面|持续|不断|稳步|紧紧围绕|共(?:主动)?(?:公开|发布|收到|受理)|累计(?:公开|发布)|主动公开|虽?然?取得)/u;
/** 取得一定成效，但仍存在…问题: what falls short now, not what fell short then. */
const weighs = /(?:取得|虽)[^。]{0,60}(?:但|仍|还)/u;

/** Strong openings: the year stands where only the report year can stand. */
const openings: readonly RegExp[] = [
  /现将[^。,]{0,24}?(20\d{2})年(?:度)?[^。]{0,30}?(?:报告|公布|公开|汇报|总结)如下/gu,
  /截[至止](?:到)?(20\d{2})年(?:12月(?:31日|底|末)?|底|末|年底)[,，]/gu,
];
const sentenceOpening =
  /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]是|[①-⑳]|\d+[、.])?[^,。]{0,10}?(20\d{2})年(?:度)?,(?=(?:全[县市区镇乡州省局]|[我本]|共|累计|总计|全年|主动公开|受理|收到|新收|发布|公开|通过|按照|严格|认真|积极|坚持|围绕)|[\u4e00-\u9fff]{2,12}(?:局|委|办|镇|乡|街道|政府|厅|院|中心))/u;

/** Parts of a passage that quote something: titles, document numbers, bracketed remarks. */
const withoutQuotes = (text: string): string =>
  text.replace(/《[^《》]{0,120}》|〔\d{4}〕|\[\d{4}\]|“[^“”]{0,120}”|"[^"]{0,120}"/gu, (quoted) =>
    '＿'.repeat(quoted.length),
  );

function* staleIn(
  passage: Passage,
  year: number,
): Generator<{ printed: number; start: number; end: number }> {
  if (!/20\d{2}年/u.test(passage.text)) return;
  const text = withoutQuotes(passage.text);
  for (const opening of openings)
    for (const match of text.matchAll(opening)) {
      const printed = Number(match[1]);
      const start = match.index + match[0].indexOf(match[1]!);
      // 现将某年…报告如下 can only name the report year; a bare “as of” may look back beside the report year.
      const isWrong =
        opening === openings[0] ? printed !== year : printed < year && !text.includes(String(year));
      if (isWrong) yield { printed, start, end: start + 4 };
    }
  for (const sentence of sentencesOf(passage)) {
    const body = text.slice(sentence.start, sentence.start + sentence.text.length);
    const told = account.exec(body);
    const match = told ?? sentenceOpening.exec(body);
    if (!match) continue;
    const printed = Number(match[1]);
    if (printed >= year || (!told && documented.test(body))) continue;
    if (lookingBack.test(told && weighs.test(body) ? body.replaceAll('问题', '') : body)) continue;
    // When the paragraph also speaks of the report year, the older year is told as history.
    if (new RegExp(`${year}|今年|本年`, 'u').test(text)) continue;
    const start = sentence.start + match[0].indexOf(match[1]!);
    yield { printed, start, end: start + 4 };
  }
}

/** What is told under an older year although it is this year's figure: 2022年收到9件, while table three of 2023 gives 9. */
function* staleFigures(report: Report, year: number): Generator<{ claim: Claim; printed: number }> {
  for (const claim of report.claims) {
    const printed = Number(/^(20\d\d)年$/u.exec(claim.scope ?? '')?.[1] ?? Number.NaN);
    const isOld = printed < year && claim.extent === 'other' && claim.form === 'number';
    if (!isOld || claim.certainty === 'loose' || claim.comparison !== 'exact' || !claim.value) continue;
    // Where this year's figure is told as well, the older one is a comparison.
    const isCompared = report.claims.some(
      (other) => other.metric === claim.metric && other !== claim && other.extent !== 'other',
    );
    const [target] = claim.targets;
    if (isCompared || target === undefined || target.includes('+')) continue;
    const [table, row, column] = target.split('/') as [TableId, string, string];
    if (numberAt(report, table, row, column) === claim.value) yield { claim, printed };
  }
}

export default defineRule<Data>({
  id: 'date/stale-year',
  title: { zh: '文中年度疑为旧年度', en: 'an old year used as the current one' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['regulations.49'],
  docs: {
    what: {
      zh: '“现将某年情况报告如下”“截至某年12月底”以及以某年起句叙述本机关工作时，该年度是否早于报告年度。',
      en: 'Openings such as “the situation of year Y is reported as follows”, “as of the end of Y”, or a sentence that tells the year’s work under an older year.',
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
    for (const passage of passagesOf(report, [
      null,
      'overview',
      'requests',
      'remedies',
      'problems',
      'other',
    ])) {
      const seen = new Set<number>();
      for (const { printed, start, end } of staleIn(passage, year)) {
        // The period of statistics has a rule of its own.
        if (
          seen.has(start) ||
          (report.period?.text.includes(String(printed)) && passage.text.includes('期限'))
        )
          continue;
        seen.add(start);
        yield {
          messageId: 'stale',
          data: { printed, year },
          path: pathOf(passage),
          key: passage.text.slice(Math.max(0, start - 6), end + 10),
          ...passage.cite(start, end),
        };
      }
    }
  },
});
