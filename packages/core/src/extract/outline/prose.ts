import { expression } from '../../language/expressions/expression.ts';
import { ordinal } from '../../language/expressions/pieces.ts';
import { foldString } from '../../language/fold/index.ts';
import type { PlacedText } from '../../model/document.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Paragraph, SectionId } from '../../model/report.ts';
import { breaksNumber } from '../../read/wrapped-lines.ts';
import { requestRows } from '../label-index.ts';
import type { Item } from './item.ts';

const sentenceEnd = /[。；;！!？?：:）)”"》…]$/u;
const listItem = expression`^(?:[（(]?(?:${ordinal}|\d{1,2})[)）、.．]|[-•·●■◆①-⑳]|第[一二三四五六七八九十]+[，、])`;
/** A line shorter than this was broken on purpose, not by the width of a page. */
const shortestWrappedLine = 18;

const tableSections: ReadonlySet<SectionId | null> = new Set(['proactive', 'requests', 'remedies']);

/** In the sections of tables a line is prose only when it reads as a sentence; the rest is table in disguise. */
function isSentence(text: string): boolean {
  if (text.includes('勾稽关系')) return false;
  // 申请人情况 heads the table, and a sentence where numbers stand between its marks.
  if (text.startsWith('申请人情况') && !/\d件[，,、；;]/u.test(text)) return false;
  if (/[。！]/u.test(text)) return true;
  return (
    text.length >= 15 &&
    /[，,；;]/u.test(text) &&
    !/[|\t]/u.test(text) &&
    (requestRows().match(text)?.confidence ?? 0) < 0.6 &&
    /[；;:：，,]$/u.test(text)
  );
}

/** Hard-wrapped lines as one text: no space where both sides are Chinese. */
function joinLines(lines: readonly PlacedText[]): PlacedText {
  if (lines.length === 1) return lines[0]!;
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let last = '';
  for (const line of lines) {
    // A number broken at the end of a line goes on; words of letters do not.
    const number = /\d/u.test(last) && /^\d/u.test(line.text);
    if (!number && /[\w%]/u.test(last) && /^\w/u.test(line.text)) {
      pieces.push(' ');
      length++;
    }
    starts.push(length);
    pieces.push(line.text);
    length += line.text.length;
    last = line.text.at(-1) ?? last;
  }
  const text = pieces.join('');
  const indexAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text,
    locate(start, end) {
      const first = indexAt(start);
      const last = indexAt(Math.max(start, end - 1));
      const from = lines[first]!.locate(
        Math.min(start - starts[first]!, lines[first]!.text.length),
        Math.min(end - starts[first]!, lines[first]!.text.length),
      );
      if (first === last) return from;
      const to = lines[last]!.locate(0, Math.max(0, end - starts[last]!));
      return spanning(from, to);
    },
  };
}

/** From the start of one place to the end of another; where that makes no sense (other pages, parts) the first. */
function spanning(from: SourceLocation, to: SourceLocation): SourceLocation {
  return from.kind === 'text' && to.kind === 'text' && from.file === to.file
    ? { ...from, end: to.end }
    : from;
}

/** The rest of a number with what it counts: `1` / `2月31日`. */
const counted = /^[\d.,]+[%\p{Script=Han}]/u;

/** A title on a line of its own; in running text a comma or stop stands before or behind it. */
const isTitle = (text: string): boolean =>
  text.length <= 50 && /^[^，,。；;]+20\d{2}年度?政府信息公开(?:工作)?年度报告$/u.test(text);

const continues = (previous: PlacedText, next: PlacedText, wraps: boolean): boolean => {
  const { text } = previous;
  if (!wraps && isTitle(text)) return false;
  if (breaksNumber(text, next.text) && (wraps || counted.test(next.text))) return true;
  return (
    (wraps || text.length >= shortestWrappedLine) &&
    !sentenceEnd.test(foldString(text.slice(-2))) &&
    !listItem.test(foldString(next.text.slice(0, 12)))
  );
};

/** The paragraphs of a section from its items. */
export function toParagraphs(
  items: readonly Item[],
  section: SectionId | null,
): { paragraph: Paragraph; content: PlacedText }[] {
  const groups: PlacedText[][] = [];
  let joining = false;
  let wraps = false;
  for (const item of items) {
    if (item.kind === 'table') {
      joining = false;
      continue;
    }
    const { content } = item;
    const group = groups.at(-1);
    if (joining && item.level === null && group && continues(group.at(-1)!, content, wraps))
      group.push(content);
    else groups.push([content]);
    joining = item.level === null;
    wraps = item.wraps === true;
  }
  return groups
    .map(joinLines)
    .filter((content) => !tableSections.has(section) || isSentence(content.text))
    .map((content) => ({
      content,
      paragraph: { text: content.text, at: content.locate(0, content.text.length) },
    }));
}
