import type { ParagraphBlock } from '@gouji/core/model';
import { composeText } from './compose-text.ts';
import type { TextColumn } from './page.ts';
import type { TextLine } from './text-line.ts';

/**
 * The left and right margin most lines keep; an outer line or two do not move them. When too few lines end together to
 * show the right margin, it is taken to be as wide as the left one.
 */
export function findTextColumn(found: readonly TextLine[], width: number): TextColumn {
  const lines = found.filter(({ column }) => !column);
  const prose = lines.filter((line) => line.text.length >= 12);
  const measured = prose.length >= 3 ? prose : lines;
  const lefts = measured.map((line) => line.box[0]).sort((a, b) => a - b);
  const rights = measured.map((line) => line.box[2]).sort((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.1)] ?? 0;
  const right = rights[Math.floor(rights.length * 0.8)] ?? width;
  const together = rights.filter((end) => Math.abs(end - right) < 12).length;
  return { left, right: together >= 4 ? right : Math.max(right, width - left) };
}

/** Joins lines into paragraphs: a line goes on when the one before was full and it is not indented itself. */
export function toParagraphs(lines: readonly TextLine[], column: TextColumn): ParagraphBlock[] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const before = current?.at(-1);
    if (current && before && goesOn(before, line, current, column)) current.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((group) => ({
    kind: 'paragraph',
    content: composeText(group, { page: group[0]!.page, box: group[0]!.box }),
  }));
}

const opening = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/u;

function goesOn(
  before: TextLine,
  line: TextLine,
  paragraph: readonly TextLine[],
  column: TextColumn,
): boolean {
  const em = Math.max(before.em, 6);
  const text = line.text;
  const textBefore = before.text;
  if (isRow(text) || isRow(textBefore)) return false;
  if (/\p{Script=Han}/u.test(text) && Math.abs(line.em - before.em) > 0.2 * em) return false;
  if (before.box[2] < (before.column ?? column).right - 2.2 * em) return false;
  const firstLeft = paragraph[0]!.box[0];
  const indented = line.box[0] > (line.column ?? column).left + 1.2 * em;
  // A block set in from the margin as a whole (a quotation, a notice) is indented without beginning anew.
  if (indented && (paragraph.length < 2 || Math.abs(line.box[0] - before.box[0]) > 0.5 * em)) {
    if (line.box[0] > firstLeft - 0.5 * em) return false;
  }
  if (opening.test(text) && /[。：；:;]$/u.test(textBefore)) return false;
  // At the head of the next page, or of the next column.
  if (line.page !== before.page || line.box[3] <= before.box[1]) return true;
  // Digits of another font make a line taller, so its middle tells better where it stands than its edges.
  const middle = ({ box }: TextLine): number => (box[1] + box[3]) / 2;
  const pitch = middle(line) - middle(before);
  const other = paragraph.at(-2);
  if (other && other.page === before.page && pitch > 1.35 * (middle(before) - middle(other))) return false;
  return pitch <= 2.6 * Math.max(before.box[3] - before.box[1], em);
}

/** A line of a table without rules: two wide gaps or more, many short words, or nothing but numbers. */
function isRow(text: string): boolean {
  const words = text.split(/[\t ]/);
  if (words.length >= 5 && text.length < words.length * 5) return true;
  return (text.match(/\t/g)?.length ?? 0) >= 2 || /^[\d\s.,%+\-/－—]+$/u.test(text);
}
