import { sign } from '../../../../language/scan/signs.ts';
import { type Family, type Place, rangeOf, type Told } from '../family.ts';

const noticeWords = sign('60号 30号 格式(试行) 有关事项的通知');
/** The notices by which the formats were prescribed, by their year. */
const notices = [
  [2019, /(国办公开办函)?〔2019〕60号|年度报告格式\(试行\)|关于政府信息公开工作年度报告有关事项的通知/u],
  [2021, /〔2021〕30号/u],
] as const;

function* readNotices({ text }: Place): Generator<Told> {
  for (const [year, pattern] of notices) {
    const match = pattern.exec(text);
    if (match) yield { kind: 'notice', year, ...rangeOf(match) };
  }
}

/** Which notice on the format a paragraph names. */
export const noticesNamed: Family = { sign: noticeWords, read: readNotices };

const oldWords = sign('492号 第三十一条 第三十二条');
/** The Regulations of 2007 were Decree No. 492 and asked for the annual report in articles 31 and 32. */
const superseded = /国务院(第)?令?第?492号|第492号(国务院)?令|第三十[一二]条[^。]{0,20}年度报告/u;
/** Told beside their revision, or the decree in force. */
const isHistory = /修订前|原《|711号/u;
const basis = /(?:根据|按照|依据|依照|遵照|按)[^。;]{0,60}$/u;

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
