import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

const frame = (text: string): string => `\u001b[?2026h${text}\u001b[?2026l`;
const question = '\u001b[6n';

/** A review whose frames are numbers, on a line that holds what is written. */
function slowLine() {
  const written: string[] = [];
  let number = 0;
  const stdout = Object.assign(new EventEmitter(), {
    columns: 80,
    write: (chunk: string) => written.push(chunk) > 0,
  }) as unknown as NodeJS.WriteStream;
  const pace: Pace = new Pace(() => output.write(frame(String(number))));
  const output = pace.asking(stdout);
  const show = (value: number): void => {
    number = value;
    pace.refresh();
  };
  return { written, pace, output, stdout, show };
}

test('while a frame is on its way none is written, and then the last one', () => {
  const { written, pace, show } = slowLine();
  for (let value = 1; value <= 180; value++) show(value);
  expect(written).toEqual([frame('1') + question]);
  pace.arrived();
  expect(written).toEqual([frame('1') + question, frame('180') + question]);
  pace.arrived();
  pace.arrived();
  expect(written).toHaveLength(2);
});

test('what is no frame passes as it is, and the size is that of the terminal', () => {
  const { written, output, stdout } = slowLine();
  output.write('甲');
  expect(written).toEqual(['甲']);
  stdout.columns = 60;
  expect(output.columns).toBe(60);
});

test('two frames on their way are waited for both', () => {
  const { written, pace, output, show } = slowLine();
  show(1);
  output.write(frame('by itself'));
  show(2);
  pace.arrived();
  expect(written).toHaveLength(2);
  pace.arrived();
  expect(written.at(-1)).toBe(frame('2') + question);
});

test('whoever leaves waits for the answer on its way, and asks no more', async () => {
  const { written, pace, output, show } = slowLine();
  show(1);
  const ended = pace.end();
  output.write(frame('last'));
  expect(written.at(-1)).toBe(frame('last'));
  pace.arrived();
  await ended;
});
