import type { OpenElement } from './open-element.ts';
import type { OpenElements } from './open-elements.ts';
import type { ElementStyle } from './style/element-styles.ts';
import type { ElementNames } from './style/selector.ts';
import type { Spans } from './table-grid.ts';
import { findTag, type Tag, type TagRole } from './tags.ts';

const colgroup = findTag('colgroup');
const tbody = findTag('tbody');
const row = findTag('tr');

/** Whether a part of a table stands right inside another. */
function isHeld(role: TagRole, within: TagRole): boolean {
  switch (within) {
    case 'row':
      return role === 'cell';
    case 'rowGroup':
      return role === 'row';
    case 'table':
      return role === 'rowGroup' || role === 'colgroup' || role === 'caption';
    default:
      return false;
  }
}

/** What is opened between a part and one that may not stand right inside it; null where the outer one ends. */
function findBetween(role: TagRole, within: TagRole): Tag | null {
  if (within === 'rowGroup') return role === 'cell' ? row : null;
  if (within !== 'table') return null;
  return role === 'col' ? colgroup : tbody;
}

/**
 * The end tags that end a part of another name too and then go to the part around it; others are ignored. A cell is ended
 * by those of all parts around it. `</thead>` inside a `tbody` row: the standard ignores it, parse5 ends the row; we keep
 * to our oracle.
 */
const passed: Readonly<Partial<Record<TagRole, readonly TagRole[]>>> = {
  caption: ['table'],
  colgroup: ['table', 'caption', 'rowGroup', 'row', 'cell'],
  row: ['table', 'rowGroup'],
  rowGroup: ['table'],
};

/** The insertion modes of the HTML standard for start tags of table parts, `end` being the offset behind the tag. */
export function startTablePart(
  open: OpenElements,
  tag: Tag,
  style: ElementStyle | null,
  names: ElementNames | null,
  end: number,
  spans: Spans | null,
): void {
  if (tag.role === 'table') {
    while (!takesTable(open.parts.at(-1))) popTable(open);
    open.pushPart(tag, style, names, end, null);
    return;
  }
  for (let part = open.parts.at(-1); part; part = open.parts.at(-1)) {
    const { role } = part.tag;
    if (isHeld(tag.role, role)) {
      open.clearToPart();
      open.pushPart(tag, style, names, end, spans);
      return;
    }
    if (role === 'colgroup' && tag.role === 'col') return;
    const between = findBetween(tag.role, role);
    if (between) {
      open.clearToPart();
      open.pushPart(between, null, null, end, null);
    } else open.popPart();
  }
  // The standard ignores stray parts of tables; the line break keeps their numbers apart.
  open.flow.breakLine();
}

/** A table directly inside a table or row ends the outer one; in a cell, a caption or the body it nests. */
const takesTable = (part: OpenElement | undefined): boolean =>
  part === undefined || part.tag.role === 'cell' || part.tag.role === 'caption';

/** The insertion modes for end tags of table parts. */
export function endTablePart(open: OpenElements, tag: Tag): void {
  for (let part = open.parts.at(-1); part; part = open.parts.at(-1)) {
    const ends = part.tag.name === tag.name;
    if (!ends && !isPassed(open, part.tag, tag)) return;
    open.popPart();
    if (ends) return;
  }
  open.flow.breakLine();
}

function isPassed(open: OpenElements, part: Tag, tag: Tag): boolean {
  if (part.role === 'cell') return tag.role !== 'cell' && isOpenInTable(open, tag);
  return passed[part.role]?.includes(tag.role) ?? false;
}

/** The standard's "has an element in table scope". */
export function isOpenInTable(open: OpenElements, tag: Tag): boolean {
  for (let index = open.parts.length - 1; index >= 0; index--) {
    const part = open.parts[index]!;
    if (part.tag.name === tag.name) return true;
    if (part.tag.role === 'table') return false;
  }
  return false;
}

function popTable(open: OpenElements): void {
  while (open.parts.at(-1)?.tag.role !== 'table') open.popPart();
  open.popPart();
}
