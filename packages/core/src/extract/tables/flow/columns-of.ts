import type { ColumnTemplate } from '../../../template/index.ts';

/** The columns of a row, of a row whose label is not known for null; null where no values belong. */
export type ColumnsOf = (row: string | null) => readonly ColumnTemplate[] | null;
