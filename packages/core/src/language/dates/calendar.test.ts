import { expect, test } from 'vitest';
import { dayInChina } from './calendar.ts';

test('a day begins at midnight in China, wherever the program runs', () => {
  expect(dayInChina(Date.parse('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
  expect(dayInChina(Date.parse('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
  // Half past seven in the morning of an office.
  expect(dayInChina(Date.parse('2026-03-02T07:30:00+08:00'))).toBe('2026-03-02');
});
