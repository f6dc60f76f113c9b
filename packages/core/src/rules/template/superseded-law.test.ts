import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './superseded-law.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'Decree No. 492',
          report: overview('根据《条例》（国务院令第492号）编制。'),
          expect: [{ messageId: 'law' }],
        },
        {
          name: 'article 32',
          report: overview('根据《条例》第三十二条编制本年度报告。'),
          expect: [{ messageId: 'law' }],
        },
        {
          name: 'article 32, and this report',
          report: overview('根据《中华人民共和国政府信息公开条例》第三十二条规定，编制本报告。'),
          expect: [{ messageId: 'law' }],
        },
        {
          name: 'article 32 before a long name',
          report: overview(
            '依照《中华人民共和国政府信息公开条例》第三十一条、第三十二条之规定，特向社会公布甲市公安局乙分局2021年政府信息公开工作年度报告。',
          ),
          expect: [{ messageId: 'law' }],
        },
      ],
      quiet: [
        { name: 'Decree No. 711', report: overview('根据《条例》（国务院令第711号）编制。') },
        { name: 'a historical mention', report: overview('修订前的《条例》（国务院令第492号）已被替代。') },
      ],
    }),
  ).toEqual([]);
});
