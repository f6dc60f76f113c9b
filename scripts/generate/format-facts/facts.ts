import type { LeftOutKind } from '../../../packages/core/src/model/index.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface FormatFacts {
  readonly name: string;
  readonly extensions: string;
  readonly read: Bilingual;
  readonly notRead: Bilingual;
  readonly place: Bilingual;
  /** What counts as shown, and therefore as read. */
  readonly shown: Bilingual;
  /** What the reader can tell apart and leaves out; each has the notice `left-out/…`. */
  readonly leftOut: readonly LeftOutKind[];
  /** Codes of the notices with which a reading says what it left out or guessed. */
  readonly notices: readonly string[];
}

export const linePlace = { zh: '行、列、字符偏移', en: 'line, column, offsets' };
export const partPlace = {
  zh: '部件内的路径，如 `tbl[2]/tr[3]/tc[4]`',
  en: 'path in the part, as `tbl[2]/tr[3]/tc[4]`',
};
export const boxPlace = { zh: '页和区域（点，左上角为原点）', en: 'page and box (points from the top left)' };
export const encodings = ['encoding/guessed', 'encoding/contradicted', 'encoding/damaged'];
