import type { Block, PlacedText } from '../../model/document.ts';

/** The smallest of the three tables prints more cells than this; page information has fewer. */
export const fewestReportCells = 25;

/** A part of the source that style hides as a whole. */
export interface HiddenPart {
  /** Where the content of the element begins that is hidden. */
  readonly start: number;
  readonly end: number;
}

/** Words that stand together in each of the three tables, and nowhere else in so small a space. */
const tables: readonly (readonly string[])[] = [
  ['规范性文件', '行政事业性收费', '行政许可', '行政处罚'],
  ['本年新收政府信息公开申请数量', '结转下年度继续办理', '部分公开', '不予公开'],
  ['未经复议直接起诉', '复议后起诉', '结果维持', '尚未审结'],
];
/** Words of the headings of what has no table. */
const headings = ['总体情况', '存在的主要问题', '其他需要报告的事项'];

const cell = /<t[dh]\b/i;

const holdsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

const tablesIn = (text: string): (readonly string[])[] => tables.filter((words) => holdsAll(text, words));

/** The words of some markup, as far as tags and white space part them. */
const wordsOf = (markup: string): string => markup.replace(/<[^<>]*>|&nbsp;|\s+/gu, '');

const contentsOf = (block: Block): PlacedText[] =>
  block.kind === 'table' ? block.cells.map(({ content }) => content) : [block.content];

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(contentsOf)
    .map(({ text }) => text.replace(/\s+/gu, ''))
    .join('');

/**
 * The hidden parts that hold tables of the report, or headings of its sections, which the page does not show otherwise: those
 * of tabs and of what unfolds when it is clicked. With a table go the sections that are hidden in the same way, whose names
 * stand on the tabs.
 */
export function partsToReveal(
  source: string,
  hidden: readonly HiddenPart[],
  blocks: readonly Block[],
): ReadonlySet<number> {
  if (hidden.length === 0) return new Set();
  const shown = textOf(blocks);
  const shownTables = tablesIn(textOf(blocks.filter(({ kind }) => kind === 'table')));
  const parts = hidden.map(({ start, end }) => {
    const markup = source.slice(start, end);
    const words = wordsOf(markup);
    const held = cell.test(markup) ? tablesIn(words) : [];
    const sections = headings.filter((heading) => words.includes(heading));
    return { start, held, sections, isCopy: held.some((one) => shownTables.includes(one)) };
  });
  const hasTable = parts.some(({ held, isCopy }) => held.length > 0 && !isCopy);
  const isMissing = (heading: string): boolean => hasTable || !shown.includes(heading);
  const isPage = shownTables.length > 0 || hasTable;
  return new Set(
    parts
      .filter(
        ({ held, sections, isCopy }) => isPage && !isCopy && (held.length > 0 || sections.some(isMissing)),
      )
      .map(({ start }) => start),
  );
}

/** A row of table three as scripts write it in their texts. */
const sign = '结转下年度继续办理';
const escapedSign = [...sign].map((one) => `\\u${one.charCodeAt(0).toString(16)}`).join('');

/** Whether a page has the tables of a report only where no browser shows them: in scripts, templates and comments. */
export function holdsUnshownReport(source: string, blocks: readonly Block[]): boolean {
  if (!source.includes(sign) && !source.toLowerCase().includes(escapedSign)) return false;
  const shown = textOf(blocks);
  return ![sign, ...headings].some((words) => shown.includes(words));
}
