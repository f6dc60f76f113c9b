import { expect, test } from 'vitest';
import { checkReport } from '../check/check-report.ts';
import type { CheckOptions } from '../check/options.ts';
import { buildReport, type ReportSpec } from '../testing/build-report.ts';
import { buildVerdict } from '../testing/build-verdict.ts';
import { describeCoverage } from './describe-coverage.ts';

const line = (spec: ReportSpec, options: CheckOptions = {}, language: 'zh' | 'en' = 'zh'): string => {
  const { coverage, rules } = checkReport(buildReport(spec), options);
  return describeCoverage(buildVerdict([], { coverage, rules }), language);
};

test.each([
  ['all of a report', {}, {}, '已核对 42 项勾稽、0 处文表对应'],
  [
    'a section and a blank cell',
    { prose: { problems: null }, cells: { 'requests/disclosed/enterprise': '' } },
    {},
    '已核对 40 项勾稽、0 处文表对应；2 项未能核对：未读到“五、存在的主要问题及改进情况”部分，2 项勾稽有空白或未填数字的格（按 0 计均相等）',
  ],
  [
    'blanks of which some cannot be 0',
    { cells: { 'requests/disclosed/enterprise': '', 'requests/disclosed/total': 4 } },
    {},
    '已核对 40 项勾稽、0 处文表对应；1 项未能核对：2 项勾稽有空白或未填数字的格（按 0 计有 1 项相等）',
  ],
  ['a table', { omitTables: ['remedies'] }, {}, '已核对 39 项勾稽、0 处文表对应；1 项未能核对：未读到表四'],
  [
    'what the options left out',
    {},
    { only: ['remedies/*'] },
    '已核对 3 项勾稽、0 处文表对应；按设置未核对 39 项勾稽',
  ],
  ['no rule', {}, { skip: ['*'] }, '已核对 0 项勾稽、0 处文表对应；1 项未能核对：没有运行任何规则'],
] as const)('%s in one line', (_, spec, options, expected) => {
  expect(line(spec as ReportSpec, options)).toBe(expected);
  expect(line(spec as ReportSpec, options, 'en')).not.toMatch(/\p{Script=Han}|undefined/u);
});
