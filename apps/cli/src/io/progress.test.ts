import { expect, test } from 'vitest';
import { createProgress, describeTime } from './progress.ts';

function terminal(isTTY: boolean): { stream: NodeJS.WriteStream; lines: string[] } {
  const lines: string[] = [];
  const write = (text: string): boolean => lines.push(text.replace('\r\u001b[2K', '')) > 0;
  return { stream: { isTTY, columns: 60, write } as unknown as NodeJS.WriteStream, lines };
}

test('a long run shows how far it is, how fast, what is left and the file in hand', () => {
  const { stream, lines } = terminal(true);
  let time = 0;
  const progress = createProgress(1000, 'zh', 'check', stream, () => time);
  for (let n = 1; n <= 300; n++) {
    time += 10;
    progress.checked(`甲县/${n}.txt`);
  }
  const shown = lines.filter(Boolean);
  expect(shown.length).toBeLessThan(40);
  expect(shown.at(-1)).toBe('已校核 300/1000  100 个/秒  约剩 0:07  甲县/300.txt');
  progress.clear();
  expect(lines.at(-1)).toBe('');
});

test('what it takes to begin is no rate, and of the first files none is told', () => {
  const { stream, lines } = terminal(true);
  let time = 2500;
  const progress = createProgress(3000, 'zh', 'check', stream, () => time - 2500);
  time += 2500;
  for (let n = 1; n <= 6; n++) {
    progress.checked('a.txt');
    time += 200;
  }
  expect(lines.filter(Boolean)[0]).toBe('已校核 1/3000  a.txt');
  expect(lines.filter(Boolean).at(-1)).toBe('已校核 6/3000  5.0 个/秒  约剩 9:59  a.txt');
});

test('the rate of checking does not count the time of reading, and a short run shows nothing', () => {
  const { stream, lines } = terminal(true);
  let time = 0;
  const progress = createProgress(100, 'en', 'check', stream, () => time);
  for (let n = 0; n < 100; n++) {
    time += 100;
    progress.read('a');
  }
  for (let n = 0; n < 50; n++) {
    progress.checked('b');
    time += 10;
  }
  expect(lines.filter((line) => line.startsWith('checked')).at(-1)).toMatch(/^checked \d+\/100 {2}10\d\/s/u);
  const short = terminal(true);
  const quick = createProgress(3, 'zh', 'check', short.stream, () => 0);
  for (const name of ['a', 'b', 'c']) quick.checked(name);
  expect(short.lines).toEqual([]);
});

test('nothing is shown where nobody looks', () => {
  const { stream, lines } = terminal(false);
  let time = 0;
  const progress = createProgress(1000, 'zh', 'check', stream, () => time);
  for (let n = 0; n < 100; n++) {
    time += 100;
    progress.checked('a');
  }
  progress.clear();
  expect(lines).toEqual([]);
});

test('times read as people say them', () => {
  expect([0.2, 65, 3600, 7325].map(describeTime)).toEqual(['0:01', '1:05', '1:00:00', '2:02:05']);
});
