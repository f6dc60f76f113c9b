/** Whether the calendar has a day written as `YYYY-MM-DD`. */
export function isCalendarDay(day: string): boolean {
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
