import type { Flow } from './flow.ts';
import type { OpenElement } from './open-elements.ts';

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

/** A list whose text stands in short links: a menu, a path, a pager. */
export function isLinkList(flow: Flow, element: OpenElement): boolean {
  const length = flow.text.length - element.textStart;
  const links = flow.linkCount - element.linkCount;
  if (links < fewestLinks || length > links * longestLink || hasTable(flow, element)) return false;
  return flow.linkLength - element.linkLength >= length * 0.9;
}

/** `nav`, `header`, `footer` and `aside`, unless they may hold the report or its title. */
export function isChrome(flow: Flow, element: OpenElement): boolean {
  const length = flow.text.length - element.textStart;
  if (length > longestChrome || hasTable(flow, element)) return false;
  const mostlyLinks = (flow.linkLength - element.linkLength) * 2 > length;
  return mostlyLinks || !reportWords.test(flow.text.slice(element.textStart));
}
