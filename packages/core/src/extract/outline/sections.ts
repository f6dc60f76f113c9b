import type { PlacedText } from '../../model/document.ts';
import type { Section, SectionId } from '../../model/report.ts';
import type { Item } from './item.ts';
import type { Outline } from './outline.ts';
import { isWrittenDay } from './period.ts';
import { toParagraphs } from './prose.ts';

const shortestPreamble = 20;

/** A line of the page itself, whatever its length: where a text comes from, when it was put there, how large it is shown. */
const siteLine = /^[【[]?(?:信息)?(?:来源|发布(?:时间|日期|机构)|字[号体]|索引号|浏览|时间|日期)\s*[:：]/u;

/** Such a line is no beginning of the paragraph below it. */
const isOfPage = (item: Item): boolean =>
  item.kind === 'text' && siteLine.test(item.content.text) && !/。$/u.test(item.content.text);

/** Before the first heading short lines are the page's: its date, its source, its buttons. */
const isSaid = (text: string): boolean =>
  (text.length >= shortestPreamble && !siteLine.test(text)) || /。$/u.test(text) || isWrittenDay(text);

/** The sections of a report in order, the preamble first, and the contents of their paragraphs. */
export function readSections({ items, title, headings }: Outline): {
  sections: Section[];
  contents: PlacedText[];
} {
  const contents: PlacedText[] = [];
  const build = (
    id: SectionId | null,
    heading: string,
    at: Section['at'],
    body: readonly Item[],
  ): Section => {
    const paragraphs = toParagraphs(body, id).filter(
      ({ content }) => id !== null || at !== null || isSaid(content.text),
    );
    for (const { content } of paragraphs) contents.push(content);
    return { id, heading, at, paragraphs: paragraphs.map((one) => one.paragraph) };
  };
  const first = headings[0]?.item ?? items.length;
  const opening = items.slice((title?.lastItem ?? -1) + 1, first).filter((item) => !isOfPage(item));
  const preamble = build(null, '', null, opening);
  const sections = headings.map((heading, index) => {
    const item = items[heading.item] as Extract<Item, { kind: 'text' }>;
    const body = items.slice(heading.item + 1, headings[index + 1]?.item ?? items.length);
    return build(heading.id, item.content.text, item.content.locate(0, item.content.text.length), body);
  });
  return { sections: preamble.paragraphs.length > 0 ? [preamble, ...sections] : sections, contents };
}
