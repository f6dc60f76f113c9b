import { foldString } from '../../language/fold/index.ts';
import type { SectionId } from '../../model/report.ts';
import type { Heading } from './heading.ts';
import type { Item } from './item.ts';

const longestCaption = 22;
const caption = /^[^\d，。；;]{2,20}(?:情况|事项|统计表?)[:：]?$/u;
const captionConfidence = 0.62;

/** What the statutory tables begin with. */
const beginnings: readonly (readonly [SectionId, RegExp])[] = [
  ['proactive', /^\s*第二十条\s*(?:第\s*)?\(一\)/u],
  ['requests', /^\s*(?:\(本列数据|申请人情况)/u],
  ['remedies', /^\s*行政复议\s*(?:$|[|\t]|行政诉讼)/u],
];

/** The section whose table an item begins. */
function sectionBegun(item: Item | undefined): SectionId | null {
  if (!item) return null;
  const content =
    item.kind === 'text'
      ? item.content
      : item.table.cells.find((cell) => cell.content.text.trim() !== '')?.content;
  const text = content?.text ?? '';
  const start = foldString(text.slice(0, 60));
  return beginnings.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

/**
 * Captions without a number and in words of their own (政府信息公开申请情况) right above a statutory table open its section,
 * where nothing else does.
 */
export function withCaptions(headings: readonly Heading[], items: readonly Item[]): Heading[] {
  const known = new Set(headings.map(({ id }) => id));
  const found: Heading[] = [];
  items.forEach((item, index) => {
    if (item.kind !== 'text' || item.content.text.length > longestCaption) return;
    const id = caption.test(item.content.text.trim()) ? sectionBegun(items[index + 1]) : null;
    if (id === null || known.has(id)) return;
    known.add(id);
    found.push({ item: index, id, confidence: captionConfidence });
  });
  if (found.length === 0) return [...headings];
  const replaced = new Set(found.map(({ item }) => item));
  return [...headings.filter(({ item }) => !replaced.has(item)), ...found].sort((a, b) => a.item - b.item);
}
