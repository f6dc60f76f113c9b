import type { WordToken } from '../../../language/scan/scan.ts';

/** Where the table files decisions that it does not name; 驳回 under any column. */
const columnsOfUnnamed: Readonly<Record<string, string>> = {
  quashed: 'corrected',
  ended: 'other',
  specific: 'decided',
};

/** The column a verdict stands under; null where it may be any. */
export function columnOf({ id }: WordToken): string | null {
  const column = columnsOfUnnamed[id] ?? id;
  return column === 'decided' ? null : column;
}

/** 撤销, 终止审理, 驳回: a decision that the table does not name. */
export const isUnnamed = ({ id }: WordToken): boolean => id in columnsOfUnnamed;

const joinsResults = /^(?:[、和及或与]|以及|或者)$/u;

/**
 * The columns that the words of results tell of, joined by +: that named last, and those joined to it (其他结果或尚未审结3件). Undefined
 * where no column is named, null where one of them is not.
 */
export function resultsSaid(words: readonly WordToken[], text: string): string | null | undefined {
  const named = words.findLastIndex((word) => !isUnnamed(word));
  if (named === -1) return undefined;
  const isJoined = (at: number): boolean =>
    at > 0 && at < words.length && joinsResults.test(text.slice(words[at - 1]!.end, words[at]!.start));
  let [first, last] = [named, named];
  while (isJoined(first)) first--;
  while (isJoined(last + 1)) last++;
  const columns = new Set(words.slice(first, last + 1).map(columnOf));
  return columns.has(null) ? null : [...columns].join('+');
}
