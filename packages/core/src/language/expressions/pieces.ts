/**
 * The pieces by which expressions over prose are written: each says one thing in all the ways these reports do, and stands here
 * once, so that what is added to it is understood by every reader. None of them captures.
 */

/** What an area is called by its level: 全市, 我县, 各旗. */
export const area = '[省市县区州盟旗]';
/** An area, a town or a township. */
export const place = '[省市县区州盟旗镇乡]';

/** 一, 十二, 二十三: the number of a heading or an item. */
export const ordinal = '[一二三四五六七八九十]{1,3}';
/** 36, 三十六, 两: how many, in digits or in words. */
export const count = '[\\d一二两三四五六七八九十百千]+';
/** What requests, cases, papers and decisions are counted by. */
export const counter = '[件份宗起例条项]';
/** 二〇二四, 二零二四, 二O二四: a year in words. */
export const yearInWords = '二[〇○零Oo0][一二三四五六七八九〇○零Oo0]{2}';

/** （一）, 一是, 二、, 1., ①: what an item of a list or of a section begins with, folded. */
export const itemMark =
  '(?:\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十]{1,3}[是、]|\\d{1,2}[.、]|[①-⑳])';

/** The year of the report by a word for it. */
export const thisYear = '(?:今年|本年度?|当年|全年度?|年内)';
/** A year by its number. */
export const yearInDigits = '20\\d\\d年度?';
/** What stands between who acts and what was done, and says no more than when and how much of it. */
export const lead = `(?:${thisYear}|${yearInDigits}|一?共计?|总共|累计|合计|总计|全部|分别|新|依法)`;
/** That something came in. */
export const receives = '(?:收到|受理|接收|接到|登记)';
/** That what came in was answered or done with. */
export const answers = '(?:答复|办[理结复]|回复|处理)';
/** That documents were made or given out. */
export const issues = '(?:制[发定]|印发|出台|发布)';

/** A government in its full or short name. */
export const government = '(?:(?:人民)?政府)';
/** The office of a government: 府办, 政府办公室. */
export const office = '办(?:公[室厅])?';
/** What the bodies of an area are called together. */
export const units = '(?:部门|单位|机构|机关)';
/** The towns of an area together. */
export const towns = '(?:乡镇街道|镇街道|乡镇街|乡街道|乡镇|镇乡|镇街|街镇|乡街|镇办|街道|镇)';
/** The counties and districts of an area together, in prose that is folded or as it is printed. */
export const counties = '(?:县[(（]市、?区[)）]|县[(（]区[)）]|县市区|县区|区县|县市|市县|旗县区?|县|区)';
/** The last characters of the name of one body. */
export const bodyEnding =
  '(?:政府|府|局|委员会|委|厅|办公室|办|署|院|队|中心|管委会|办事处|街道|镇|乡|行政机关|机关|部门|单位)';
