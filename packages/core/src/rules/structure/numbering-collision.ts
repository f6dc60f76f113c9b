import { headingNumber } from '../../language/prose/headings.ts';
import type { Section } from '../../model/report.ts';
import { newestTemplate } from '../../template/index.ts';
import { miscountedLists, misnumberedItems, printedOf } from '../kit/numbered-lists.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly headings: readonly string[];
  /** How many items are announced, and how many follow. */
  readonly announced?: number;
  readonly told?: number;
}

const named = (sections: readonly Section[]): string[] => sections.map((section) => section.heading.trim());

/** Whether all sections stand there, and in the order of the format. */
function standInOrder(known: readonly Section[]): boolean {
  const ids = [...new Set(known.map(({ id }) => id))];
  return newestTemplate().sections.every(({ id }, index) => ids[index] === id);
}

export default defineRule<Data>({
  id: 'structure/numbering-collision',
  title: { zh: '编号重复或跳号', en: 'numbers collide or are skipped' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '部分内部的小标题是否又从“一、”编起，与六个部分的编号相冲突；不同部分的编号是否相同，六个部分的编号是否依次相连；同一部分内前后两条的编号是否相同或者跳号，如两个“（二）”、“一是”之后就是“三是”，说有三项而只列出两项（作提示）。',
      en: 'Sub-headings that restart at 一、 inside a section, two sections with the same number, or numbers of the six that do not follow one another; two items of one list in a row with the same number （二）, with one left out (一是 and then 三是), or fewer or more than announced (remarks).',
    },
    why: {
      zh: '编号冲突会使读者分不清层次，往往是把工作总结整篇粘贴进报告造成的。',
      en: 'Colliding numbers hide the structure; they often mean that a work summary was pasted in whole.',
    },
    mend: {
      zh: '部分内部的小标题改用（一）（二）或 1. 2.。',
      en: 'Number sub-headings （一）（二） or 1. 2. instead.',
    },
    falsePositives: {
      zh: '引文或所附文件中自带编号的段落可能被当作标题。',
      en: 'Numbered paragraphs of a quotation or annex may be taken for headings.',
    },
  },
  messages: {
    restart: {
      zh: ({ headings }) =>
        `部分内部的标题${quotedZh(headings)}使用了一级编号，与六个部分的编号重复，请改用下一级编号。`,
      en: ({ headings }) =>
        `The headings ${quotedEn(headings)} inside a section use top-level numbers that the six sections already use; please number them one level lower.`,
    },
    repeated: {
      zh: ({ headings }) => `${quotedZh(headings)}的编号相同，请更正编号。`,
      en: ({ headings }) => `${quotedEn(headings)} carry the same number; please renumber.`,
    },
    items: {
      zh: ({ headings }) => `同一部分中有两个“${headings[0]}”，请更正编号。`,
      en: ({ headings }) => `Two items of one section are numbered ${headings[0]}; please renumber.`,
    },
    omitted: {
      zh: ({ headings }) =>
        `同一部分中“${headings[0]}”之后就是“${headings[1]}”，编号不连续，请核对是否漏写了一项或者编号有误。`,
      en: ({ headings }) =>
        `Of one list, ${headings[0]} is followed by ${headings[1]}; please check whether an item is missing or a number is wrong.`,
    },
    miscounted: {
      zh: ({ headings, announced, told }) =>
        `“${headings[0]}”说的是 ${announced} 项，其后列出的是 ${told} 项，请核对是否漏写、多写或者数目没有改。`,
      en: ({ headings, announced, told }) =>
        `“${headings[0]}” announces ${announced} items, but ${told} follow; please check whether one is missing or the number was not changed.`,
    },
    skipped: {
      zh: ({ headings }) => `${quotedZh(headings)}前后相接而编号不连续，请更正编号。`,
      en: ({ headings }) =>
        `${quotedEn(headings)} follow one another, but a number is skipped between them; please renumber.`,
    },
  },
  *check(report) {
    for (const { before, item } of misnumberedItems(report)) {
      const { owner, passage } = item;
      const headings = [printedOf(before), printedOf(item)];
      yield {
        messageId: item.number === before.number ? 'items' : 'omitted',
        data: { headings },
        path: `sections/${owner}`,
        key: `${owner} ${headings[1]}`,
        severity: 'info',
        ...passage.cite(item.start, item.end),
      };
    }
    for (const { announcement, told } of miscountedLists(report)) {
      const { owner, passage, number } = announcement;
      yield {
        messageId: 'miscounted',
        data: { headings: [printedOf(announcement)], announced: number, told },
        path: `sections/${owner}`,
        key: `${owner} ${printedOf(announcement)}`,
        severity: 'info',
        ...passage.cite(announcement.start, announcement.end),
      };
    }
    const known = report.sections.filter((section) => section.id !== null);
    const last = report.sections.lastIndexOf(known.at(-1)!);
    const first = report.sections.indexOf(known[0]!);
    const numbers = new Map(report.sections.map((section) => [section, headingNumber(section.heading)]));
    const taken = new Set(known.map((section) => numbers.get(section)).filter((number) => number != null));
    const restarts = report.sections.filter((section, index) => {
      const number = numbers.get(section) ?? null;
      return section.id === null && index > first && index < last && number !== null && taken.has(number);
    });
    if (restarts.length > 0) {
      // Sections renumbered to make room for others are the same fault; one finding tells it.
      yield { messageId: 'restart', data: { headings: named(restarts) }, location: restarts[0]!.at };
      return;
    }
    let isRepeated = false;
    for (const number of taken) {
      const same = known.filter(
        (section, index) =>
          numbers.get(section) === number && known.findIndex((other) => other.id === section.id) === index,
      );
      if (same.length < 2) continue;
      isRepeated = true;
      yield {
        messageId: 'repeated',
        data: { headings: named(same) },
        path: `sections/${same[1]!.id}`,
        location: same[1]!.at,
      };
    }
    // What follows a number given twice seems to skip one: the same slip.
    if (isRepeated) return;
    // 四、 then 六、: a number is left out though no section is; 六、 then 五、 though the sections stand in order.
    const all = new Set(numbers.values());
    const order = known.map((section) => numbers.get(section) ?? null);
    const gap = order.findIndex((number, index) => {
      const before = order[index - 1];
      if (number === null || before == null) return false;
      return number < before || (number > before + 1 && !all.has(before + 1));
    });
    if (gap < 0 || !standInOrder(known)) return;
    yield {
      messageId: 'skipped',
      data: { headings: named([known[gap - 1]!, known[gap]!]) },
      path: `sections/${known[gap]!.id}`,
      location: known[gap]!.at,
    };
  },
});
