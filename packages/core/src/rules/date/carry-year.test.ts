import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './carry-year.ts';

const overview = (text: string) => ({ year: 2023, prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'into the report year itself',
          report: overview('全年收到申请9件，办结8件，结转至2023年办理1件。'),
          expect: [{ messageId: 'out', path: 'sections/overview', data: { printed: 2023, expected: 2024 } }],
        },
        {
          name: 'two years on',
          report: overview('其余1件顺延至2025年答复。'),
          expect: [{ messageId: 'out' }],
        },
        {
          name: 'neither the year before nor the next',
          report: overview('全年受理12件，其中结转2021年3件。'),
          expect: [{ messageId: 'out', data: { printed: 2021, expected: 2024 } }],
        },
        {
          name: 'from two years ago',
          report: overview('2021年结转2件，全年办结10件。'),
          expect: [{ messageId: 'in', data: { printed: 2021, expected: 2022 } }],
        },
      ],
      quiet: [
        { name: 'into next year', report: overview('结转2024年度继续办理1件，转入2024年1件。') },
        { name: 'from last year', report: overview('2022年结转2件，由2022年转入1件。') },
        {
          name: 'of last year, answered now',
          report: overview('2022年收到、结转至2023年答复的2件均已办结。'),
        },
        { name: 'of last year', report: overview('上年度结转至2023年办理2件。') },
        { name: 'no year', report: overview('结转下年度继续办理1件，上年结转2件。') },
        {
          name: 'work that goes on, and documents passed on',
          report: overview('延续2021年启动的网站改版，批转2022年工作要点，跨2021年、2022年的工程信息。'),
        },
        {
          name: 'of the year before, without a word that says whence',
          report: overview('全年受理12件，其中结转2022年3件。'),
        },
        { name: 'to the next year in the same words', report: overview('全年受理12件，其中结转2024年3件。') },
        { name: 'money', report: overview('2021年结转下来的问题已整改。') },
      ],
    }),
  ).toEqual([]);
});
