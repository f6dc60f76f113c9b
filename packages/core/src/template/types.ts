import type { Edition, SectionId, TableId } from '../model/report.ts';

/** count: a whole number ≥ 0; change: a signed whole number (增/减); amount: a decimal ≥ 0 in `unit`. */
export type ValueKind = 'count' | 'change' | 'amount';

export interface Label {
  /** The official wording, without numbering. */
  readonly label: string;
  readonly labelEn: string;
  /** Other wordings that mean the same and are met in print; matched after normalisation. */
  readonly aliases?: readonly string[];
}

export interface ColumnTemplate extends Label {
  readonly id: string;
  readonly kind: ValueKind;
  readonly unit: string;
  /** A short name for narrow tables. */
  readonly short?: string;
  /** What the prose says of the documents this column counts: 制发, 废止, 现行有效. */
  readonly states?: 'issued' | 'repealed' | 'inForce';
  /** The header this column stands under, e.g. 法人或其他组织. */
  readonly group?: string;
}

export interface RowTemplate extends Label {
  readonly id: string;
  /** The number printed before the label: `一、`, `（一）`, `1.`. */
  readonly number: string;
  /** Labels of the groups the row stands in, outermost first, as printed. */
  readonly groups: readonly string[];
}

/** Rows that share one header; table two has a block for each item of article 20. */
export interface BlockTemplate {
  readonly heading: string | null;
  readonly columns: readonly ColumnTemplate[];
  readonly rows: readonly RowTemplate[];
}

/**
 * A sum that must hold: along `row`, for every row Σ left columns = Σ right columns;
 * along `column`, for every column Σ left rows = Σ right rows. `rule` names the check that reports a breach.
 */
export interface Identity {
  readonly rule: string;
  readonly along: 'row' | 'column';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface TableTemplate {
  readonly id: TableId;
  readonly title: string;
  readonly titleEn: string;
  /** `rows`: one printed row a row; `single-line`: all rows side by side on one line of values (table four). */
  readonly layout: 'rows' | 'single-line';
  readonly blocks: readonly BlockTemplate[];
  readonly identities: readonly Identity[];
}

export interface SectionTemplate extends Label {
  readonly id: SectionId;
  readonly number: string;
  /** Words of which one shows a heading with this number, however worded, to be this section's. */
  readonly words: readonly string[];
}

/** The official format of one edition, as data. */
export interface Template {
  readonly edition: Edition;
  /** Words of the headers of table two that tell this edition from others. */
  readonly marks: readonly string[];
  /** Report years it applies to, inclusive; `to` null = still in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  /** Id of the notice in the table of legal bases. */
  readonly notice: string;
  readonly sections: readonly SectionTemplate[];
  readonly tables: {
    readonly proactive: TableTemplate;
    readonly requests: TableTemplate;
    readonly remedies: TableTemplate;
  };
}
