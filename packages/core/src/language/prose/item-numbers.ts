import { numeralValue } from '../numbers/numerals.ts';
import { findAll } from './find-all.ts';
import { itemNumber } from './headings.ts';

/** The number of an item, as it stands in a folded paragraph. */
export interface ItemNumber {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The number with which a folded paragraph begins as an item of a section: （二）依申请公开; none where there is none. */
export function numberAtHead(folded: string): ItemNumber[] {
  const number = itemNumber(folded);
  return number === null ? [] : [{ number, start: 0, end: folded.indexOf(')') + 1 }];
}

const said = /(?<=^|[,;。:、)])([一二三四五六七八九十]{1,3})是/gu;

/** The numbers of what a folded paragraph tells item by item: 一是…，二是… */
export const numbersSaid = (folded: string): ItemNumber[] =>
  [...findAll(folded, said)].map(({ 0: text, 1: numeral, index }) => ({
    number: numeralValue(numeral!)!,
    start: index,
    end: index + text.length,
  }));

/** The first of a list, which begins with one, that has the number of the item before it or leaves one out; null when there is none. */
export function misnumbered<Item extends ItemNumber>(
  items: readonly Item[],
): { before: Item; item: Item } | null {
  let before: Item | null = null;
  for (const item of items) {
    const expected: number = (before?.number ?? Number.NaN) + 1;
    // A list of its own begins anew; behind numbers that fall none is known to go on.
    if (item.number === 1 || item.number === expected) before = item;
    else if (before !== null && item.number >= before.number) return { before, item };
    else before = null;
  }
  return null;
}

const announced =
  /(?<![第十百\d])([两二三四五六七八九]|[2-9])(?:个方面|方面|个|大|点|项|类|条)(?:的)?(?:主要|突出|具体|重点)?(?:的)?(?:问题|不足|工作|措施|任务|短板|内容|原因|困难|做法|举措)?(?:的(?:问题|不足|工作|措施))?(?:[:,]|,?(?:具体)?(?:主要)?(?:是|为|如下|有):?)(?=一是|$)/u;

/** 主要存在三个问题：一是…: how many items a folded paragraph says will follow, directly before the first or at its own end. */
export function announcedItems(folded: string): ItemNumber | null {
  const match = announced.exec(folded);
  if (!match) return null;
  const [text, numeral] = match;
  return {
    number: numeralValue(numeral!) ?? Number(numeral),
    start: match.index,
    end: match.index + text.length,
  };
}

/** The last number of the list that begins with the first of these, one by one; 0 where none begins there. */
export function countList(items: readonly ItemNumber[]): number {
  let last = 0;
  for (const { number } of items) {
    if (number !== last + 1) break;
    last = number;
  }
  return last;
}
