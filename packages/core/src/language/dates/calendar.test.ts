import { expect, test } from 'vitest';
import { dayInChina, isCalendarDay } from './calendar.ts';

test('a day begins at midnight in China, wherever the program runs', () => {
  expect(dayInChina(Date.parse('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
  expect(dayInChina(Date.parse('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
  // Half past seven in the morning of an office.
  expect(dayInChina(Date.parse('2026-03-02T07:30:00+08:00'))).toBe('2026-03-02');
});

test('a day is one of the calendar, in full', () => {
  expect(['2024-02-29', '2024-12-31'].every(isCalendarDay)).toBe(true);
  expect(
    ['2025-02-29', '2025-13-01', '2025-1-1', '2025-01', '2025', '2025-01-01T00:00'].some(isCalendarDay),
  ).toBe(false);
});
