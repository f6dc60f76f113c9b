import { findAll } from '../../language/prose/find-all.ts';
import type { SourceLocation } from '../../model/location.ts';
import { type Passage, passagesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly count: number;
  readonly text: string;
}

/** What opens and what closes, each as it is printed; by its pair. */
const openers: ReadonlyMap<string, number> = new Map([
  ['（', 0],
  ['(', 0],
  ['《', 1],
  ['“', 2],
  ['〔', 3],
]);
const closers: ReadonlyMap<string, number> = new Map([
  ['）', 0],
  [')', 0],
  ['》', 1],
  ['”', 2],
  ['〕', 3],
]);
const marks = /[（(）)《》“”〔〕]/gu;

/** 1), a), 一）: what numbers an item closes nothing. */
const itemNumber = /(?:^|[\s，,。；;：:、])[\dA-Za-z一二三四五六七八九十]{1,3}$/u;
const longestNumber = 4;
/** （一） numbers the parts of a report; 二） beside it lost its first half. */
const inBoth = /^\s*[（(][一二三四五六七八九十]{1,3}[)）]/u;
const inSecondAlone = /^\s*[一二三四五六七八九十]{1,3}$/u;

/** A text with so many lost its marks in a conversion. */
const most = 5;
const around = 12;

interface Unpaired {
  readonly pair: number;
  readonly opens: boolean;
  readonly index: number;
}

/** The marks that have no other half in a text; `numbered` where parts of the report are numbered by （一）. */
function unpairedOf(text: string, numbered: boolean): Unpaired[] {
  const open: Unpaired[][] = [[], [], [], []];
  const alone: Unpaired[] = [];
  for (const { 0: mark, index } of findAll(text, marks)) {
    const opened = openers.get(mark);
    if (opened !== undefined) {
      open[opened]!.push({ pair: opened, opens: true, index });
      continue;
    }
    const pair = closers.get(mark)!;
    const before = text.slice(Math.max(0, index - longestNumber), index);
    const lostHalf = numbered && index <= longestNumber && inSecondAlone.test(before);
    if (open[pair]!.pop() === undefined && (lostHalf || !itemNumber.test(before)))
      alone.push({ pair, opens: false, index });
  }
  return [...alone, ...open.flat()];
}

/** What opens in one paragraph may close in one of the next: a quotation of several, or a paragraph parted by a conversion. */
const near = 3;
const closesIn = (next: readonly Unpaired[], { pair, opens }: Unpaired): boolean =>
  opens && next.some((other) => other.pair === pair && !other.opens);

const opensIn = (before: readonly Unpaired[], { pair, opens }: Unpaired): boolean =>
  !opens && before.some((other) => other.pair === pair && other.opens);

interface Found {
  readonly text: string;
  readonly at: SourceLocation | null;
}

function foundIn({ paragraph }: Passage, { index }: Unpaired): Found {
  const from = Math.max(0, index - around);
  return { text: paragraph.text.slice(from, index + around).trim(), at: paragraph.at };
}

export default defineRule<Data>({
  id: 'wording/unpaired-mark',
  title: { zh: '括号、书名号或引号不成对', en: 'brackets or quotation marks without their other half' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '圆括号、六角括号、书名号、双引号是否只有前一半或者后一半。',
      en: 'Round brackets, the brackets of document numbers, book-title marks and double quotation marks of which one half stands alone.',
    },
    why: {
      zh: '多为录入时漏打，或者删改时留下的半截，读者分不清引用和说明到哪里为止。',
      en: 'One half was not typed, or was left by an edit; where a quotation or a remark ends is not clear.',
    },
    mend: { zh: '补上缺少的一半，或者删去多余的一半。', en: 'Add the missing half, or delete the one left.' },
    falsePositives: {
      zh: '分在相邻两段的、用作编号的（如“1）”）不作提示；超过 5 处的多由转换造成，也不提示。',
      en: 'Halves in neighbouring paragraphs and those that number items (“1)”) are passed over; more than five places come from a conversion.',
    },
  },
  messages: {
    unpaired: {
      zh: ({ count, text }) =>
        count > 1
          ? `正文中有 ${count} 处括号、书名号或引号不成对，如“…${text}…”，请核对后补全或删去。`
          : `“…${text}…”中的括号、书名号或引号不成对，请核对后补全或删去。`,
      en: ({ count, text }) =>
        `${count === 1 ? 'A bracket or quotation mark stands' : `${count} brackets or quotation marks stand`} without the other half, as in “…${text}…”; please complete or delete.`,
    },
  },
  *check(report) {
    const passages = passagesOf(report);
    const numbered = passages.some(({ paragraph }) => inBoth.test(paragraph.text));
    const unpaired = passages.map(({ paragraph }) => unpairedOf(paragraph.text, numbered));
    const found = unpaired.flatMap((marks, at) => {
      if (marks.length === 0) return [];
      const next = unpaired.slice(at + 1, at + 1 + near).flat();
      const before = unpaired.slice(Math.max(0, at - near), at).flat();
      return marks
        .filter((mark) => !closesIn(next, mark) && !opensIn(before, mark))
        .map((mark) => foundIn(passages[at]!, mark));
    });
    const [first] = found;
    if (!first || found.length > most) return;
    yield {
      messageId: 'unpaired',
      data: { count: found.length, text: first.text },
      key: first.text,
      location: first.at,
    };
  },
});
