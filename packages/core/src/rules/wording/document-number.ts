import { findAll } from '../../language/prose/find-all.ts';
import { passagesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly printed: string;
  readonly right: string;
  readonly count: number;
}

/** 甲政办发[2023]5号: the year in brackets of another kind; court cases (2023)甲01行初5号 have their words behind it. */
const bracketed = /(?<=[\u4e00-\u9fff]{2})[[【［(（](20\d\d)年?[\]】］)）]\s?(?:第\s?)?\d{1,4}\s?号/gu;
const brackets = /[[【［(（](20\d\d)年?[\]】］)）]/u;

export default defineRule<Data>({
  id: 'wording/document-number',
  title: { zh: '发文字号的年份没有用六角括号', en: 'the year of a document number in the wrong brackets' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '发文字号中的年份是否用了方括号、方头括号或圆括号，如“甲政办发[2023]5号”。',
      en: 'Document numbers whose year stands in square or round brackets, such as 甲政办发[2023]5号.',
    },
    why: {
      zh: '《党政机关公文格式》（GB/T 9704—2012）规定发文字号的年份用六角括号“〔〕”括入。',
      en: 'GB/T 9704—2012 sets the year of a document number in tortoise-shell brackets.',
    },
    mend: { zh: '改为“〔2023〕”。', en: 'Write 〔2023〕.' },
    falsePositives: {
      zh: '部分网站和转换工具不能显示六角括号；法院案号用圆括号，不作提示。',
      en: 'Some sites cannot show these brackets; numbers of court cases have round ones and are passed over.',
    },
  },
  messages: {
    brackets: {
      zh: ({ printed, right, count }) =>
        `发文字号的年份应当用六角括号，“${printed}”建议写作“${right}”${count > 1 ? `（全文共 ${count} 处）` : ''}。`,
      en: ({ printed, right, count }) =>
        `The year of a document number takes tortoise-shell brackets: “${right}”, not “${printed}”${count > 1 ? ` (${count} places)` : ''}.`,
    },
  },
  *check(report) {
    const found = passagesOf(report).flatMap(({ paragraph }) =>
      findAll(paragraph.text, bracketed).map(([printed]) => ({ printed, at: paragraph.at })),
    );
    const [first] = found;
    if (!first) return;
    const { printed, at } = first;
    yield {
      messageId: 'brackets',
      data: { printed, right: printed.replace(brackets, '〔$1〕'), count: found.length },
      key: printed,
      location: at,
    };
  },
});
