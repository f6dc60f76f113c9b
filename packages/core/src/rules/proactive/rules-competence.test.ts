import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './rules-competence.ts';

const city = { name: '丙市人民政府', kind: 'prefecture' as const };

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a county issues rules',
          report: { cells: { 'proactive/rules/issued': 3, 'proactive/rules/inForce': 3 } },
          expect: [{ messageId: 'rules', path: 'proactive/rules/issued', severity: 'warning' }],
        },
        {
          name: 'a county has rules in force',
          report: { cells: { 'proactive/rules/inForce': 3 } },
          expect: [{ messageId: 'rules', severity: 'info' }],
        },
        {
          name: 'a department of a county',
          report: {
            organization: { name: '丙市甲县教育局', kind: 'department' },
            cells: { 'proactive/rules/issued': 1 },
          },
          expect: [{ messageId: 'rules', severity: 'warning' }],
        },
        {
          name: 'the authority of a zone',
          report: {
            organization: { name: '丙市高新技术产业开发区管理委员会', kind: 'other' },
            cells: { 'proactive/rules/issued': 1 },
          },
          expect: [{ messageId: 'rules', severity: 'warning' }],
        },
        {
          name: 'a department of a city',
          report: {
            organization: { name: '丙市教育局', kind: 'department' },
            cells: { 'proactive/rules/issued': 1 },
          },
          expect: [{ messageId: 'rules', severity: 'info' }],
        },
        {
          name: 'the text of a township',
          report: {
            organization: { name: '甲县乙镇人民政府', kind: 'township' },
            prose: { overview: '全年制定规章3件，主动公开信息30条。' },
          },
          expect: [{ messageId: 'told', severity: 'warning' }],
        },
        {
          name: 'rules published by a township',
          report: {
            organization: { name: '甲县乙镇人民政府', kind: 'township' },
            prose: { overview: '主动公开信息30条，其中规章文件3条，其他27条。' },
          },
          expect: [{ messageId: 'told', severity: 'info' }],
        },
      ],
      quiet: [
        {
          name: 'a department of the State Council may',
          report: {
            organization: { name: '国家统计局', kind: 'department' },
            cells: { 'proactive/rules/issued': 3 },
          },
        },
        {
          name: 'the rules of the government above',
          report: {
            organization: { name: '丙省交通运输厅', kind: 'department' },
            prose: { overview: '专栏发布信息30条，其中发布省政府规章1件、行政规范性文件0件。' },
          },
        },
        {
          name: 'house rules',
          report: { prose: { overview: '制定规章制度4项，落实规章规定。' } },
        },
        {
          name: 'a prefecture-level city may',
          report: { organization: city, cells: { 'proactive/rules/issued': 3 } },
        },
        { name: 'zero', report: {} },
      ],
    }),
  ).toEqual([]);
});
