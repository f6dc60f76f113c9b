import { numeralValue } from '../../../../language/numbers/numerals.ts';
import { findAll } from '../../../../language/prose/find-all.ts';
import { sign } from '../../../../language/scan/signs.ts';
import { type Family, type Place, rangeOf, type Told } from '../family.ts';

const noticeWords = sign('60号 30号 格式(试行) 有关事项的通知');
/** The notices by which the formats were prescribed, by their year. */
const notices = [
  [2019, /(国办公开办函)?〔2019〕60号|年度报告格式\(试行\)|关于政府信息公开工作年度报告有关事项的通知/u],
  [2021, /[〔[(【]2021年?[〕\])】]第?30号/u],
] as const;

/** The format in force by its title, which only 试行 set apart from the one before it. */
const formatInForce = /年度报告格式[>》〉]/u;

function* readNotices({ text }: Place): Generator<Told> {
  let named = false;
  for (const [year, pattern] of notices) {
    const match = pattern.exec(text) ?? (named ? formatInForce.exec(text) : null);
    if (!match) continue;
    named = true;
    yield { kind: 'notice', year, ...rangeOf(match) };
  }
}

/** Which notice on the format a paragraph names. */
export const noticesNamed: Family = { sign: noticeWords, read: readNotices };

const articleWords = sign('条例》第 条例第 》)第 号)第');
/** 《条例》第四十九条、第五十条: the Regulations with the articles that follow them. */
const articles =
  /《(?:(?:中华人民共和国)?政府信息公开)?条例》(?:\((?:以下|下称|国务院令|2019|修订)[^()]{0,40}\))?(?:的)?((?:[、和及与,]?第[一二三四五六七八九十百\d]{1,4}条(?:第[一二三四五六七八九十\d]{1,2}[款项])*)+)/gu;
const article = /第([一二三四五六七八九十百\d]{1,4})条/gu;

function* readArticles({ text }: Place): Generator<Told> {
  for (const match of findAll(text, articles)) {
    const printed = match[1]!;
    const numbers = findAll(printed, article).flatMap((one) => numeralValue(one[1]!) ?? []);
    const start = match.index + match[0].length - printed.length;
    const before = text.slice(Math.max(text.lastIndexOf('。', start), 0), start);
    const after = text.slice(start + printed.length).split('。', 1)[0]!;
    yield {
      kind: 'article',
      printed,
      numbers,
      isFull: match[0].includes('政府信息公开条例'),
      isBasis:
        basis.test(before) && (makesReport.test(after) || (ofReport.test(before) && makes.test(after))),
      start,
      end: start + printed.length,
    };
  }
}

/** Which articles of the Regulations a paragraph names, and whether the report is made on their basis. */
export const articlesNamed: Family = { sign: articleWords, read: readArticles };

const oldWords = sign('492号 第三十一条 第三十二条');
/** The Regulations of 2007 were Decree No. 492 and asked for the annual report in articles 31 and 32. */
const superseded =
  /国务院(第)?令?第?492号|第492号(国务院)?令|(?<!(?:办法|规定|细则|法|意见|规范|标准|规程)》(?:\([^()]*\))?)(?:第三十[一二]条[^。]{0,60}(?:年度报告|本报告|本年报)|(?<=(?:^|[。;])本(?:年度)?(?:报告|年报)[^。;]{0,60})第三十[一二]条(?=(?:的?(?:规定|要求))?(?:编制|撰写|编写|形成|制作)))/u;
/** Told beside their revision, or the decree in force. */
const isHistory = /修订前|原《|711号/u;
/** What the articles are the basis of: 第五十条规定,编制本报告. */
const makesReport =
  /^(?:的)?(?:规定|要求|有关规定|之规定|精神|等)*(?:和[^。;]{0,60})?,?(?:由|现|特|结合|并|我|本|[^。;,]{0,30},)?[^。;]{0,40}?(?:编制|撰写|编写|起草|形成|制作|公布|发布)[^。;]{0,40}?(?:本报告|本年报|年度(?:工作)?报告|年报)/u;
/** 本报告按照…《条例》第五十条规定编制: the report is told of before. */
const ofReport = /(?:^|[。;])本(?:年度)?(?:报告|年报)(?:由|是|系|根据|按照|依据|依照|遵照)/u;
const makes = /^(?:的)?(?:规定|要求|有关规定|之规定|精神|等)*(?:编制|撰写|编写|形成|制作)/u;
const basis = /(?:根据|按照|依据|依照|遵照|按)[^。;]{0,90}$/u;

function* readSupersededLaw({ text }: Place): Generator<Told> {
  if (isHistory.test(text)) return;
  const match = superseded.exec(text);
  if (match)
    yield {
      kind: 'supersededLaw',
      printed: match[0],
      isBasis: basis.test(text.slice(0, match.index)),
      ...rangeOf(match),
    };
}

/** The Regulations before their revision, as the basis of the report or in passing. */
export const supersededLaw: Family = { sign: oldWords, read: readSupersededLaw };
