import { expression } from '../../../../language/expressions/expression.ts';
import { count, itemMark } from '../../../../language/expressions/pieces.ts';
import { findAll } from '../../../../language/prose/find-all.ts';
import { sign } from '../../../../language/scan/signs.ts';
import { blankOut, type Family, type Place, rangeOf, type Told } from '../family.ts';

const monthWord = sign('月');
const dates = /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号](?!\)))?/gu;
/** Any leap year: a date without a year must not be blamed for 29 February. */
const leapYear = 2020;

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function* readImpossibleDates({ text }: Place): Generator<Told> {
  for (const match of findAll(text, dates)) {
    const year = match[1] ? Number(match[1]) : leapYear;
    // 13月 without a year may be a length of time.
    if (!match[3] && !match[1]) continue;
    if (!exists(year, Number(match[2]), Number(match[3] ?? 1)))
      yield { kind: 'impossibleDate', printed: match[0], ...rangeOf(match) };
  }
}

/** Dates that the calendar does not have. */
export const impossibleDates: Family = { sign: monthWord, read: readImpossibleDates };

/** Words with which a sentence looks back, compares, or tells of something that began earlier; such a year is meant. */
const lookingBack =
  /以来|起,|至今|同比|相比|比上年|较上年|较去年|比去年|增长|增加了|减少了|下降|上升|曾|当年|首次|启动|建成|上线|开通|启用|成立|挂牌|组建|改革|评为|评优|入选|荣获|获评|获得|被(?:列|确|评|授|选|认|命|纳)|问题|整改|反馈|遗留|结转|转入|基础上|连续|先后|历年|近年|自20|通报|排名|年报|年度报告(中|反映|指出)/u;
/** What was done to documents in an older year is told as history, but for an account of the year in general words. */
const documented = /印发|出台|制定|制发|颁布|施行|实施|修订|修改|废止|有效期|工作要点/u;
/** 共制定规范性文件3件: what a report counts of its year. */
const countsDocuments = /共?(?:制定|制发|印发|出台)了?(?:行政)?规范性文件\d+件/u;
/** 取得一定成效，但仍存在…问题: what falls short now, not what fell short then. */
const weighs = /(?:取得|虽)[^。]{0,60}(?:但|仍|还)/u;

const openingWords = sign('现将 现公 现发 向社会 截至 截止 年');
/** 现将2022年…报告如下: the year stands where only the report's can. */
const announcement = /现将[^。,]{0,24}?(20\d{2})年(?:度)?[^。]{0,30}?(?:报告|公布|公开|汇报|总结)如下/gu;
/** 特向社会公布2022年甲镇政府信息公开工作年度报告, before the first section. */
const published =
  /(?:现将?|向社会)(?:予以)?(?:公布|发布|公开)[^。,《》]{0,20}?(20\d{2})年(?:度)?[^。,《》]{0,24}?(?:年度报告|年报)/gu;
/** 甲局2022年政府信息公开工作年度报告, a second title in a line of its own. */
const titled = /^[^。,:、]{2,30}(20\d{2})年(?:度)?政府信息公开(?:工作)?年度报告$/gu;
/** 本报告根据2022年全区政府信息公开工作情况编制, before the first section. */
const madeFrom =
  /(?:根据|依据|结合|按照)[^。;《》]{0,40}?(20\d{2})年(?!以来|来|起)(?:度)?[^。,;《》]{0,20}(?:信息公开|政务公开)(?:工作)?(?:的)?(?:实施|开展|进展|落实)?(?:情况|实际)[^。;《》]{0,12}(?:编制|撰写|形成|汇总|起草)/gu;
const asOf =
  /(?:(?:数据|统计)[^。,]{0,6}(?:截[止至]|核定)(?:时间点?|日期)?(?:为|是|到|至)?(?=20\d{2}年12月31日)|截[至止](?:到)?(?=20\d{2}年(?:12月(?:31日|底|末)?|底|末|年底),))(20\d{2})年/gu;
