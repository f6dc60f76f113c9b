import { expect, test, vi } from 'vitest';
import { Pace } from './pace.ts';

const question = '\u001b[6n';

/** A review whose frames are numbers, on a line that holds what is written. */
function slowLine(answers = true) {
  const written: string[] = [];
  let number = 0;
  const write = (text: string): void => {
    written.push(text + pace.sent());
  };
  const pace: Pace = new Pace(() => write(String(number)), answers);
  const show = (value: number): void => {
    number = value;
    pace.refresh();
  };
  return { written, pace, write, show };
}

test('while a frame is on its way none is written, and then the last one', () => {
  const { written, pace, show } = slowLine();
  for (let value = 1; value <= 180; value++) show(value);
  expect(written).toEqual([`1${question}`]);
  pace.arrived();
  expect(written).toEqual([`1${question}`, `180${question}`]);
  pace.arrived();
  pace.arrived();
  expect(written).toHaveLength(2);
});

test('two frames on their way are waited for both', () => {
  const { written, pace, write, show } = slowLine();
  show(1);
  write('by itself');
  show(2);
  pace.arrived();
  expect(written).toHaveLength(2);
  pace.arrived();
  expect(written.at(-1)).toBe(`2${question}`);
});

test('a terminal that answers nothing is asked nothing and gets no more frames than can be seen', () => {
  vi.useFakeTimers();
  const { written, show } = slowLine(false);
  for (let value = 1; value <= 180; value++) show(value);
  expect(written).toEqual(['1']);
  vi.advanceTimersByTime(20);
  expect(written).toEqual(['1', '180']);
  vi.useRealTimers();
});

test('whoever leaves waits for the answer on its way, and asks no more', async () => {
  const { written, pace, write, show } = slowLine();
  show(1);
  const ended = pace.end();
  write('last');
  expect(written.at(-1)).toBe('last');
  pace.arrived();
  await ended;
});
