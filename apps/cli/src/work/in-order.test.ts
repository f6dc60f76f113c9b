import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('results come in the order of the items, with no more at work than asked for', async () => {
  let busy = 0;
  let most = 0;
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, ++busy);
    await new Promise((resume) => setTimeout(resume, (5 - item) * 3));
    busy--;
    return item;
  };
  const results: number[] = [];
  for await (const result of inOrder([0, 1, 2, 3, 4], 3, work)) results.push(result);
  expect(results).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(3);
});

test('a failure is met when its turn comes', async () => {
  const results: number[] = [];
  const run = async (): Promise<void> => {
    for await (const result of inOrder([0, 1, 2], 3, async (item) => {
      if (item === 1) throw new Error('one');
      return item;
    }))
      results.push(result);
  };
  await expect(run()).rejects.toThrow('one');
  expect(results).toEqual([0]);
});
