import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { JobError } from '../src/job-error.ts';
import { createPool, type PoolOptions } from '../src/pool.ts';

type Pool = ReturnType<typeof createPool<string, string>>;

const pools: Pool[] = [];

async function start(options: Partial<PoolOptions> = {}): Promise<Pool> {
  const pool = createPool<string, string>({
    workerUrl: new URL('./stubborn-worker.ts', import.meta.url),
    workers: 1,
    reserve: false,
    memoryMegabytes: 64,
    jobMilliseconds: 2_000,
    waitMilliseconds: 5_000,
    recycleAfter: 1_000,
    ...options,
  });
  pools.push(pool);
  await pool.started;
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

async function run(pool: Pool, order: string, signal?: AbortSignal, caller = 'a'): Promise<string> {
  const result = await pool.run(order, caller, signal);
  return typeof result === 'string' ? result : `cut ${result.cut}`;
}

const worker = (answer: string): string => answer.split(' ').at(-2)!;

test('a document that never ends is cut in time, and the next is done by a fresh worker', async () => {
  const pool = await start({ jobMilliseconds: 200 });
  const before = worker(await run(pool, 'a'));
  const begin = performance.now();
  expect(await run(pool, 'spin')).toBe('cut time');
  expect(performance.now() - begin).toBeLessThan(1_000);
  expect(worker(await run(pool, 'b'))).not.toBe(before);
});

test('a document that eats the memory is cut, and the next is done', async () => {
  const pool = await start({ jobMilliseconds: 20_000 });
  expect(await run(pool, 'eat')).toBe('cut memory');
  expect(await run(pool, 'b')).toMatch(/^b /u);
});

test('a stuck document does not slow those beside it', async () => {
  const pool = await start({ workers: 2, jobMilliseconds: 1_500 });
  const stuck = run(pool, 'spin');
  const begin = performance.now();
  for (let i = 0; i < 20; i++) await run(pool, 'quick');
  expect(performance.now() - begin).toBeLessThan(1_000);
  expect(await stuck).toBe('cut time');
});

test('a worker that is lost in the middle of a job has it done again by another', async () => {
  const pool = await start();
  const before = worker(await run(pool, 'a'));
  const answer = await run(pool, 'leave once');
  expect(answer).toMatch(/^leave once /u);
  expect(worker(answer)).not.toBe(before);
});

test('a job that loses two workers fails, once, and the pool goes on', async () => {
  const pool = await start();
  await expect(run(pool, 'leave')).rejects.toMatchObject({ reason: 'crashed' });
  expect(await run(pool, 'b')).toMatch(/^b /u);
});

test('a fault inside a job is its own', async () => {
  const pool = await start();
  await expect(run(pool, 'throw')).rejects.toThrow(JobError);
  expect(await run(pool, 'b')).toMatch(/^b /u);
});

test('workers are replaced after so many jobs, without losing any', async () => {
  const pool = await start({ recycleAfter: 3 });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => run(pool, `n${i}`)));
  expect(new Set(answers.map(worker)).size).toBe(4);
});

test('who waits too long is told so', async () => {
  const pool = await start({ waitMilliseconds: 100 });
  const long = run(pool, 'sleep 500');
  await expect(run(pool, 'b')).rejects.toMatchObject({ reason: 'waited' });
  expect(await long).toMatch(/^sleep 500/u);
});

test('a caller who leaves takes a waiting job along', async () => {
  const pool = await start();
  const long = run(pool, 'sleep 200');
  const caller = new AbortController();
  const waiting = run(pool, 'b', caller.signal);
  expect(pool.state().queued).toBe(1);
  caller.abort();
  await expect(waiting).rejects.toMatchObject({ reason: 'cancelled' });
  expect(pool.state().queued).toBe(0);
  await long;
});

test('a caller who leaves during a long job frees its worker', async () => {
  const pool = await start({ jobMilliseconds: 60_000 });
  const caller = new AbortController();
  const stuck = run(pool, 'spin', caller.signal);
  await pause(50);
  caller.abort();
  await expect(stuck).rejects.toMatchObject({ reason: 'cancelled' });
  expect(await run(pool, 'b')).toMatch(/^b /u);
});

test('a caller who leaves just before the end costs no worker', async () => {
  const pool = await start();
  const before = worker(await run(pool, 'a'));
  const caller = new AbortController();
  const short = run(pool, 'sleep 60', caller.signal);
  await pause(20);
  caller.abort();
  await short.catch(() => {});
  expect(worker(await run(pool, 'b'))).toBe(before);
});

test('closing ends what is open, exactly once', async () => {
  const pool = await start();
  const outcomes = Promise.allSettled([run(pool, 'sleep 5000'), run(pool, 'b')]);
  await pool.close();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(run(pool, 'c')).rejects.toMatchObject({ reason: 'closed' });
});

test('what was handed ahead to a worker that is cut is done by the next, in order', async () => {
  const pool = await start({ ahead: 8, jobMilliseconds: 300 });
  const answers = await Promise.all(['a', 'spin', 'b', 'c', 'd'].map((order) => run(pool, order)));
  expect(answers.map((answer) => answer.split(' ')[0])).toEqual(['a', 'cut', 'b', 'c', 'd']);
});

test('what was handed ahead counts for the replacement of a worker', async () => {
  const pool = await start({ ahead: 8, recycleAfter: 3 });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => run(pool, `n${i}`)));
  expect(new Set(answers.map(worker)).size).toBe(4);
});

test('only the job that is worked on pays for the end of its worker', async () => {
  const pool = await start({ ahead: 4 });
  const answers = await Promise.allSettled(['a', 'leave', 'b', 'c'].map((order) => run(pool, order)));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});

test('workers that come later hear what was told before', async () => {
  const pool = await start();
  pool.tell('x');
  await run(pool, 'leave').catch(() => {});
  pool.tell('y');
  expect(await run(pool, 'heard')).toBe('xy');
});
