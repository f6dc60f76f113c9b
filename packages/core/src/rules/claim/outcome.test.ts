import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './outcome.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'results that do not make up those of this year',
          report: {
            cells: {
              'requests/received/total': 40,
              'requests/carriedIn/total': 3,
              'requests/disclosed/total': 32,
              'requests/partlyDisclosed/total': 8,
              'requests/unavailable.notHeld/total': 3,
              'requests/processed/total': 43,
            },
            prose: { overview: '收到申请40件，其中予以公开31件，部分公开8件，本机关不掌握3件。' },
          },
          expect: [{ messageId: 'differs', severity: 'error', data: { left: 31, right: 32 } }],
        },
        {
          name: 'a result that only one of those carried in would make up',
          report: {
            cells: {
              'requests/received/total': 26,
              'requests/carriedIn/total': 1,
              'requests/disclosed/total': 20,
              'requests/partlyDisclosed/total': 4,
              'requests/unavailable.notHeld/total': 3,
              'requests/processed/total': 27,
            },
            prose: {
              overview:
                '新收申请26件，予以公开19件，部分公开4件，本机关不掌握2件；上年结转1件，予以公开1件。',
            },
          },
          expect: [{ messageId: 'differs', severity: 'error', data: { left: 2, right: 3 } }],
        },
        {
          name: 'a group of rows',
          report: {
            cells: {
              'requests/received/total': 20,
              'requests/processed/total': 20,
              'requests/disclosed/total': 12,
              'requests/refused.thirdPartyRights/total': 3,
              'requests/refused.internalAffairs/total': 5,
            },
            prose: { overview: '共收到政府信息公开申请20件，其中予以公开12件，不予公开7件。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'requests/refused.stateSecret/total',
              data: { left: 7, right: 8 },
            },
          ],
        },
        {
          name: 'two results said together',
          report: {
            cells: {
              'requests/received/total': 30,
              'requests/disclosed/total': 20,
              'requests/partlyDisclosed/total': 5,
            },
            prose: {
              overview: '共答复政府信息公开申请0件。收到政府信息公开申请30件，予以公开及部分公开24件。',
            },
          },
          expect: [{ messageId: 'differs', path: 'requests/disclosed/total', data: { left: 24, right: 25 } }],
        },
      ],
      quiet: [
        {
          name: 'what became of those of this year alone, where some were carried in',
          report: {
            cells: {
              'requests/received/total': 40,
              'requests/carriedIn/total': 3,
              'requests/disclosed/total': 32,
              'requests/partlyDisclosed/total': 8,
              'requests/unavailable.notHeld/total': 3,
              'requests/processed/total': 43,
            },
            prose: { overview: '收到申请40件，其中予以公开30件，部分公开8件，本机关不掌握2件。' },
          },
        },
        {
          name: 'why a part was withheld',
          report: {
            cells: {
              'requests/received/total': 6,
              'requests/disclosed/total': 3,
              'requests/partlyDisclosed/total': 3,
              'requests/processed/total': 6,
            },
            prose: {
              overview:
                '收到政府信息公开申请6件，予以公开3件，部分公开3件（涉及商业秘密2件、内部事务信息1件）。',
            },
          },
        },
        {
          name: 'a bare rest of the list',
          report: {
            cells: {
              'requests/received/total': 6,
              'requests/disclosed/total': 4,
              'requests/unavailable.notHeld/total': 2,
              'requests/processed/total': 6,
            },
            prose: { overview: '收到政府信息公开申请6件，办结6件，其中予以公开4件，其他2件。' },
          },
        },
        {
          name: 'agrees',
          report: {
            cells: {
              'requests/received/total': 20,
              'requests/processed/total': 20,
              'requests/disclosed/total': 12,
              'requests/refused.thirdPartyRights/total': 3,
              'requests/refused.internalAffairs/total': 5,
            },
            prose: { overview: '共收到政府信息公开申请20件，其中予以公开12件，不予公开8件。' },
          },
        },
        {
          name: '（六） printed as one row',
          report: {
            edition: '2019',
            year: 2020,
            cells: { 'requests/received/total': 5, 'requests/other/total': 5 },
            prose: { overview: '共收到政府信息公开申请5件，其他处理5件。' },
          },
        },
        {
          name: 'parts of a wrong whole are the same cause',
          report: {
            cells: { 'requests/received/total': 9, 'requests/disclosed/total': 9 },
            prose: { overview: '共收到政府信息公开申请7件，其中予以公开7件。' },
          },
        },
        {
          name: 'information disclosed on the web',
          report: {
            cells: { 'requests/disclosed/total': 3 },
            prose: { overview: '全部公开政府信息 240 条，予以公开规划 12 件。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
