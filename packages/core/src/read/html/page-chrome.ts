import type { Flow } from './flow.ts';
import type { OpenElement } from './open-element.ts';
import type { Tag } from './tags.ts';

/** A heading that holds more than this was left open and has swallowed what follows. */
const longestHeading = 300;
const longestChrome = 1_500;
const longestLink = 40;
const fewestLinks = 3;
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
    if (links < fewestLinks || length > links * longestLink || linkLength < length * 0.9) return;
    flow.drop(element.textStart, element.markCount, true);
  } else if (length <= longestChrome)
    flow.drop(element.textStart, element.markCount, linkLength * 2 > length);
}

/** Whether a stretch of text that looks like chrome speaks of a report. */
export function mayHoldReport(text: string): boolean {
  return reportWords.test(text);
}
