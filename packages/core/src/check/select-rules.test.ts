import { expect, test } from 'vitest';
import { allRules } from '../rules/index.ts';
import { globTest, selectRules } from './select-rules.ts';

test.each([
  ['requests/*', 'requests/row-sum', true],
  ['*', 'anything/at-all', true],
  ['*/row-sum', 'remedies/row-sum', true],
  ['requests/row-su?', 'requests/row-sum', true],
  ['requests/*sum', 'requests/outcomes-sum', true],
  ['requests', 'requests/row-sum', false],
  ['requests/*x', 'requests/row-sum', false],
  ['a.c', 'abc', false],
  ['', '', true],
  ['', 'a', false],
])('glob %j on %j is %s', (glob, text, expected) => {
  expect(globTest(glob)(text)).toBe(expected);
});

test('a glob of many stars does not stall', () => {
  const started = performance.now();
  expect(globTest(`${'*a'.repeat(200)}b`)('a'.repeat(20_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(2_000);
});

const idsOf = (options: Parameters<typeof selectRules>[1]): string[] =>
  selectRules(allRules, options).map(({ rule }) => rule.id);

test('only, skip and severities choose the rules; the last matching severity wins', () => {
  expect(idsOf({ only: ['remedies/*'] })).toEqual(['remedies/reconsideration-first', 'remedies/row-sum']);
  expect(idsOf({ only: ['requests/*'], skip: ['requests/balance'] })).not.toContain('requests/balance');
  expect(idsOf({ severities: { 'requests/*': 'off' } }).some((id) => id.startsWith('requests/'))).toBe(false);
  const graded = selectRules(allRules, {
    only: ['requests/*'],
    severities: { 'requests/*': 'info', 'requests/balance': 'warning' },
  });
  expect(new Map(graded.map(({ rule, severity }) => [rule.id, severity])).get('requests/balance')).toBe(
    'warning',
  );
  expect(new Map(graded.map(({ rule, severity }) => [rule.id, severity])).get('requests/row-sum')).toBe(
    'info',
  );
});
