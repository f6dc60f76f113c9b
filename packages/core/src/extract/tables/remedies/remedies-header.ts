import { labelKey } from '../../../language/fold/index.ts';
import { withoutNumber } from '../../../language/prose/labels.ts';
import { toPath } from '../../../template/index.ts';
import { remedyColumns, remedyRows } from '../../label-index.ts';
import type { Grid, GridRow } from '../grid/grid-rows.ts';
import { remedyColumnTemplates, remedyRowTemplates } from './remedies-line.ts';

const leastSure = 0.95;
/** What parts the names of a row and of a result in one header: 行政复议-结果维持, 行政诉讼（复议后起诉）. */
const between = /\s*[-—–－:：/／·()（）_>＞→]\s*/u;
const unit = /^(?:单位|件)?$/u;

const partsOf = (text: string): string[] => text.split(between).filter((part) => !unit.test(part));

const resultNamed = (text: string): string | null => {
  const match = remedyColumns().match(text);
  return match && match.confidence >= leastSure ? match.id : null;
};

const sumWord = /[合小总]计$/u;

/** Whether a header names one of the results; 总计 heads columns of other tables too. */
export const isResult = (text: string): boolean =>
  partsOf(text).some((part) => !sumWord.test(labelKey(part)) && resultNamed(part) !== null);

export const isHeaderRow = ({ words }: GridRow): boolean =>
  words.length >= 2 && words.filter((cell) => isResult(cell.text)).length >= 2;

const exactRow = (text: string): string | null => {
  const match = remedyRows().match(text);
  return match && match.confidence >= leastSure ? match.id : null;
};

/** The row that a label names, perhaps behind the name of both suits: 行政诉讼（复议后起诉）. */
export const rowNamed = (text: string): string | null =>
  exactRow(text) ??
  partsOf(text)
    .map(exactRow)
    .findLast((row) => row !== null) ??
  null;

const headerRows = 4;

/** What the rows of the header say above a grid column, from the lowest up; a blank belongs to the group on its left. */
function* headersAt(grid: Grid, header: number, column: number): Iterable<{ text: string; own: boolean }> {
  for (let at = header; at > header - headerRows && at >= 0; at--) {
    const own = grid.covering(at, column)?.text ?? '';
    if (own !== '') {
      yield { text: own, own: true };
      continue;
    }
    const text = leftOf(grid, at, column);
    if (text !== '') yield { text, own: false };
  }
}

/** The nearest header on the left in the same row, unless a group of the rows above begins between. */
function leftOf(grid: Grid, at: number, column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    for (let above = at - 1; above > at - headerRows && above >= 0; above--) {
      const cell = grid.covering(above, left + 1);
      if (cell?.column === left + 1 && cell.text !== '') return '';
    }
    const text = grid.covering(at, left)?.text ?? '';
    if (text !== '') return text;
  }
  return '';
}

/** The result that heads a grid column; null where none does. */
export function resultAt(grid: Grid, header: number, column: number): string | null {
  const parts = partsOf(grid.covering(header, column)?.text ?? '');
  return parts.length === 0 ? null : resultNamed(parts.at(-1)!);
}

const longestCaption = 30;
const captionEnd = /(?:案件)?(?:的?(?:办理|处理|审理)?(?:情况|结果|数量|统计))?表?[:：]?$/u;

/** The row that a line above a table names as its caption: （一）行政复议情况, 2. 行政诉讼（复议后起诉）. */
export function rowCaptioned(text: string): string | null {
  if (text.length > longestCaption) return null;
  const words = withoutNumber(text).replace(captionEnd, '');
  return words === '' ? null : rowNamed(words);
}

/** Which of the fifteen places stands at a grid column, by the headers above; null where they do not tell. */
export function placeAt(grid: Grid, header: number, column: number): number | null {
  let row: string | null = null;
  let result: string | null = null;
  for (const { text, own } of headersAt(grid, header, column)) {
    const parts = partsOf(text);
    if (own && parts.length > 0) result ??= remedyColumns().match(parts.at(-1)!)?.id ?? null;
    row ??= rowNamed(text);
  }
  const r = remedyRowTemplates.findIndex(({ id }) => id === row);
  const c = remedyColumnTemplates.findIndex(({ id }) => id === result);
  return r < 0 || c < 0 ? null : r * remedyColumnTemplates.length + c;
}

/** The totals that a column of the report's own adds up (诉讼合计, 合计), with its header; null for any other column. */
export function sumAt(
  grid: Grid,
  header: number,
  column: number,
): { readonly label: string; readonly parts: readonly string[] } | null {
  const above = [...headersAt(grid, header, column)];
  const label = above.find(({ own }) => own)?.text ?? '';
  if (!sumWord.test(labelKey(label))) return null;
  const texts = above.map(({ text }) => text);
  const named = texts.map(rowNamed).find((row) => row !== null);
  const rows = remedyRowTemplates.filter(({ id, groups }) => {
    if (named) return id === named;
    return !texts.some((text) => text.includes('诉讼')) || groups.length > 0;
  });
  return { label, parts: rows.map(({ id }) => toPath('remedies', id, 'total')) };
}
