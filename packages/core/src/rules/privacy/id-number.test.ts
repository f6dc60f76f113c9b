import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './id-number.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          // The specimen of the standard, of no living person.
          name: 'a valid number',
          report: overview('申请人身份证号11010519491231002X。'),
          expect: [{ messageId: 'number', path: 'sections/overview', data: { masked: '110105********2X' } }],
        },
      ],
      quiet: [
        { name: 'the check character is wrong', report: overview('编号110105194912310021。') },
        { name: 'a credit code', report: overview('统一社会信用代码11340000003000000X。') },
        { name: 'an index number', report: overview('索引号123456202201010000001。') },
      ],
    }),
  ).toEqual([]);
});
