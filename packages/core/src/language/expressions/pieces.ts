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
