/** Stores that were restored by half, servers that end, and orders that come at the wrong time. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  BatchError,
  batchResults,
  batchStatus,
  cancelBatch,
  type Database,
  DatabaseFault,
  isDone,
  isEmpty,
  openDatabase,
  rejudgeBatch,
  Submitter,
  startWork,
} from '../src/index.ts';
import { expectedVerdicts, sampleReports, submit, verdictsOf } from './support/reports.ts';
import { embeddedPlace, type Place } from './support/servers.ts';

vi.setConfig({ testTimeout: 120_000 });

let place: Place;
let folder: string;
let database: Database;
const open = (): Promise<Database> => openDatabase(place.location, { supervise: true, connections: 8 });

beforeAll(async () => {
  place = embeddedPlace();
  folder = (place.location as { folder: string }).folder;
  // A process that ended between making its lock and writing who it is, as on a full disk, must not keep others out.
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lock'), '');
  utimesSync(join(folder, 'lock'), 0, 0);
  database = await open();
}, 120_000);
afterAll(async () => {
  await database.close();
  place.remove();
}, 60_000);

const samples = sampleReports(3, 11);

async function work(): Promise<void> {
  const working = await startWork(database, { concurrency: 1 });
  for (let looks = 0; ; looks++) {
    // Whoever cannot come to an end shall fail by what is left, and not by the clock.
    const all = await batchStatus(database).catch(() => null);
    if (all && isDone(all)) break;
    if (looks > 600) expect(all).toBe('done');
    await pause(50);
  }
  await working.stop();
}

test('a folder of somebody’s own files is left as it is', async () => {
  const own = mkdtempSync(join(tmpdir(), 'gouji-own-'));
  try {
    mkdirSync(join(own, 'data'));
    writeFileSync(join(own, 'data', '年报.txt'), '甲县教育局');
    const before = statSync(own);
    await expect(openDatabase({ folder: own })).rejects.toThrow(/holds other files/u);
    expect(readdirSync(own, { recursive: true }).sort()).toEqual(['data', join('data', '年报.txt')]);
    expect([statSync(own).uid, statSync(own).mode]).toEqual([before.uid, before.mode]);
  } finally {
    rmSync(own, { recursive: true });
  }
});

test('what was cancelled is told as such, and can be judged again after that', async () => {
  await submit(database, 'cancelled', samples);
  expect(await cancelBatch(database, 'cancelled')).toBe(6);
  for await (const { account } of batchResults(database, 'cancelled'))
    expect(account).toMatchObject({ state: 'pending', reason: { zh: expect.stringContaining('取消') } });
  await submit(database, 'cancelled', samples.slice(0, 2));
  await work();
  // Cancelled once more, with nothing to cancel, it can be judged anew all the same.
  expect(await rejudgeBatch(database, 'cancelled')).toBe(2);
  await cancelBatch(database, 'cancelled');
  expect(await rejudgeBatch(database, 'cancelled')).toBe(2);
  await work();
  expect((await batchStatus(database, 'cancelled'))[0]).toMatchObject({ judged: 2, cancelled: 4 });
});

test('a name that is none is refused, and not by the index it would not fit in', async () => {
  for (const name of ['', ' ', 'a\nb', 'a'.repeat(201)])
    await expect(Submitter.open(database, name), JSON.stringify(name)).rejects.toThrow(BatchError);
});

test('documents for a batch that is removed meanwhile are refused', async () => {
  const submitter = await Submitter.open(database, 'gone');
  await database.executeSql("delete from gouji.batch where name = 'gone'");
  await submitter.add({ name: 'a.txt', named: true, options: {}, bytes: samples[0]!.bytes });
  await expect(submitter.flush()).rejects.toThrow(/no batch “gone”/u);
});

test('a restore that left the queue out goes on, as if nothing had been missing', async () => {
  await submit(database, 'restored', samples);
  await rejudgeBatch(database, 'cancelled');
  await database.executeSql('delete from gouji_queue.job');
  await work();
  expect(await verdictsOf(database, 'restored')).toEqual(await expectedVerdicts(samples));
});

test('a server of our own that ends is started again, and what was begun is done', async () => {
  await submit(database, 'killed', samples);
  const working = await startWork(database, { concurrency: 1 });
  const [pid] = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  const faults = new Set<unknown>();
  for (let empty = false; !empty; await pause(50))
    empty = await isEmpty(database).catch((error: unknown) => {
      faults.add(error instanceof DatabaseFault ? error.kind : error);
      return false;
    });
  expect([...faults].filter((fault) => fault !== 'away')).toEqual([]);
  await working.stop();
  expect(await verdictsOf(database, 'killed')).toEqual(await expectedVerdicts(samples));
});

test.each([
  ['a table', 'alter table gouji.comparison rename to spare', 'alter table gouji.spare rename to comparison'],
  [
    'a key',
    'alter table gouji.document drop constraint document_options_id_fkey',
    'alter table gouji.document add foreign key (options_id) references gouji.options',
  ],
  [
    'the queue',
    'alter table gouji_queue.queue rename to spare',
    'alter table gouji_queue.spare rename to queue',
  ],
])('a restore that broke off before %s is told in a sentence', async (_, spoil, mend) => {
  await database.executeSql(spoil);
  const error: unknown = await open().then(
    (opened) => opened.close(),
    (reason) => reason,
  );
  await database.executeSql(mend);
  expect(error).toBeInstanceOf(DatabaseFault);
  expect((error as DatabaseFault).kind).toBe('other');
  expect((error as DatabaseFault).sentence.zh).toMatch(/表不完整（.+），可能恢复备份时中断/u);
  await (await open()).close();
});

test('a table that is taken away while it is worked on is told, and not waited for', async () => {
  await database.executeSql('alter table gouji.comparison rename to spare');
  await expect(isEmpty(database)).rejects.toThrow(DatabaseFault);
  await database.executeSql('alter table gouji.spare rename to comparison');
  expect(await isEmpty(database)).toBe(true);
});
