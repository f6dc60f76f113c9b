import { expect, test } from 'vitest';
import { buildReport } from '../../testing/index.ts';
import { describeExpression, evaluateExpression } from './evaluate-expression.ts';

const report = buildReport({
  cells: { 'requests/received/total': 12, 'requests/carriedIn/total': 2, 'requests/processed/total': '' },
});

test('a sum of cells', () => {
  expect(evaluateExpression(report, 'requests/received/total+requests/carriedIn/total')).toMatchObject({
    value: 14,
    addends: [12, 2],
  });
});

test('a cell that is not a number makes the sum unknown, never zero', () => {
  expect(evaluateExpression(report, 'requests/received/total+requests/processed/total').value).toBeNull();
  expect(evaluateExpression(report, 'requests/nowhere/total').value).toBeNull();
  expect(
    evaluateExpression(buildReport({ omitTables: ['requests'] }), 'requests/received/total').value,
  ).toBeNull();
});

test('groups are named by their heading', () => {
  const group = ['notHeld', 'needsCreation', 'unclearAfterCorrection']
    .map((row) => `requests/unavailable.${row}/total`)
    .join('+');
  expect(describeExpression(group, '2021').zh).toBe('表三“（四）无法提供”各行合计');
  expect(describeExpression('requests/received/total', '2021').zh).toContain('本年新收');
  const organizations = [
    'enterprise',
    'researchInstitution',
    'publicInterest',
    'legalService',
    'otherOrganization',
  ]
    .map((column) => `requests/received/${column}`)
    .join('+');
  expect(describeExpression(organizations, '2021').zh).toBe(
    '表三“一、本年新收政府信息公开申请数量·法人或其他组织”各栏合计',
  );
  const decided = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']
    .flatMap((row) => ['upheld', 'corrected', 'other'].map((column) => `remedies/${row}/${column}`))
    .join('+');
  expect(describeExpression(decided, '2021').zh).toBe(
    '表四“行政复议与行政诉讼·结果维持、结果纠正、其他结果”各栏合计',
  );
});
