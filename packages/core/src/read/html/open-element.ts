import type { Box } from './box-grid.ts';
import type { Flow } from './flow.ts';
import type { ElementStyle } from './style/element-styles.ts';
import type { Look } from './style/look.ts';
import type { ElementNames } from './style/selector.ts';
import type { TableGrid } from './table-grid.ts';
import type { Tag } from './tags.ts';

/** An element that is open. Only elements that matter for the result are kept: see `TagRole`. */
export interface OpenElement {
  readonly tag: Tag;
  /** How the element's surroundings are shown, to go back to. */
  readonly look: Look;
  readonly style: ElementStyle | null;
  readonly names: ElementNames | null;
  /** Cells met in the row. */
  cellCount: number;
  /** The boxes of its children, where it lays them out as cells. */
  boxes: Box[] | null;
  /** The flow around the element; only the content of a cell goes elsewhere. */
  readonly flow: Flow;
  readonly grid: TableGrid | null;
  /** State of the flow when the element opened. */
  readonly textStart: number;
  readonly markCount: number;
  readonly linkLength: number;
  readonly linkCount: number;
  /** Index of the next outer element of the same kind, and of the next outer scope boundary; -1 for none. */
  readonly outerSame: number;
  readonly outerBoundary: number;
  /** Where its content begins, if it hides all it holds and nothing around does; else -1. */
  hiddenFrom: number;
}
