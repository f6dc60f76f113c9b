import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './document-number.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'square brackets, and heavier ones',
          report: overview('落实《要点》（甲政办发[2023]5号）和丙政公发【2023】1号文件要求。'),
          expect: [{ messageId: 'brackets', data: { printed: '[2023]5号', right: '〔2023〕5号', count: 2 } }],
        },
        {
          name: 'round brackets',
          report: overview('落实甲政办函（2023）12号的要求。'),
          expect: [{ messageId: 'brackets' }],
        },
      ],
      quiet: [
        { name: 'as it should be', report: overview('落实甲政办发〔2023〕5号、国办公开办函﹝2021﹞30号。') },
        { name: 'a court case', report: overview('行政判决书（2023）甲01行初5号已生效。') },
        { name: 'a year in brackets', report: overview('修订公开指南（2023）一本，甲路（2023）第3期。') },
      ],
    }),
  ).toEqual([]);
});
