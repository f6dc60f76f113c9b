import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './decided.ts';

const cells = {
  'remedies/reconsideration/upheld': 1,
  'remedies/reconsideration/other': 1,
  'remedies/reconsideration/pending': 2,
  'remedies/reconsideration/total': 4,
  'remedies/litigationDirect/upheld': 1,
  'remedies/litigationDirect/total': 1,
};
const said = (overview: string) => ({ prose: { overview }, cells });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one pending was decided',
          report: said('因政府信息公开被申请行政复议4件，其中维持1件、驳回2件。'),
          expect: [{ messageId: 'more', severity: 'warning', data: { left: 3, right: 2, parts: [1, 2] } }],
        },
        {
          name: 'alone',
          report: said('因政府信息公开被提起行政诉讼2件，其中驳回诉讼请求2件。'),
          expect: [{ messageId: 'more', data: { left: 2, right: 1 } }],
        },
        {
          name: 'quashed, but none put right',
          report: said('因政府信息公开被申请行政复议4件，其中撤销1件、终止1件、尚未审结2件。'),
          expect: [{ messageId: 'quashed', severity: 'warning', data: { left: 1, right: 0, parts: [1] } }],
        },
      ],
      quiet: [
        {
          name: 'under another column',
          report: said('因政府信息公开被申请行政复议4件，其中维持1件、驳回1件、尚未审结2件。'),
        },
        { name: 'under upheld', report: said('因政府信息公开被提起行政诉讼1件，判决驳回诉讼请求1件。') },
        {
          name: 'more than the cases it is of: a plainer finding of its own',
          report: said('因政府信息公开被申请行政复议4件，其中驳回9件。'),
        },
        {
          name: 'ended, under other',
          report: said('因政府信息公开被申请行政复议4件，其中维持1件、终止1件、尚未审结2件。'),
        },
        { name: 'of last year', report: said('上年因政府信息公开被申请行政复议6件，其中驳回5件。') },
        {
          name: 'of both kinds',
          report: said('因政府信息公开被申请行政复议4件，驳回2件；被提起行政诉讼1件，驳回1件。'),
        },
        { name: 'cases of all fields', report: said('全年办理行政复议案件40件，其中驳回12件、撤销3件。') },
      ],
    }),
  ).toEqual([]);
});
