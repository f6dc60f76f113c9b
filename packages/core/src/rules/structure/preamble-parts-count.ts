import { readSmallNumber } from '../kit/chinese-number.ts';
import { passagesOf, pathOf, sentencesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly stated: number;
  readonly listed: number;
}

const stated = /([一二三四五六七八九]|\d)个?(部分|方面)/gu;
/** One pattern a section: 行政复议、行政诉讼 inside one name must not count twice. */
const names = [
  /总体情况|概述|总体概况|基本情况/u,
  /主动公开/u,
  /(收到和?处理|依申请|公开(的)?)[^、,]{0,12}申请|依申请公开/u,
  /复议|诉讼/u,
  /问题/u,
  /其[他它][^、,]{0,8}(事项|情况|说明)|需要(报告|说明)/u,
];

/** The pieces as the list separates them, with 行政复议、行政诉讼 taken as one: those that name a part, and all. */
function countPieces(sentence: string): number[] {
  const pieces = sentence
    .replace(/复议[、,和及与]+(提起|被提起)?(行政)?诉讼/gu, '复议诉讼')
    .split(/[、,;:]|以及|(?<=情况)[和及与]/u);
  const isPart = (piece: string): boolean =>
    /情况|事项|概述|概况|总体|问题|措施|思路|计划|打算|安排|说明/u.test(piece);
  return [pieces.filter(isPart).length, pieces.length];
}

export default defineRule<Data>({
  id: 'structure/preamble-parts-count',
  title: { zh: '所称部分数与所列不符', en: 'the number of parts does not match the list' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['arithmetic', 'format.2021'],
  docs: {
    what: {
      zh: '开头“全文包括……六个部分”所称的数目，与所列的部分名称是否一致。',
      en: 'The preamble says the report has so many parts and lists them: the number and the list must agree.',
    },
    why: {
      zh: '数目与列举不一致，多是漏列了一个部分，正文也常随之遗漏。',
      en: 'A mismatch usually means that a part was left out of the list, and often out of the report.',
    },
    mend: { zh: '补列遗漏的部分，或更正数目。', en: 'Complete the list or correct the number.' },
    falsePositives: {
      zh: '“行政复议、行政诉讼”本身带有顿号，按一个部分计；未逐一列举的句子不作核对。',
      en: 'The comma inside 行政复议、行政诉讼 does not split the name; sentences that do not list the parts are passed over.',
    },
  },
  messages: {
    count: {
      zh: ({ stated: number, listed }) => `文中称报告有 ${number} 个部分，但只列出了 ${listed} 个，请核对。`,
      en: ({ stated: number, listed }) => `The text says ${number} parts but lists ${listed}; please check.`,
    },
  },
  *check(report) {
    for (const passage of passagesOf(report, [null, 'overview'])) {
      if (!/部分|方面/u.test(passage.text)) continue;
      for (const sentence of sentencesOf(passage)) {
        const found = names.map((name) => name.test(sentence.text));
        const listed = found.filter(Boolean).length;
        // Fewer than four names is a passing mention, not the list of the report's parts.
        if (listed < 4) continue;
        for (const match of sentence.text.matchAll(stated)) {
          const number = readSmallNumber(match[1]!);
          // Every way of counting must disagree with the number: wordings of one’s own defeat any single one.
          if (number === null || number < 4 || number === listed) continue;
          if (countPieces(sentence.text).includes(number)) continue;
          // “A, B, C and so on, six parts” names some; a list from the first part to the last names all.
          const isPartial = sentence.text[match.index - 1] === '等' && !(found[0] && found.at(-1));
          if (isPartial) continue;
          yield {
            messageId: 'count',
            data: { stated: number, listed },
            path: pathOf(passage),
            ...passage.cite(sentence.start + match.index, sentence.start + match.index + match[0].length),
          };
          return;
        }
      }
    }
  },
});
