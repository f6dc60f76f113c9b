import type { DateToken } from '../../../language/scan/scan.ts';

/**
 * What limits a number: a part of the year, a time that began earlier, another year, the year before (上年), cases filed or
 * passed on, one level of a body, one's own body, the bodies below, other bodies together, an area, or a time up to now.
 */
export type ScopeKind =
  | 'partial'
  | 'since'
  | 'year'
  | 'previous'
  | 'filed'
  | 'level'
  | 'own'
  | 'units'
  | 'system'
  | 'area'
  | 'now';

export interface Scope {
  readonly kind: ScopeKind;
  /** As printed. */
  readonly words: string;
}

const comingOver = /^(?:度|年?[底末])?(?:转来|带来|余留|剩余|留转|移转)/u;
const longestComingOver = 5;

/** 2022年转来5件: a year that requests came from. */
export const comesFrom = ({ end, to }: DateToken, text: string): boolean =>
  to === null && comingOver.test(text.slice(end, end + longestComingOver));

/** Whether a number is one of another time than the report's year alone. */
export const isOfOtherTime = (scope: Scope | null): boolean =>
  scope !== null && ['partial', 'since', 'year', 'previous'].includes(scope.kind);

/** 上半年, 一季度, 1-6月. */
export const isPartOfYear = (scope: Scope | null): boolean => scope?.kind === 'partial';

/** What last year's figures are given where the text names no year (由9件增至15件). */
export const lastYear: Scope = { kind: 'previous', words: '上年' };

/** What a year that is named limits a number to; null for the report's own. */
export const scopeOfYear = (year: number, reportYear: number | null): Scope | null =>
  year === reportYear ? null : { kind: 'year', words: `${year}年` };

/** 2022年 or 上年: another year, and all of it. */
export const isOfYear = (scope: Scope | null): boolean =>
  scope?.kind === 'year' || scope?.kind === 'previous';

/** Whether a number is one of the year before the report's. */
export const isLastYear = (scope: Scope | null, reportYear: number | null): boolean =>
  scope?.kind === 'previous' || (reportYear !== null && scope?.words === `${reportYear - 1}年`);

const turning: ReadonlySet<string> = new Set([...'转待移']);
const placing: ReadonlySet<string> = new Set([...'于在']);
const goingOn =
  /^(?:[上中下]旬)?(?:初|年初|以后|[初底]?之?[前内])?(?:继续|依法|按期)?(?:办[理结毕]|[答回]复|处理|完成)/u;
const longestGoingOn = 10;

/** 转2024年办理, 留待2024年答复, 于2024年1月办结: a year that requests go on into. */
export const turnsTo = ({ start, end, to }: DateToken, text: string): boolean =>
  to === null &&
  (turning.has(text[start - 1] ?? '') ||
    (placing.has(text[start - 1] ?? '') && goingOn.test(text.slice(end, end + longestGoingOn))));
