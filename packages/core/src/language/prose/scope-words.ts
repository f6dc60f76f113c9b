import { expression } from '../expressions/expression.ts';
import { lead, receives } from '../expressions/pieces.ts';
import { tiers } from '../expressions/tiers.ts';

const beginsWith = (pattern: RegExp): ((scope: string | null) => boolean) => {
  return (scope) => scope !== null && pattern.test(scope);
};

/** The scopes of claims, as printed: which year, or part of one, a number is of. */
export const namesYearBefore = beginsWith(/^(?:上一?年|上个年|去年|前一年)/u);
/** 较2019年, 往年: some other year than this. */
export const namesEarlierYear = beginsWith(/^(?:20\d\d年|往年|以前年)/u);
/** Quarters and halves. */
export const isPartOfYear = beginsWith(/^(?:上|下)半年$|季度$/u);
/** Single months: 1月, 十二月份. */
export const isMonth = beginsWith(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u);
/** 四个季度, 一至四季度, 上下半年: how many parts of the year are told one after the other; null for any other scope. */
export function partsOfYear(scope: string | null): number | null {
  if (scope === null) return null;
  if (/^(?:各个?季度|四个季度|第?(?:一|1)[至到-]第?(?:四|4)季度)$/u.test(scope)) return 4;
  if (/^上、?下半年$/u.test(scope)) return 2;
  return /^各月/u.test(scope) ? 12 : null;
}
/** How many months a part of the year has: 上半年 six, 一季度 three, 1至6月 six; null for any other scope. */
export function monthsOf(scope: string | null): number | null {
  if (partsOfYear(scope) !== null) return 12;
  if (isMonth(scope)) return 1;
  if (isPartOfYear(scope)) return scope!.endsWith('年') ? 6 : 3;
  const span = /^(\d{1,2})月?(?:[至到]|[-—~]{1,2})(\d{1,2})月(?:份)?$/u.exec(scope ?? '');
  return span ? Number(span[2]) - Number(span[1]) + 1 : null;
}
/** 全市, 全系统: the body with those below it. */
export const namesWhole = beginsWith(/^全/u);
/** 区政府本级, 县本级, 本机关: without the bodies below. */
export const namesOwnLevel = (scope: string | null): boolean =>
  scope !== null && /本级|^本机关|机关本身/u.test(scope);
const tierReceives = expression`(?:^|[年,，、;；:：])(?:${tiers.own}|${tiers.departments}|${tiers.below})(?:[和及、]街道)?${lead}*(?:${receives}|新?收)`;
/** 县政府新收, 各部门受理, 镇街收到: what one tier of an area received. */
export const tellsOfTier = (text: string): boolean => tierReceives.test(text);
/** 以县政府和县政府办名义, 县政府（县政府办）制发: in whose name documents are issued, perhaps without those of the departments. */
export const namesIssuer = (text: string): boolean =>
  /(?:^|[年，,；;、])各(?:职能|工作|政府)?部门[^,，。;；]{0,6}(?:制[发定]|印发|出台|发布)|政府[^,，。;；]{0,8}(?:办(?:公[室厅])?\)?|名义)[^,，。;；]{0,8}(?:制[发定]|印发|出台|发布|文件)|(?:制[发定]|印发|出台|发布)[^,，。;；]{0,4}政府[^,，。;；]{0,8}(?:办(?:公[室厅])?\)?|名义)/u.test(
    text,
  );
/** 市政府收到的212件中: those of the government alone are taken up. */
export const takesUpGovernments = (text: string): boolean =>
  /政府(?:本级|办公[室厅]|办)?(?:及其?办公[室厅])?(?:共)?(?:收到|受理)的\d/u.test(text);
/** 三年间, 近三年, 历年: more than the year before and this. */
export const namesSeveralYears = beginsWith(/^(?:近.{1,2}年|历年|累年|.{1,2}年[间来])/u);
/** 近两年, 两年来, 两年合计: the year before and this. */
export const namesTwoYears = beginsWith(/^近?(?:两|二|2)年/u);
/** Any time, whole or in part: 2022年, 上半年, 一季度, 2019年以来. */
export const namesTime = (scope: string | null): boolean => scope !== null && /[年季月来前]/u.test(scope);
/** Until the day of writing, not the end of the year. */
export const isUntilNow = beginsWith(/截[至止]目前|目前/u);

/** The year a scope consists of: 2022年; null for any other. */
export function yearOfScope(scope: string | null): number | null {
  const year = /^(20\d\d)年$/u.exec(scope ?? '')?.[1];
  return year === undefined ? null : Number(year);
}
