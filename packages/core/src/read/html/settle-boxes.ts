import { placeBoxes } from './box-grid.ts';
import { holdsAll } from './box-tables.ts';
import type { OpenElement } from './open-element.ts';
import { arrangementOf } from './style/box-layout.ts';

/** The box of an element that has ended is a cell of the one around; its own cells may be rows of a table. */
export function settleBoxes(
  { style, flow, grid: part, textStart, markCount, boxes }: OpenElement,
  around: OpenElement | undefined,
  shown: boolean,
): void {
  if (part || !shown) return;
  const end = flow.text.length;
  const isLaid = around?.flow === flow && arrangementOf(around.style?.own.layout) !== null;
  if (isLaid) {
    around.boxes ??= [];
    around.boxes.push({ start: textStart, end, layout: style?.own.layout });
  }
  const arrangement = boxes && arrangementOf(style?.own.layout);
  if (!arrangement || flow.marks.length > markCount) return;
  const grid = placeBoxes(arrangement, boxes);
  if (grid && holdsAll(flow.text, textStart, boxes))
    flow.marks.push({ kind: 'boxes', start: textStart, end, grid });
}
