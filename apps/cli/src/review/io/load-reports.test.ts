import { expect, test } from 'vitest';
import { readersAtWork } from './load-reports.ts';

test('one short text is read at once; several, or a binary one, are read beside the thread that answers keys', () => {
  expect(readersAtWork(['/a/报告.txt'], 8)).toBe(0);
  expect(readersAtWork(['/a/报告.HTML'], 8)).toBe(0);
  expect(readersAtWork(['/a/报告.pdf'], 1)).toBe(1);
  expect(readersAtWork(['/a/1.txt', '/a/2.txt'], 1)).toBe(1);
  expect(readersAtWork(['/a/1.txt', '/a/2.txt'], 8)).toBe(2);
  expect(readersAtWork(Array<string>(500).fill('/a/1.txt'), 64)).toBe(4);
});
