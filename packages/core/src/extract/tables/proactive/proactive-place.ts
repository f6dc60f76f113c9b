import type { Edition, PrintedLabel } from '../../../model/report.ts';
import {
  type BlockTemplate,
  type RowTemplate,
  rowsOf,
  type Template,
  templateOf,
} from '../../../template/index.ts';
import type { PrintedRows } from '../rows/row-event.ts';

/** A row of table two with the block that gives its columns. */
export interface Place {
  readonly row: RowTemplate;
  readonly block: BlockTemplate;
}

/** Rows of table two as one way of reading found them, with the headers that differ from the template's. */
export interface Rows {
  readonly printed: PrintedRows;
  readonly labels: PrintedLabel[];
}

const places = new WeakMap<Template, ReadonlyMap<string, Place>>();

/** The rows of table two of an edition, by id. */
export function placesOf(edition: Edition): ReadonlyMap<string, Place> {
  const template = templateOf(edition);
  let found = places.get(template);
  if (!found) {
    found = new Map(rowsOf(template.tables.proactive).map((place) => [place.row.id, place]));
    places.set(template, found);
  }
  return found;
}

/** Whether a header names columns, and only such as the edition has in no block: those of another edition, whose figures are others. */
export function isOfOtherEdition(
  ids: readonly (string | undefined)[],
  places: ReadonlyMap<string, Place>,
): boolean {
  const named = ids.filter((id) => id !== undefined);
  if (named.length === 0) return false;
  const blocks = [...places.values()].map(({ block }) => block);
  return !named.some((id) => blocks.some(({ columns }) => columns.some((column) => column.id === id)));
}
