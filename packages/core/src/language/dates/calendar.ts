/** Whether a text is a day written as `YYYY-MM-DD`, and one that the calendar has: JavaScript takes 30 February for 2 March. */
export function isCalendarDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return false;
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const hoursAheadOfUtc = 8;

/**
 * The day it is in China at a time in milliseconds of the epoch. Letters, terms and exceptions go by it, also where a server
 * runs by the clock of Greenwich: until eight in the morning that has the day before.
 */
export const dayInChina = (time: number): string =>
  new Date(time + hoursAheadOfUtc * 3_600_000).toISOString().slice(0, 10);
