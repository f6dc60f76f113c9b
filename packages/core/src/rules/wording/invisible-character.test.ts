import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './invisible-character.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'zero-width and private characters',
          report: overview('主动\u200b公开信息30\ue004条，办\u200b理申请。'),
          expect: [{ messageId: 'odd', data: { codes: ['U+200B', 'U+E004'], count: 3 } }],
        },
        {
          name: 'garbled text',
          report: overview('公开信息锟斤拷条，围绕â€œ中心â€工作，鍏紑锛屽姙。'),
          expect: [{ messageId: 'garbled', severity: 'warning', data: { count: 4 } }],
        },
        {
          name: 'a mark that became a letter',
          report: overview('参加第十五届“5ž15政务公开日”活动。'),
          expect: [{ messageId: 'odd', data: { codes: ['U+017E'], count: 1 } }],
        },
        {
          name: 'a lost character',
          report: overview('公开信息\ufffd条。'),
          expect: [{ messageId: 'odd', data: { codes: ['U+FFFD'], count: 1 } }],
        },
      ],
      quiet: [
        {
          name: 'words of the characters that garbled text is made of',
          report: overview('锛是一种古器，烫烫的热情。'),
        },
        { name: 'rare characters and spaces', report: overview('𬭎\u3000龘\u00a0㈠①公开信息30条。') },
      ],
    }),
  ).toEqual([]);
});
