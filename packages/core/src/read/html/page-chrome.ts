import type { Flow } from './flow.ts';
import type { OpenElement } from './open-element.ts';
import type { Tag } from './tags.ts';

/** A heading that holds more than this was left open and has swallowed what follows. */
const longestHeading = 300;
const longestChrome = 1_500;
const longestLink = 40;
const fewestLinks = 3;
const longestTitle = 80;
/** A bullet, or a word as 上一篇 before the link. */
const longestMark = 4;
const reportWords = /年度报告|年报/;

function hasTable(flow: Flow, element: OpenElement): boolean {
  for (let index = element.markCount; index < flow.marks.length; index++) {
    if (flow.marks[index]!.kind === 'table') return true;
  }
  return false;
}

/** True when the element just closed holds a heading, as far as its length tells. */
export function isHeading(flow: Flow, element: OpenElement): boolean {
  const length = flow.text.length - element.textStart;
  return length > 0 && length <= longestHeading && flow.marks.length === element.markCount;
}

/**
 * Leaves out site chrome that has just been closed: lists whose text stands in short links (menus, paths, pagers), and
 * `nav`, `header`, `footer`, `aside` unless they may hold the report or its title.
 */
export function dropChrome(tag: Tag, flow: Flow, element: OpenElement): void {
  const length = flow.text.length - element.textStart;
  const linkLength = flow.linkLength - element.linkLength;
  if (hasTable(flow, element)) return;
  if (tag.role === 'list') {
    const links = flow.linkCount - element.linkCount;
    if (links < fewestLinks || length > links * longestLink) return;
    if (linkLength < lengthWithoutDates(flow.text.slice(element.textStart)) * 0.9) return;
    flow.drop(element.textStart, element.markCount, true);
  } else if (length <= longestChrome)
    flow.drop(element.textStart, element.markCount, linkLength * 2 > length);
}

/** Dates stand beside the titles of a list of pages. */
const lengthWithoutDates = (text: string): number =>
  text.replace(/[[(（【]?(?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）】]?|\s/gu, '').length;

/** Whether a line from `from` to `end` of the text of a flow is a link to a report as a whole, but for its date. */
export function isLinkToReport({ text, links }: Flow, from: number, end: number): boolean {
  if (links.length === 0 || end - from > longestTitle) return false;
  const line = text.slice(from, end);
  if (!mayHoldReport(line)) return false;
  let rest = lengthWithoutDates(line);
  for (let at = 0; at < links.length; at += 2) {
    const linked = text.slice(Math.max(links[at]!, from), Math.min(links[at + 1]!, end));
    rest -= lengthWithoutDates(linked);
  }
  return rest <= longestMark;
}

/** Whether a stretch of text that looks like chrome speaks of a report. */
export function mayHoldReport(text: string): boolean {
  return reportWords.test(text);
}
