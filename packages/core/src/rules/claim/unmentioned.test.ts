import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './unmentioned.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'cases',
          report: {
            prose: { overview: '全年共收到政府信息公开申请9件。' },
            cells: {
              'requests/received/total': 9,
              'remedies/reconsideration/total': 15,
              'remedies/reconsideration/corrected': 2,
              'remedies/litigationDirect/total': 9,
              'remedies/litigationDirect/corrected': 3,
            },
          },
          expect: [{ messageId: 'unmentioned', severity: 'info', data: { count: 24, corrected: 5 } }],
        },
        {
          name: 'cases of which the text gives no number',
          report: {
            prose: { overview: '收到政府信息公开申请9件，主动公开信息300条。配合做好行政复议。' },
            cells: { 'requests/received/total': 9, 'remedies/reconsideration/total': 2 },
          },
          expect: [{ messageId: 'unmentioned', severity: 'info', data: { count: 2 } }],
        },
        {
          name: 'lawsuits beside reconsiderations that are told',
          report: {
            prose: { overview: '收到政府信息公开申请9件，引发行政复议2件。' },
            cells: {
              'requests/received/total': 9,
              'remedies/reconsideration/total': 2,
              'remedies/litigationDirect/total': 1,
            },
          },
          expect: [{ messageId: 'unmentioned', severity: 'info', data: { count: 1 } }],
        },
        {
          name: 'requests',
          report: { prose: { overview: '做好依申请公开工作。' }, cells: { 'requests/received/total': 9 } },
          expect: [{ messageId: 'unmentioned', severity: 'info', data: { count: 9 } }],
        },
      ],
      quiet: [
        {
          name: 'information that was asked of somebody',
          report: {
            cells: { 'requests/received/naturalPerson': 48, 'requests/received/total': 48 },
            prose: { overview: '办公室牵头办理向管委会申请的政府信息48件，全部按时办结。' },
          },
        },
        {
          name: 'lawsuits without a number',
          report: {
            prose: { overview: '收到政府信息公开申请9件，引发行政复议2件，其中当事人不服提起诉讼的1起。' },
            cells: {
              'requests/received/total': 9,
              'remedies/reconsideration/total': 2,
              'remedies/litigationAfterReconsideration/total': 1,
            },
          },
        },
        {
          name: 'a number without a counter',
          report: {
            prose: { overview: '全年受理政府信息公开申请9，均依法答复。' },
            cells: { 'requests/received/total': 9 },
          },
        },
        {
          name: 'persons who asked',
          report: {
            prose: { overview: '全年有9位居民向街道申请公开信息，均已答复。' },
            cells: { 'requests/received/total': 9 },
          },
        },
        {
          name: 'said without a counter',
          report: {
            prose: { overview: '全年共受理9政府信息公开申请。' },
            cells: { 'requests/received/total': 9 },
          },
        },
        {
          name: 'both said',
          report: {
            prose: { overview: '全年共收到政府信息公开申请9件，因政府信息公开引起行政复议2件。' },
            cells: { 'requests/received/total': 9, 'remedies/reconsideration/total': 2 },
          },
        },
        {
          name: 'said of cases that the sentence before names',
          report: {
            prose: {
              overview: '共收到政府信息公开申请9件。做好行政复议、行政诉讼应诉工作，全县办理相关案件2件。',
            },
            cells: { 'requests/received/total': 9, 'remedies/reconsideration/total': 2 },
          },
        },
        {
          name: 'nothing to mention',
          report: { prose: { overview: '做好依申请公开工作。' } },
        },
        {
          name: 'blank is not zero and not more',
          report: {
            prose: { overview: '做好依申请公开工作。' },
            cells: { 'requests/received/total': '', 'remedies/reconsideration/total': '/' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
