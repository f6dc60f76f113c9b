import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './documents.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'differs',
          report: {
            cells: { 'proactive/normativeDocuments/issued': 7 },
            prose: { overview: '2023年，新制发规范性文件6件。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'proactive/normativeDocuments/issued',
              data: { left: 6, right: 7 },
            },
          ],
        },
        {
          name: 'made anew and amended, which together are still others',
          report: {
            cells: { 'proactive/normativeDocuments/issued': 9 },
            prose: { overview: '全年制定行政规范性文件4件，修订3件。' },
          },
          expect: [{ messageId: 'differs', data: { left: 4, right: 9 } }],
        },
      ],
      quiet: [
        {
          name: 'rules that a department drafts for its government',
          report: {
            organization: { name: '甲省水利厅', kind: 'department' },
            prose: { overview: '制修订规章2部（均以省政府令公布）。' },
          },
        },
        {
          name: 'made anew and amended, which the table counts together',
          report: {
            cells: { 'proactive/normativeDocuments/issued': 7 },
            prose: { overview: '全年制定行政规范性文件4件，修订3件。' },
          },
        },
        {
          name: 'agrees',
          report: {
            cells: { 'proactive/normativeDocuments/issued': 6, 'proactive/normativeDocuments/repealed': 2 },
            prose: { overview: '2023年，新制发规范性文件6件、废止2件，纠正错别字300条。' },
          },
        },
        {
          name: 'published is not issued',
          report: {
            cells: { 'proactive/normativeDocuments/issued': 7 },
            prose: { overview: '主动公开行政规范性文件43件。' },
          },
        },
        {
          name: 'policy papers',
          report: {
            cells: { 'proactive/normativeDocuments/issued': 2 },
            prose: { overview: '政策文件类信息19条，解读规范性文件5件。' },
          },
        },
        {
          name: 'the first format counts made and disclosed',
          report: {
            edition: '2019',
            year: 2020,
            cells: { 'proactive/normativeDocuments/made': 5, 'proactive/normativeDocuments/disclosed': 4 },
            prose: { overview: '全年出台规范性文件4件。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
