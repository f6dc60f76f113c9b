import type { OpenElements, Spans } from './open-elements.ts';
import type { ElementStyle } from './style/element-styles.ts';
import type { ElementNames } from './style/selector.ts';
import { findTag, type Tag } from './tags.ts';

const colgroup = findTag('colgroup');
const tbody = findTag('tbody');
const row = findTag('tr');

/** The insertion modes of the HTML standard for start tags of table parts, `end` being the offset behind the tag. */
export function startTablePart(
  open: OpenElements,
  tag: Tag,
  style: ElementStyle | null,
  names: ElementNames | null,
  end: number,
  spans: Spans | null,
): void {
  for (;;) {
    const mode = open.parts.at(-1)?.tag.role;
    if (tag.role === 'table') {
      // A table directly inside a table or row ends the outer one; in a cell, a caption or the body it nests.
      if (mode !== undefined && mode !== 'cell' && mode !== 'caption') {
        popTable(open);
        continue;
      }
      open.pushPart(tag, style, names, end, null);
      return;
    }
    switch (mode) {
      case undefined:
        // The standard ignores stray parts of tables; the line break keeps their numbers apart.
        open.flow.breakLine();
        return;
      case 'cell':
      case 'caption':
        open.popPart();
        continue;
      case 'colgroup':
        if (tag.role === 'col') return;
        open.popPart();
        continue;
      case 'row':
        open.clearToPart();
        if (tag.role === 'cell') {
          open.pushPart(tag, style, names, end, spans);
          return;
        }
        open.popPart();
        continue;
      case 'rowGroup':
        open.clearToPart();
        if (tag.role === 'row') {
          open.pushPart(tag, style, names, end, null);
          return;
        }
        if (tag.role === 'cell') open.pushPart(row, null, null, end, null);
        else open.popPart();
        continue;
      default:
        open.clearToPart();
        if (tag.role === 'col') open.pushPart(colgroup, null, null, end, null);
        else if (tag.role === 'row' || tag.role === 'cell') open.pushPart(tbody, null, null, end, null);
        else {
          open.pushPart(tag, style, names, end, null);
          return;
        }
        if (tag.role === 'col') return;
    }
  }
}

/** The insertion modes for end tags of table parts. */
export function endTablePart(open: OpenElements, tag: Tag): void {
  for (;;) {
    const part = open.parts.at(-1);
    switch (part?.tag.role) {
      case undefined:
        open.flow.breakLine();
        return;
      case 'cell':
        if (tag.role === 'cell') {
          if (part!.tag.name === tag.name) open.popPart();
          return;
        }
        if (!isOpenInTable(open, tag)) return;
        open.popPart();
        continue;
      case 'caption':
        if (tag.role !== 'caption' && tag.role !== 'table') return;
        open.popPart();
        if (tag.role === 'caption') return;
        continue;
      case 'colgroup':
        if (tag.role === 'col') return;
        open.popPart();
        if (tag.role === 'colgroup') return;
        continue;
      case 'row':
        // `</thead>` inside a `tbody` row: the standard ignores it, parse5 ends the row; we keep to our oracle.
        if (tag.role !== 'row' && tag.role !== 'table' && tag.role !== 'rowGroup') return;
        open.popPart();
        if (tag.role === 'row') return;
        continue;
      case 'rowGroup':
        if (tag.role !== 'table' && part!.tag.name !== tag.name) return;
        open.popPart();
        if (tag.role === 'rowGroup') return;
        continue;
      default:
        if (tag.role === 'table') open.popPart();
        return;
    }
  }
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
