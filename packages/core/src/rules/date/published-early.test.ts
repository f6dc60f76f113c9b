import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './published-early.ts';

const signed = (date: string) => ({ prose: { other: ['未收取信息处理费。', '甲县人民政府', date] } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'in December',
          report: { year: 2023, publishedOn: '2023-12-20' },
          expect: [{ messageId: 'early' }],
        },
        {
          name: 'signed in January of the year itself',
          report: { year: 2023, publishedOn: '2024-01-16', ...signed('2023年1月16日') },
          expect: [{ messageId: 'signed', path: 'sections/other', data: { publishedOn: '2023-01-16' } }],
        },
        {
          name: 'the same in Chinese numerals behind the body',
          report: {
            year: 2023,
            prose: { other: ['未收取信息处理费。', '甲县人民政府 二〇二三年一月十六日'] },
          },
          expect: [{ messageId: 'signed' }],
        },
      ],
      quiet: [
        { name: 'signed after the year', report: { year: 2023, ...signed('2024年1月16日') } },
        {
          name: 'a sentence that ends in a date',
          report: { year: 2023, prose: { other: '甲县人民政府门户网站改版上线于2023年1月16日' } },
        },
        { name: 'on 2 January', report: { year: 2023, publishedOn: '2024-01-02' } },
        { name: 'no period stated', report: { year: 2023, period: null, publishedOn: '2023-12-20' } },
      ],
    }),
  ).toEqual([]);
});
