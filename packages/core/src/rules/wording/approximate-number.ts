import { findAll } from '../../language/prose/find-all.ts';
import { sign } from '../../language/scan/signs.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
}

const words = sign('余 左右 上下');
const number = '\\d+(?:\\.\\d+)?[百千万亿]?';
const counter = '(?:[个条件份次项篇期场家人名宗起]|人次|余)';
/** Words for “about” before a number, in no other word: 节约20余万元, 附近30余户, 最近5余年 are none of them. */
const about =
  '(?:(?<![节预签违集契条公制隐简])约|大约|将近|接近|(?<![附最临邻靠远亲相就切])近|(?<![高赶])超过)';

/** 27余个: what is counted to the last one is no round number. */
const exact = new RegExp(`(?<![\\d.])\\d*[1-9]余(?=${counter})`, 'gu');
/** 近300余条, 约50条左右, 20余条左右: two words for one “about”. */
const twice = new RegExp(
  `(?:${about}${number}余|${about}${number}余?${counter}?(?:左右|上下)|${number}余${counter}?左右)`,
  'gu',
);

export default defineRule<Data>({
  id: 'wording/approximate-number',
  title: { zh: '概数用法不当', en: 'an approximate number said wrongly' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '是否有“27余个”（确数之后又用“余”）、“近300余条”“约50条左右”（两个表示概数的词重复）一类的写法。',
      en: 'Wordings such as 27余个, an exact number with “and more”, and 近300余条 or 约50条左右, which say “about” twice.',
    },
    why: {
      zh: '确数不能加“余”；“近”是不足，“余”是超出，并用前后矛盾。报告中的数量应尽量写准确的数。',
      en: 'An exact number cannot be “and more”; 近 says less and 余 says more. A report had better give exact numbers.',
    },
    mend: {
      zh: '写准确的数，或者只保留一个表示概数的词。',
      en: 'Give the exact number, or keep one of the words.',
    },
    falsePositives: {
      zh: '“20余条”“1.2万余条”是规范的写法，不作提示。',
      en: '20余条 and 1.2万余条 are right and passed over.',
    },
  },
  messages: {
    exact: {
      zh: ({ text }) => `“${text}”是确数又加“余”，请写准确的数，或者改为整数加“余”。`,
      en: ({ text }) => `“${text}” adds “and more” to an exact number; give the number, or a round one.`,
    },
    twice: {
      zh: ({ text }) => `“${text}”中表示概数的词重复或矛盾，建议只保留一个。`,
      en: ({ text }) => `“${text}” says “about” twice; keep one of the words.`,
    },
  },
  *check(report) {
    const seen = new Set<string>();
    for (const passage of passagesWith(report, words))
      for (const [messageId, pattern] of [
        ['exact', exact],
        ['twice', twice],
      ] as const)
        for (const { 0: text, index } of findAll(passage.text, pattern)) {
          if (seen.has(text)) continue;
          seen.add(text);
          yield {
            messageId,
            data: { text },
            path: pathOf(passage),
            key: text,
            ...passage.cite(index, index + text.length),
          };
        }
  },
});
