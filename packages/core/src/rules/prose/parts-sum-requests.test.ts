import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './parts-sum.ts';

const answered = {
  'requests/received/total': 16,
  'requests/carriedIn/total': 2,
  'requests/processed/total': 17,
  'requests/carriedOut/total': 1,
};

/** A report with this in its overview. */
const told = (overview: string) => ({ prose: { overview } });

test(`${rule.id}: requests and what became of them`, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'what is carried over is no part of what was concluded',
          report: told(
            '办结14件，其中予以公开8件，部分公开1件，不予公开2件，无法提供5件，结转下年度办理1件。',
          ),
          expect: [{ messageId: 'over', data: { parts: [8, 1, 2, 5], left: 16, right: 14 } }],
        },
        {
          name: 'all that was to be handled, with last year’s figure between',
          report: {
            prose: {
              overview: '收到申请14件，比上年的10件增加4件，增长40%，加上上年结转1件，全年应办16件。',
            },
            cells: { 'requests/received/total': 14, 'requests/carriedIn/total': 1 },
          },
          expect: [{ messageId: 'under', data: { left: 15, right: 16 } }],
        },
        {
          name: 'who asked for what was disclosed, with nothing carried in to make it up',
          report: {
            prose: {
              overview:
                '全年办结政府信息公开申请17件，其中予以公开5件（自然人3件、商业企业1件、法律服务机构2件），部分公开12件。',
            },
            cells: { ...answered, 'requests/disclosed/total': 5, 'requests/partlyDisclosed/total': 12 },
          },
          expect: [{ messageId: 'over', data: { left: 6, right: 5 } }],
        },
        {
          name: 'every kind of result, and one of them too few',
          report: {
            prose: {
              overview: '全年办结政府信息公开申请17件，其中予以公开5件，部分公开4件，无法提供6件。',
            },
            cells: {
              ...answered,
              'requests/disclosed/total': 5,
              'requests/partlyDisclosed/total': 4,
              'requests/unavailable.notHeld/total': 6,
              'requests/unavailable.needsCreation/total': 2,
            },
          },
          expect: [{ messageId: 'under', severity: 'warning', data: { left: 15, right: 17 } }],
        },
        {
          name: 'quarters that reach the year too early',
          report: {
            prose: {
              overview: '第一季度1件、第二季度2件、第三季度1件、第四季度1件，全年收到政府信息公开申请4件。',
            },
            cells: { 'requests/received/total': 4 },
          },
          expect: [{ messageId: 'over', data: { left: 5, right: 4 } }],
        },
        {
          name: 'halves behind the year',
          report: {
            prose: { overview: '全年收到政府信息公开申请4件，上半年3件，下半年2件。' },
            cells: { 'requests/received/total': 4 },
          },
          expect: [{ messageId: 'over', data: { left: 5, right: 4 } }],
        },
        {
          name: 'all channels',
          report: {
            prose: { overview: '收到政府信息公开申请10件，其中网络申请4件，信函申请5件。' },
            cells: { 'requests/received/total': 10 },
          },
          expect: [{ messageId: 'under', severity: 'info', data: { left: 9 } }],
        },
        {
          name: 'channels of what was received, however many were answered',
          report: {
            prose: { overview: '收到政府信息公开申请16件，其中线上办理12件，线下办理5件。' },
            cells: answered,
          },
          expect: [{ messageId: 'over', severity: 'warning', data: { left: 17, right: 16 } }],
        },
        {
          name: 'persons and organisations of what was received',
          report: {
            prose: { overview: '收到政府信息公开申请16件，其中自然人13件、法人或其他组织4件。' },
            cells: answered,
          },
          expect: [{ messageId: 'over', data: { left: 17, right: 16 } }],
        },
        {
          name: 'received, and carried in, by 共',
          report: {
            prose: { overview: '本年新收政府信息公开申请16件，加上上年结转的2件，共19件。' },
            cells: answered,
          },
          expect: [{ messageId: 'under', data: { left: 18, right: 19 } }],
        },
        {
          name: 'quarters',
          report: {
            prose: {
              overview: '一季度收到政府信息公开申请4件，二季度3件，三季度5件，四季度6件，全年共收到16件。',
            },
            cells: answered,
          },
          expect: [{ messageId: 'over', severity: 'warning', data: { left: 18, right: 16 } }],
        },
        {
          name: 'halves',
          report: {
            prose: { overview: '上半年收到政府信息公开申请7件，下半年收到8件，全年共收到16件。' },
            cells: answered,
          },
          expect: [{ messageId: 'under', severity: 'warning', data: { left: 15, right: 16 } }],
        },
        {
          name: 'received and carried in, together',
          report: {
            prose: { overview: '本年新收政府信息公开申请16件，上年结转2件，合计19件。' },
            cells: answered,
          },
          expect: [{ messageId: 'under', severity: 'warning', data: { left: 18, right: 19 } }],
        },
        {
          name: 'handled, of which received and carried in',
          report: {
            prose: { overview: '本年度办理政府信息公开申请18件，其中新收15件，上年结转2件。' },
            omitTables: ['requests'],
          },
          expect: [{ messageId: 'under', severity: 'warning', data: { left: 17, right: 18 } }],
        },
        {
          name: 'parts with brackets between them',
          report: told(
            '收到政府信息公开申请16件，其中网络申请9件（含平台申请3件）、信函申请5件、当面申请3件。',
          ),
          expect: [{ messageId: 'over', data: { left: 17, right: 16 } }],
        },
        {
          name: 'within',
          report: told('在收到的16件政府信息公开申请当中，网络申请12件，信函申请5件。'),
          expect: [{ messageId: 'over', data: { left: 17, right: 16 } }],
        },
      ],
      quiet: [
        {
          name: 'a part that table three contradicts, which is told by itself',
          report: {
            prose: { overview: '本年度办理政府信息公开申请18件，其中新收15件，上年结转2件。' },
            cells: answered,
          },
        },
        {
          name: 'applicants of what was received, behind what was answered, where table three was not read',
          report: {
            prose: {
              overview:
                '新收政府信息公开申请155件，上年结转1件，办结153件，结转下年度3件。其中自然人申请97件，法人或其他组织申请58件。',
            },
            omitTables: ['requests'],
          },
        },
        {
          name: 'channels of what was answered',
          report: {
            prose: { overview: '收到政府信息公开申请16件，办结17件，其中网络申请12件，信函申请5件。' },
            cells: answered,
          },
        },
        {
          name: 'three quarters',
          report: told('一季度收到政府信息公开申请4件，二季度3件，三季度5件，全年共收到16件。'),
        },
        {
          name: 'four quarters that make the year',
          report: told('一季度收到政府信息公开申请4件，二季度3件，三季度5件，四季度4件，全年共收到16件。'),
        },
        {
          name: 'answered, with what was carried over',
          report: {
            prose: {
              overview:
                '本年度办理政府信息公开申请17件，其中新收16件，上年结转2件，另结转下年度继续办理1件。',
            },
            cells: answered,
          },
        },
        {
          name: 'an incomplete list',
          report: told('留言办理96件，其中向县政府申请41件，其他部门申请12件。'),
        },
        {
          name: 'parts of received plus carried in',
          report: told('收到政府信息公开申请9件，上年结转1件，其中网络申请5件，信函申请5件。'),
        },
        {
          name: 'by channel and then by result',
          report: told(
            '共收到政府信息公开申请5件，其中网络申请2件，信函申请3件，已全部办理答复，其中2件为“予以公开”，3件为“部分公开”。',
          ),
        },
        {
          name: 'carried over behind what was concluded',
          report: told(
            '办结14件，其中予以公开8件，部分公开1件，不予公开1件，无法提供4件，结转下年度办理1件。',
          ),
        },
      ],
    }),
  ).toEqual([]);
});
