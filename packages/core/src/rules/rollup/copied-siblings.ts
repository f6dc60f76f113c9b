import { childName } from '../kit/children.ts';
import { findSimilarPairs } from '../kit/near-pairs.ts';
import { textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly names: readonly string[];
  readonly percent: number;
}

const threshold = 0.9;
const shown = 8;

/** Joins pairs into groups, each as ascending indexes with its least similarity. */
function groupPairs(pairs: ReturnType<typeof findSimilarPairs>): { members: number[]; similarity: number }[] {
  const leader = new Map<number, number>();
  const find = (index: number): number => {
    let top = index;
    while (leader.has(top)) top = leader.get(top)!;
    return top;
  };
  for (const { first, second } of pairs) {
    const [a, b] = [find(first), find(second)];
    if (a !== b) leader.set(Math.max(a, b), Math.min(a, b));
  }
  const groups = new Map<number, { members: Set<number>; similarity: number }>();
  for (const { first, second, similarity } of pairs) {
    const top = find(first);
    const group = groups.get(top) ?? { members: new Set(), similarity: 1 };
    group.members.add(first).add(second);
    groups.set(top, { ...group, similarity: Math.min(group.similarity, similarity) });
  }
  return [...groups.values()].map(({ members, similarity }) => ({
    members: [...members].sort((a, b) => a - b),
    similarity,
  }));
}

export default defineRule<Data>({
  id: 'rollup/copied-siblings',
  title: { zh: '下级报告之间内容雷同', en: 'subordinate reports copied from each other' },
  severity: 'warning',
  needs: ['children'],
  basis: ['format.2021.accountability', 'regulations.50'],
  docs: {
    what: {
      zh: '去掉数字、年份和套话后，比较各下级报告的总体情况和第五部分，相似度达到 90% 的归为一组。',
      en: 'Sections one and five of the subordinate reports, without numbers, years and formulas, grouped where they are 90 % alike.',
    },
    why: {
      zh: '格式通知把“内容雷同、敷衍塞责”列为追责情形。',
      en: 'The format notice names copied and perfunctory reports as grounds for accountability.',
    },
    mend: { zh: '请有关单位按本单位的实际重新撰写。', en: 'Ask the bodies to rewrite from their own work.' },
    falsePositives: {
      zh: '统一下发的范本会使各单位的表述相近；过短的文字不比较。',
      en: 'A common model makes texts alike; very short texts are not compared.',
    },
  },
  messages: {
    copied: {
      zh: ({ names, percent }) =>
        `${quotedZh(names.slice(0, shown))}${names.length > shown ? `等 ${names.length} 份` : ` ${names.length} 份`}下级报告的文字相似度${percent === 100 ? '为 100%' : `在 ${percent}% 以上`}，请核对内容是否雷同。`,
      en: ({ names, percent }) =>
        `The texts of ${names.length} subordinate reports (${quotedEn(names.slice(0, shown))}${names.length > shown ? ' …' : ''}) are ${percent} % alike${percent === 100 ? '' : ' or more'}; please check whether they are the same.`,
    },
  },
  *check(_, { children }) {
    const texts = children.map((child) => `${textOf(child, 'overview')}\n${textOf(child, 'problems')}`);
    for (const { members, similarity } of groupPairs(findSimilarPairs(texts, threshold))) {
      const names = members.map((index) => childName(children[index]!, index));
      yield {
        messageId: 'copied',
        data: { names, percent: Math.floor(similarity * 100) },
        path: 'title',
        key: names.join('|'),
      };
    }
  },
});
