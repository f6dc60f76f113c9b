import type { Draft } from '../figures/draft.ts';
import { isOfOtherTime } from '../figures/scope.ts';

const isTotalAmong = (told: readonly Draft[], draft: Draft | undefined): boolean =>
  draft !== undefined && told.some((one) => one.partOf === draft);

/** How many groups of so many numbers, that have the counter at the same place, the numbers end with. */
function groupsAlike(told: readonly Draft[], size: number, unit: string): number {
  let groups = 1;
  const unitAt = (group: number, at: number): boolean => told[told.length - group * size + at]!.unit === unit;
  const isAlike = (group: number): boolean =>
    Array.from({ length: size }, (_, at) => at).every((at) => unitAt(group, at) === unitAt(1, at));
  while ((groups + 1) * size <= told.length && isAlike(groups + 1)) groups++;
  return groups;
}

/** 市级培训6期、860人次，县级培训41期、3620人次，共47期、4480人次: those counted so, one of each group of numbers alike. */
export function addendsAmongOthers(numbers: readonly Draft[], unit: string): Draft[] {
  let end = numbers.length;
  while (isTotalAmong(numbers, numbers[end - 1])) end--;
  const told = numbers.slice(0, end);
  for (let size = 2; 2 * size <= told.length; size++) {
    const groups = groupsAlike(told, size, unit);
    const found = told.slice(-size * groups).filter((one) => one.unit === unit);
    if (groups > 1 && found.length === groups)
      return found.every((one) => !one.partOf && one.kind === 'count') ? found : [];
  }
  return [];
}

/** 信访类由14件降至11件、重复类由19件升至26件，两类合计37件: the figures of the same time as the last, where there are enough. */
function ofOneTime(numbers: readonly Draft[], count: number): readonly Draft[] {
  const isOther = isOfOtherTime(numbers.at(-1)?.scope ?? null);
  const alike = numbers.filter(({ scope }) => isOfOtherTime(scope) === isOther);
  return alike.length >= count ? alike : numbers;
}

/** 两类合计326件: the last so many, counted alike, whatever they are. */
export function lastAlike(numbers: readonly Draft[], count: number, unit: string): Draft[] {
  const found = ofOneTime(numbers, count).slice(-count);
  return found.length === count && found.every((one) => one.unit === unit && !one.partOf) ? found : [];
}

/** 共47期4480人次: whether the number before is a total of one number of each group. */
export function followsTotalOfGroups(numbers: readonly Draft[]): boolean {
  const last = numbers.at(-1);
  const addends = numbers.filter((one) => one.partOf === last);
  return addends.length > 1 && numbers.some((one) => one.unit !== last!.unit && !one.partOf);
}
