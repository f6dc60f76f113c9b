import { isItemHeading, itemNumber } from '../../language/prose/headings.ts';
import type { Report, SectionId } from '../../model/report.ts';
import { type Passage, passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly item: string;
}

const owners: readonly SectionId[] = ['overview', 'problems'];

/** Headings of items with the next heading or the end of the section right behind them, beside others that have text. */
function emptyItems(report: Report, owner: SectionId): Passage[] {
  const passages = passagesOf(report, [owner]);
  const headings = [...passages.entries()].filter(([, { text }]) => isItemHeading(text));
  const empty = headings.flatMap(([at, passage]) => {
    const next = passages[at + 1];
    return next && itemNumber(next.text) !== itemNumber(passage.text)! + 1 ? [] : [passage];
  });
  // A list of names alone, or a text that lost its paragraphs, has no item with text below it.
  return empty.length * 2 <= headings.length ? empty : [];
}

export default defineRule<Data>({
  id: 'structure/item-empty',
  title: { zh: '小标题之下没有内容', en: 'a sub-heading with nothing below it' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['regulations.50', 'format.2021'],
  docs: {
    what: {
      zh: '总体情况、存在的主要问题及改进情况两部分中，单独成行的小标题（如“（二）依申请公开情况”）之下是否没有文字，而同级的其他小标题之下有文字。',
      en: 'In sections one and five, a sub-heading on a line of its own with no text below it, while its sisters have some.',
    },
    why: {
      zh: '套用范文时留下的空项，说明这一方面没有写。',
      en: 'An item of a model was left empty: nothing is told of it.',
    },
    mend: {
      zh: '补写内容；没有这方面情况的，写明“无”或者删去小标题。',
      en: 'Tell of it, say that there was nothing, or delete the heading.',
    },
    falsePositives: {
      zh: '内容做成图片时文字中看不到；半数以上的小标题都没有内容的，多为转换造成，不作提示。',
      en: 'The text may be in a picture; where more than half of the headings have none, a conversion lost it.',
    },
  },
  messages: {
    empty: {
      zh: ({ item }) => `“${item}”之下没有内容，请补写或者删去。`,
      en: ({ item }) => `Nothing stands below “${item}”; please write it or delete the heading.`,
    },
  },
  *check(report) {
    for (const owner of owners)
      for (const passage of emptyItems(report, owner))
        yield {
          messageId: 'empty',
          data: { item: passage.paragraph.text.trim() },
          path: pathOf(passage),
          key: passage.text,
          ...passage.cite(0, passage.text.length),
        };
  },
});
