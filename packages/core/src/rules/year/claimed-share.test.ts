import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './claimed-share.ts';

const cells = {
  'requests/received/naturalPerson': 40,
  'requests/received/enterprise': 8,
  'requests/received/total': 52,
  'requests/disclosed/total': 23,
  'requests/processed/total': 50,
};
const prior = {
  year: 2022,
  cells: {
    'requests/received/naturalPerson': 28,
    'requests/received/enterprise': 7,
    'requests/received/total': 40,
    'requests/carriedIn/total': 3,
    'requests/disclosed/total': 21,
    'requests/processed/total': 41,
  },
};
const told = (sentence: string) => ({ prose: { overview: `（二）依申请公开。${sentence}` }, cells });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'beside this year’s',
          report: told('收到申请52件，自然人40件，占76.9%（上年75.0%）。'),
          prior,
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 75, right: 70 } }],
        },
        {
          name: 'behind its own number',
          report: told('2022年收到申请40件，其中自然人28件，占72.0%；2023年收到52件。'),
          prior,
          expect: [{ messageId: 'differs', data: { part: 28, whole: 40, left: 72, right: 70 } }],
        },
        {
          name: 'from and to',
          report: told('商业企业申请占比从2022年的12.5%降至15.4%。'),
          prior,
          expect: [{ messageId: 'differs', data: { left: 12.5, right: 17.5 } }],
        },
        {
          name: 'by points',
          report: told('自然人申请占比为76.9%，同比上升9.6个百分点。'),
          prior,
          expect: [{ messageId: 'points', data: { left: 67.3, right: 70 } }],
        },
        {
          name: 'by points, of a result',
          report: told('予以公开23件，占46.0%，同比上升5.2个百分点。'),
          prior,
          expect: [{ messageId: 'points', data: { left: 40.8, right: 51.22 } }],
        },
        {
          name: 'explained',
          report: told('统计口径调整后，自然人申请占比为76.9%，同比上升9.6个百分点。'),
          prior,
          expect: [{ messageId: 'points', severity: 'info' }],
        },
      ],
      quiet: [
        { name: 'as published', report: told('自然人40件，占76.9%（上年70.0%）。'), prior },
        { name: 'points as published', report: told('自然人申请占比为76.9%，同比上升6.9个百分点。'), prior },
        {
          name: 'points of exact shares, rounded',
          report: told('企业申请占比15.4%，同比下降2.1个百分点。'),
          prior,
        },
        {
          name: 'of all that was handled',
          report: told('予以公开23件，占46.0%，较上年下降2.8个百分点。'),
          prior,
        },
        { name: 'an earlier year', report: told('自然人申请占76.9%，较2019年上升9.6个百分点。'), prior },
        {
          name: 'of what no table counts',
          report: told('政策解读率达到95.0%，同比上升9.6个百分点。'),
          prior,
        },
        {
          name: 'both shares in the text: the points are held against these',
          report: told('自然人申请占比由上年的70.0%升至76.9%，提高9.6个百分点。'),
          prior,
        },
        {
          name: 'of a part of the area',
          report: told('市本级自然人申请占76.9%，同比上升9.6个百分点。'),
          prior,
        },
      ],
    }),
  ).toEqual([]);
});
