import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './title-wording.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: '工作 is left out',
          report: { title: '乙镇人民政府2023年政府信息公开年度报告' },
          expect: [{ messageId: 'wording', path: 'title' }],
        },
        {
          name: 'a year without its word',
          report: { title: '乙镇人民政府2023政府信息公开工作年度报告' },
          expect: [{ messageId: 'bareYear', path: 'title', severity: 'info', data: { word: '2023' } }],
        },
        {
          name: 'characters are lost',
          report: { title: '乙镇人民政府2023年政府信息工作年度报告' },
          expect: [{ messageId: 'misspelt', path: 'title', severity: 'warning' }],
        },
        {
          name: 'a word twice',
          report: { title: '乙镇人民政府2023年政府信息公开工作年度报告报告' },
          expect: [{ messageId: 'repeated', path: 'title', severity: 'warning' }],
        },
        {
          name: 'several words twice',
          report: { title: '乙镇人民政府2023年政府信息公开工作年度报告年度报告' },
          expect: [{ messageId: 'repeated', data: { word: '年度报告' } }],
        },
        {
          name: 'the year twice',
          report: { title: '2023丁县乙镇2023年政府信息公开工作年度报告' },
          expect: [{ messageId: 'repeated', data: { word: '2023' } }],
        },
        {
          name: '年度 twice',
          report: { title: '乙镇人民政府2023年度政府信息公开工作年度报告' },
          expect: [{ messageId: 'doubled', path: 'title' }],
        },
      ],
      quiet: [
        {
          name: '政府 twice, as it must be',
          report: { title: '乙镇人民政府政府信息公开工作年度报告（2023年）' },
        },
        { name: 'the year within the name', report: { title: '乙部政府信息公开工作2023年度报告' } },
        { name: 'spaces inside', report: { title: '乙镇人民政府 2023 年政府信息公开工作年度报告' } },
        {
          name: 'two years: told as such',
          report: { title: '乙镇人民政府2023年政府信息公开工作2022年年度报告' },
        },
      ],
    }),
  ).toEqual([]);
});
