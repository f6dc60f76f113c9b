import { expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { parseTargets } from './sinks.ts';

test('pretty by default, annotations under GitHub Actions, and what was asked for otherwise', () => {
  expect(parseTargets(undefined, {}, {})).toEqual([{ format: 'pretty', file: null }]);
  expect(parseTargets(undefined, {}, { GITHUB_ACTIONS: 'true' })).toEqual([{ format: 'github', file: null }]);
  expect(parseTargets(['json', 'sarif=a=b.sarif'], {}, { GITHUB_ACTIONS: 'true' })).toEqual([
    { format: 'json', file: null },
    { format: 'sarif', file: 'a=b.sarif' },
  ]);
});

test.each([[['pdf']], [['json=']], [['json', 'csv']]])('%j is refused', (given) => {
  expect(() => parseTargets(given, {}, {})).toThrow(UsageError);
});
