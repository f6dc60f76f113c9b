import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './mobile.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'in a story',
          report: overview('已答复来访者13800000000的诉求。'),
          expect: [{ messageId: 'mobile', data: { masked: '138****0000' } }],
        },
        {
          name: 'of an applicant, beside the word telephone',
          report: overview('申请人张某某，联系电话13800000000，已答复。'),
          expect: [{ messageId: 'mobile' }],
        },
        {
          name: 'somebody’s mobile',
          report: overview('来信反映路灯损坏，手机号13800000000，已转办。'),
          expect: [{ messageId: 'mobile' }],
        },
      ],
      quiet: [
        { name: 'for applicants to call', report: overview('申请人可拨打咨询电话13800000000。') },
        { name: 'an office contact', report: overview('联系电话：0551-12345678、13800000000。') },
        { name: 'a mobile of the office', report: overview('值班手机13800000000，办公手机13900000000。') },
        { name: 'the hotline', report: overview('12345热线办结340件。') },
        { name: 'part of a longer number', report: overview('编号2013800000000123。') },
      ],
    }),
  ).toEqual([]);
});
