import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './requests-received.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'only natural persons were counted',
          report: {
            organization: { name: '甲县人民政府办公室', kind: 'office' },
            cells: {
              'requests/received/total': 12,
              'requests/received/naturalPerson': 8,
              'requests/received/enterprise': 4,
              'requests/processed/total': 12,
            },
            prose: { overview: '2023年收到依申请信息公开8件，均已回复。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'requests/received/total',
              data: { left: 8, right: 12 },
            },
          ],
        },
        {
          name: 'those left for the next year beside another number',
          report: {
            cells: { 'requests/received/total': 48, 'requests/carriedOut/total': 3 },
            prose: { overview: '全年受理政府信息公开申请47件（另有3件结转下年度）。' },
          },
          expect: [{ messageId: 'differs', severity: 'error' }],
        },
        {
          name: 'an area whose number may be that of its own level',
          report: {
            organization: { name: '丙市人民政府', kind: 'prefecture' },
            cells: { 'requests/received/total': 96, 'requests/carriedIn/total': 4 },
            prose: { overview: '全市共收到政府信息公开申请731件。' },
          },
          expect: [{ messageId: 'differs', severity: 'warning' }],
        },
        {
          name: 'the same with digits that changed places',
          report: {
            organization: { name: '丙市人民政府', kind: 'prefecture' },
            cells: { 'requests/received/total': 713, 'requests/carriedIn/total': 4 },
            prose: { overview: '全市共收到政府信息公开申请731件。' },
          },
          expect: [{ messageId: 'differs', severity: 'error' }],
        },
        {
          name: 'neither the area nor the level fits',
          report: {
            organization: { name: '甲区人民政府', kind: 'county' },
            cells: { 'requests/received/total': 64, 'requests/carriedIn/total': 3 },
            prose: { overview: '全区受理政府信息公开申请512件，区政府本级受理46件。' },
          },
          expect: [{ messageId: 'differs', severity: 'warning' }],
        },
        {
          name: 'no admissible base fits',
          report: {
            cells: { 'requests/received/total': 51, 'requests/processed/total': 51 },
            prose: {
              overview:
                '2023 年以来，共受理依申请公开事项 49 份（其中信函件 30 件、省政府网站统一技术平台 19 件）。',
            },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'requests/received/total',
              data: { left: 49, right: 51 },
            },
          ],
        },
        {
          name: 'a scope that may differ',
          report: {
            cells: { 'requests/received/total': 9 },
            prose: { overview: '全年承办政府信息公开申请7件。' },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 7 } }],
        },
        {
          name: 'the same wrong number twice is one finding',
          report: {
            cells: { 'requests/received/total': 9 },
            prose: {
              overview: '全县共收到政府信息公开申请7件，办结7件。综上，全年收到政府信息公开申请7件。',
            },
          },
          expect: [{ messageId: 'differs', severity: 'error' }],
        },
      ],
      quiet: [
        {
          name: 'tiers of an area told one after the other, with what became of each',
          report: {
            organization: { name: '甲县人民政府', kind: 'county' },
            cells: {
              'requests/received/total': 30,
              'requests/carriedIn/total': 0,
              'requests/disclosed/total': 12,
              'requests/unavailable.notHeld/total': 18,
            },
            prose: {
              overview:
                '政府新收申请数量为7件，予以公开5件、无法提供2件；部门新收申请数量为19件，予以公开6件、无法提供13件。',
            },
          },
        },
        {
          name: 'the whole area beside the own level, which the table counts',
          report: {
            organization: { name: '甲区人民政府', kind: 'county' },
            cells: { 'requests/received/total': 64, 'requests/carriedIn/total': 3 },
            prose: { overview: '全区受理政府信息公开申请512件，区政府本级受理64件。' },
          },
        },
        {
          name: 'an office that tells apart what it did in the name of its government',
          report: {
            organization: { name: '甲县人民政府办公室', kind: 'office' },
            cells: { 'requests/received/total': 21, 'requests/carriedIn/total': 0 },
            prose: {
              overview:
                '全年代表县政府处理政府信息公开申请58件，其中网上40件、信函18件，县政府办公室处理政府信息公开申请21件。',
            },
          },
        },
        {
          name: 'both together',
          report: {
            organization: { name: '甲县人民政府办公室', kind: 'office' },
            cells: { 'requests/received/total': 79, 'requests/carriedIn/total': 0 },
            prose: {
              overview:
                '全年代表县政府处理政府信息公开申请58件，其中网上40件、信函18件，县政府办公室处理政府信息公开申请21件。',
            },
          },
        },
        {
          name: 'received plus carried in',
          report: {
            cells: {
              'requests/received/total': 11,
              'requests/carriedIn/total': 3,
              'requests/processed/total': 14,
            },
            prose: { overview: '全年共受理依申请政府信息公开14件。' },
          },
        },
        {
          name: 'messages are no requests',
          report: {
            cells: { 'requests/received/total': 6 },
            prose: { overview: '全县共办理政府信息公开申请6件，各类留言73件。' },
          },
        },
        {
          name: 'an application to the government inside a list of messages',
          report: {
            cells: { 'requests/received/total': 6 },
            prose: { overview: '留言办理90件，其中向县政府申请38件。' },
          },
        },
        {
          name: 'at least',
          report: {
            cells: { 'requests/received/total': 34 },
            prose: { overview: '共收到政府信息公开申请30余件。' },
          },
        },
        {
          name: 'half a year',
          report: {
            cells: { 'requests/received/total': 34 },
            prose: { overview: '上半年共收到政府信息公开申请15件。' },
          },
        },
        {
          name: 'last year',
          report: {
            cells: { 'requests/received/total': 34 },
            prose: { overview: '2022年收到政府信息公开申请29件。' },
          },
        },
        {
          name: 'the whole city, said by a department',
          report: {
            organization: { name: '丙市教育局', kind: 'department' },
            cells: { 'requests/received/total': 4 },
            prose: { overview: '全市共收到政府信息公开申请340件。' },
          },
        },
        {
          name: 'those left for the next year beside the number',
          report: {
            cells: { 'requests/received/total': 48, 'requests/carriedOut/total': 3 },
            prose: { overview: '全年受理政府信息公开申请45件（另有3件结转下年度）。' },
          },
        },
        {
          name: 'a blank cell is not zero',
          report: {
            cells: { 'requests/received/total': '' },
            prose: { overview: '共收到政府信息公开申请15件。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
