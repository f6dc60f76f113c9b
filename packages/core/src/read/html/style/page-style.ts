import type { Block } from '../../../model/document.ts';
import type { Color } from './color.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What a page is read with. */
export interface PageStyle {
  /** The rules of the page where they are known before; null to take them as they come. */
  readonly sheet: StyleSheet | null;
  /** Rules that hold before those of the page. */
  readonly rules: string;
  readonly keepColors: boolean;
  /** The colour of the page before any style; null where a style sheet elsewhere may set it. */
  readonly ground: Color;
  /** Elements that are not displayed are read like any other. */
  readonly showHidden: boolean;
  /** Where the content of elements begins that are read although style hides them. */
  readonly revealed: ReadonlySet<number>;
  /** Reads the page that an attribute between two offsets holds; null where none is read. */
  readonly readFrame: ((start: number, end: number) => readonly Block[]) | null;
}

export const plainPage: PageStyle = {
  sheet: null,
  rules: '',
  keepColors: false,
  ground: 0xffffff,
  showHidden: false,
  revealed: new Set(),
  readFrame: null,
};
