import { expression } from '../../../language/expressions/expression.ts';
import {
  area,
  counties,
  government,
  thisYear,
  towns,
  yearInDigits,
} from '../../../language/expressions/pieces.ts';
import { acting } from '../../../language/expressions/tiers.ts';

/** 市政府及其部门: the government and all below it. */
export const addsBelow = (start: number, text: string): boolean =>
  /政府(?:及其?(?:所属)?|和各?|与各?|以及)$/u.test(text.slice(Math.max(0, start - 6), start));

const joins = ['和', '及', '与', '以及', '、'];
const longestJoined = 24;
const levelOfArea = expression`(?:${area}|政府)本级$`;
/** 县本级和各镇共收到16件: of an area it is the whole with the bodies below, but where each is told by itself (分别收到3件、13件). */
export const joinsLevel = (level: string, start: number, text: string): boolean =>
  levelOfArea.test(level) &&
  joins.some((join) => text.endsWith(level + join, start)) &&
  !text.slice(start, start + longestJoined).includes('分别');

const opening = expression`^(?:${thisYear}|${yearInDigits}|另外?|同时|其中|而|但|各|由|(?:受|接受)?(?:委托|授权)的?|[,、;:])*$`;
const longestOpening = 12;
/** Nothing but a year stands before a place in its clause. */
export const opensWith = (start: number, from: number, text: string): boolean =>
  start - from <= longestOpening && opening.test(text.slice(from, start));

const oneself = /[本我]\p{Script=Han}{1,3}(?:及其?|和各?|与各?|以及)?$/u;
const joined = /^(?:及其?|和|与|以及)/u;
/** 及所属单位 names 所属单位. */
export const withoutJoin = (words: string): string => words.replace(joined, '');

const longestSelf = 6;

/**
 * 本局收到22件，所属各局收到40件; 本局及所属机构收到62件: bodies below the one that reports are spoken of instead of it, or with it;
 * but not 我局对下属单位开展培训. `words` begin at `start`, the clause at `from`.
 */
export const leavesOneself = (words: string, start: number, from: number, text: string): boolean =>
  joined.test(words) ||
  opensWith(start, from, text) ||
  oneself.test(text.slice(Math.max(0, start - longestSelf), start));

const belowOfArea = `(?:${towns}(?:${government}|办事处|[(（]街道[)）])?|${counties}${government}?(?:及其?(?:所属)?部门)?|${area}[直级]各?(?:政府)?(?:部门|单位|机关)|开发区|园区|功能区|村[(（]社区[)）]|基层(?:单位)?)`;
const tierActs = expression`^(?:范围内|[各所有的]|\d+个)*${belowOfArea}(?:层面|一级)?(?=${acting})`;
const longestTier = 32;
/** 全区镇街收到12件, 全市市直部门收到29件: one tier of an area alone. The words behind those of the area, which end at a place. */
export const tierAlone = (end: number, text: string): string | null =>
  tierActs.exec(text.slice(end, end + longestTier))?.[0] ?? null;
