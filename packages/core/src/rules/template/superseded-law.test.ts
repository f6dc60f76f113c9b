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
        {
          name: 'article 32 behind the report that rests on it',
          report: overview('本报告由甲县水务局按照《中华人民共和国政府信息公开条例》第三十二条规定编制。'),
          expect: [{ messageId: 'law' }],
        },
      ],
      quiet: [
        {
          name: 'the same article of a measure of the province',
          report: overview('本报告由甲县水务局按照《乙省政府信息公开办法》第三十二条规定编制。'),
        },
        { name: 'Decree No. 711', report: overview('根据《条例》（国务院令第711号）编制。') },
        { name: 'a historical mention', report: overview('修订前的《条例》（国务院令第492号）已被替代。') },
      ],
    }),
  ).toEqual([]);
});
