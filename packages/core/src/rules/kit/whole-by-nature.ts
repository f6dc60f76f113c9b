import {
  tellsAttributes,
  tellsDeputies,
  tellsGrade,
  tellsLastGrade,
  tellsLevelBelow,
  tellsMembers,
  tellsOpposite,
  tellsOrdinary,
  tellsOwnAnswer,
  tellsOwnLevel,
  tellsProposals,
  tellsSharedAnswer,
  tellsSummary,
} from '../../language/prose/claim-words.ts';
import { monthsOf, partsOfYear } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { PartGroup } from './part-groups.ts';

/** Quarters, halves and months; 上半年 and 一季度 stand in the scope. */
export const isPartOfYear = ({ scope }: Claim): boolean => monthsOf(scope) !== null;
const monthsOfYear = 12;

/** 下半年3次 goes on with what the half before it counts; 下半年组织检查3次 may count something else. */
const goesOn = ({ scope, text, unit }: Claim): boolean =>
  !isLetter.test(text.replace(scope ?? '', '').replace(unit, ''));
const isLetter = /\p{Letter}/u;

/** 简易程序 and 普通程序. */
const isByProcedure = (parts: readonly Claim[]): boolean =>
  parts.length === 2 &&
  parts.some(({ text }) => tellsSummary(text)) &&
  parts.some(({ text }) => tellsOrdinary(text));

/** 主办 and 会办 of proposals. */
const isByAnswer = (parts: readonly Claim[]): boolean =>
  parts.length === 2 &&
  parts.some(({ text }) => tellsOwnAnswer(text)) &&
  parts.some(({ text }) => tellsSharedAnswer(text));

/** 建议提案57件，其中人大代表建议31件、政协提案26件: there are no others. */
const isByProposer = ({ whole, parts }: PartGroup): boolean =>
  parts.length === 2 &&
  tellsProposals(whole.text) &&
  parts.some(({ text }) => tellsDeputies(text)) &&
  parts.some(({ text }) => tellsMembers(text));

/** 市本级12.1万件、县（市、区）26.4万件: the body itself and those below it. */
const isByLevel = (parts: readonly Claim[]): boolean =>
  parts.length === 2 && tellsOwnLevel(parts[0]!.text) && tellsLevelBelow(parts[1]!.text);

/** 公开类103件、非公开类64件. */
const isByOpposite = (parts: readonly Claim[]): boolean =>
  parts.length === 2 && tellsOpposite(parts[0]!.text, parts[1]!.text);

/** 优秀10家、良好28家、一般11家: every grade down to the last. */
const isByGrade = (parts: readonly Claim[]): boolean =>
  parts.length >= fewestGrades &&
  parts.every(({ text }) => tellsGrade(text)) &&
  tellsLastGrade(parts.at(-1)!.text);
const fewestGrades = 3;

/** 新收 and 上年结转, or both procedures, are all there is; so are two halves and four quarters of a year. */
export function isWholeByNature(group: PartGroup): boolean {
  const { whole, parts } = group;
  const metrics = parts.map(({ metric }) => metric);
  if (parts.length === 2 && metrics.includes('requests.carriedIn') && metrics.includes('requests.received'))
    return true;
  if (
    isByProcedure(parts) ||
    isByAnswer(parts) ||
    isByGrade(parts) ||
    isByLevel(parts) ||
    isByProposer(group) ||
    tellsAttributes(parts.map(({ text }) => text)) ||
    isByOpposite(parts)
  )
    return true;
  if (whole.metric === 'count' && !parts.slice(1).every(goesOn)) return false;
  return makeUpYear(parts);
}

/** Two halves, four quarters, or as many parts as their words say together (一至四季度分别收到12件、15件、14件、12件). */
export function makeUpYear(parts: readonly Claim[]): boolean {
  const scopes = new Set(parts.map(({ scope }) => scope));
  const [first = null] = scopes;
  if (scopes.size === 1 && partsOfYear(first) === parts.length) return true;
  const months = [...scopes].reduce((sum, scope) => sum + (monthsOf(scope) ?? Number.NaN), 0);
  return scopes.size === parts.length && months === monthsOfYear;
}
