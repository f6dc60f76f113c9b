import {
  announcedItems,
  countList,
  type ItemNumber,
  misnumbered,
  numberAtHead,
  numbersSaid,
} from '../../language/prose/item-numbers.ts';
import type { Report, SectionId } from '../../model/report.ts';
import { type Passage, passagesOf } from './passages.ts';

/** Where a report tells its work under items of its own; the other sections hold tables, whose labels are numbered alike. */
const withItems: readonly SectionId[] = ['overview', 'problems', 'other'];

export interface NumberedItem extends ItemNumber {
  readonly owner: SectionId;
  readonly passage: Passage;
}

const numbered = (owner: SectionId, passage: Passage, numbers: readonly ItemNumber[]): NumberedItem[] =>
  numbers.map((number) => ({ ...number, owner, passage }));

export const printedOf = ({ passage, start, end }: NumberedItem): string => passage.text.slice(start, end);

/** （一）（二）（二）（四） over the paragraphs of a section, or 一是…，三是… within one: items whose number is that of the one before, or leaves one out. */
export const misnumberedItems = (report: Report): { before: NumberedItem; item: NumberedItem }[] =>
  withItems.flatMap((owner) => {
    const passages = passagesOf(report, [owner]);
    const lists = [
      passages.flatMap((passage) => numbered(owner, passage, numberAtHead(passage.text))),
      ...passages.map((passage) => numbered(owner, passage, numbersSaid(passage.text))),
    ];
    return lists.flatMap((list) => misnumbered(list) ?? []);
  });

/** A list is known to be one from so many items on. */
const fewest = 2;

/** How many items follow in the words behind an announcement, or, where it ends its paragraph, at the heads of the next ones. */
function followsOf(passages: readonly Passage[], at: number, end: number): number {
  const behind = numbersSaid(passages[at]!.text).filter(({ start }) => start >= end);
  const next = passages.slice(at + 1);
  const heads = next.map(({ text }) => numbersSaid(text).find(({ start }) => start === 0));
  const missing = heads.findIndex((head) => !head);
  const said = heads.slice(0, missing < 0 ? heads.length : missing).flatMap((head) => head ?? []);
  if (behind.length > 0) return countList(behind.length === 1 ? [...behind, ...said] : behind);
  return countList(said) || countList(next.flatMap(({ text }) => numberAtHead(text)));
}

/** 主要存在三个问题：一是…；二是…: lists with fewer items, or more, than were announced. */
export const miscountedLists = (report: Report): { announcement: NumberedItem; told: number }[] =>
  withItems.flatMap((owner) => {
    const passages = passagesOf(report, [owner]);
    return passages.flatMap((passage, at) => {
      const found = announcedItems(passage.text);
      const told = found ? followsOf(passages, at, found.end) : 0;
      return found && told >= fewest && told !== found.number
        ? [{ announcement: { ...found, owner, passage }, told }]
        : [];
    });
  });