/** 2023年我局认真贯彻…, 2023年度全局共发布…: the year's work in the words with which every report begins to tell of its own. */
const account = expression`
  ^${itemMark}?(?:[^,。]{2,8}[。,:])?在?(20\d{2})年(?:度)?(?:的?(?:政务公开|信息公开)?工作[中里])?,?(?:在[^,。]{2,30}下,)?
  (?:
    全[县市区镇乡州省局委办厅街年]|[我本][\u4e00-\u9fff]{1,3}
    |[\u4e00-\u9fff]{2,12}(?:
      局|委|办公室|办|镇|乡|街道|政府|厅|院|中心|行政机关|各部门|各单位|委员会|管委会|办事处|系统|县|区|市|州|旗
    )
  )?
  (?:(?:政府)?信息公开|政务公开)?(?:工作)?
  (?:
    认真|严格|深入|坚持|高度重视|始终|切实|扎实|积极|全面|持续|不断|稳步|紧紧围绕|紧扣|聚焦|立足|着力|大力|进一步
    |共(?:主动)?(?:公开|发布|收到|受理)|累计(?:公开|发布)|主动公开|虽?然?取得
  )
`;
const opening = expression`
  ^${itemMark}?[^,。]{0,10}?(20\d{2})年(?:度)?,
  (?=
    (?:
      全[县市区镇乡州省局](?!共有)|[我本]|共(?!有)|累计|总计|全年|主动公开|受理|收到|新收|发布|公开|通过|按照|严格|认真|积极
      |坚持|围绕
    )
    |[\u4e00-\u9fff]{2,12}(?:局|委|办|镇|乡|街道|政府|厅|院|中心|委员会|办事处|行政机关)
  )
`;
/** 依据《…办法》,2023年我局未收取信息处理费: what did not happen in the year. */
const keyYear = /^(?:在)?(20\d{2})年是[^。,]{2,24}(?:之年|一年|关键期|开局年),/u;
const denied = expression`^${itemMark}?(?:(?:根据|依据|按照|依照)[^,。]{0,60},)?(?:[我本全][\u4e00-\u9fff]{1,3}?)?(20\d{2})年(?:度)?,?[^,。\d]{0,10}?(?:未|没有|无)(?:收取|产生|发生|收到|接到|发出|出现|受理|因|追究|查处)`;
const inManner =
  /(?:认真|严格|深入|坚持|高度重视|始终|切实|扎实|积极|全面|持续|不断|稳步|紧紧围绕|紧扣|聚焦|立足|着力|大力|进一步)$/u;
/** 主动公开信息88条: a deed, counted. */
const counted = expression`(?:公开|发布|收到|受理|接收|办理|办结|答复|回复|制发|印发|举办|举行|开展|组织|召开|更新|处理)[^。;]{0,20}?${count}万?[余多]?[件条次期份篇场人个批]`;
const planned = /将|拟|计划|预计|目标|力争|打算|继续|下一步|下步|要|应|争取|准备/u;
const figures = /\d/u;
const namedYear = /20\d{2}年/gu;
const thisYear = /今年|本年/u;
/** Parts of a paragraph that quote something: titles, document numbers, bracketed remarks. */
const quoted = /《[^《》]{0,120}》|〔\d{4}〕|\[\d{4}\]|“[^“”]{0,120}”|"[^"]{0,120}"/gu;
const sentences = /[^。;!?]+[。;!?]*/gu;
const years = /20\d{2}/gu;
const anyYear = /20\d{2}年/u;

function* readYearsOfAccount({ text: printed, section }: Place): Generator<Told> {
  if (!anyYear.test(printed)) return;
  const text = blankOut(printed, quoted);
  const beside = yearsIn(text);
  const named = (
    role: 'announced' | 'asOf' | 'account',
    match: RegExpMatchArray,
    from: number,
    near = beside,
    done = false,
  ): Told => {
    const start = from + match.index! + match[0].indexOf(match[1]!);
    const end = start + 4;
    const around = printed.slice(Math.max(0, start - 6), end + 10);
    return {
      kind: 'year',
      role,
      year: Number(match[1]),
      beside: near,
      ofPeriod: printed.includes('期限'),
      done,
      around,
      start,
      end,
    };
  };
  for (const match of findAll(text, announcement)) yield named('announced', match, 0);
  if (section === null)
    for (const pattern of [published, madeFrom, titled])
      for (const match of findAll(text, pattern)) yield named('announced', match, 0);
  for (const match of findAll(text, asOf)) yield named('asOf', match, 0);
  if (thisYear.test(text)) return;
  const all = findAll(text, sentences);
  for (const [at, { 0: sentence, index }] of all.entries()) {
    const match = toldUnder(sentence);
    if (!match) continue;
    // How the work was done is told of the year alone: what stands before it is another's. Figures may be compared.
    const isManner = inManner.test(match[0]) || !figures.test(sentence.replace(namedYear, ''));
    const near = isManner ? yearsIn(followed(all, at)) : beside;
    yield named('account', match, index, near, counted.test(sentence) && !planned.test(sentence));
  }
}

/** The years under which a paragraph announces, counts and tells; what looks back is left out. */
export const yearsOfAccount: Family = { sign: openingWords, read: readYearsOfAccount };

const alsoFollowing = 2;

/** A sentence with those after it: 2019年，我局认真…；此后…。2023年…. */
const followed = (all: readonly RegExpMatchArray[], at: number): string =>
  all
    .slice(at, at + 1 + alsoFollowing)
    .map(([sentence]) => sentence)
    .join('');

const yearsIn = (text: string): number[] => [...new Set(findAll(text, years).map(([year]) => Number(year)))];

/** The year under which a sentence tells what was done, unless it looks back at it. */
function toldUnder(sentence: string): RegExpExecArray | null {
  const told = account.exec(sentence);
  const match = told ?? denied.exec(sentence) ?? keyYear.exec(sentence) ?? opening.exec(sentence);
  if (!match || (!told && documented.test(sentence) && !countsDocuments.test(sentence))) return null;
  const body = told && weighs.test(sentence) ? sentence.replaceAll('问题', '') : sentence;
  return lookingBack.test(body) ? null : match;
}
