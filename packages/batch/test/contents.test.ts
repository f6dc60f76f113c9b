import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import {
  BatchError,
  batchStatus,
  contentStoreOf,
  type Database,
  isDone,
  openDatabase,
  removeBatches,
  startWork,
} from '../src/index.ts';
import { type ObjectServer, startObjectServer } from './support/object-server.ts';
import { expectedVerdicts, sampleReports, submit, verdictsOf } from './support/reports.ts';
import { embeddedPlace } from './support/servers.ts';

async function openServer(): Promise<ObjectServer> {
  const server = await startObjectServer();
  onTestFinished(() => server.close());
  return server;
}

async function work(database: Database): Promise<void> {
  const working = await startWork(database, { concurrency: 1 });
  while (!isDone(await batchStatus(database))) await pause(50);
  await working.stop();
}

test('documents lie in the store of objects, each content once, and go with the last batch that has them', async () => {
  const server = await openServer();
  const place = embeddedPlace();
  onTestFinished(() => place.remove());
  const database = await openDatabase(place.location, {
    supervise: true,
    connections: 8,
    contents: contentStoreOf(server.environment),
  });
  onTestFinished(() => database.close());
  const samples = sampleReports(3, 91);
  server.busy(2);
  await submit(database, 'a', samples);
  expect([...server.objects.values()].map(String).sort()).toEqual(
    samples.map(({ bytes }) => new TextDecoder().decode(bytes)).sort(),
  );
  const { rows } = await database.executeSql(
    'select count(*)::int as count, count(bytes)::int as here from gouji.content',
  );
  expect(rows[0]).toEqual({ count: samples.length, here: 0 });
  // What somebody lost there is stored anew by whoever submits it again.
  const [lost] = server.objects.keys();
  server.objects.delete(lost!);
  await submit(database, 'b', samples.slice(0, 4));
  await submit(database, 'a', samples);
  expect(server.objects.size).toBe(samples.length);
  await work(database);
  expect(await verdictsOf(database, 'a')).toEqual(await expectedVerdicts(samples));
  // Whoever does not know the store does not begin.
  await expect(startWork({ ...database, contents: null }, { concurrency: 1 })).rejects.toThrow(BatchError);
  expect(await removeBatches(database, { name: 'a' })).toEqual({ batches: 1, contents: samples.length - 4 });
  expect(server.objects.size).toBe(4);
  await removeBatches(database, { name: 'b' });
  expect(server.objects.size).toBe(0);
  expect(server.refused).toEqual([]);
}, 120_000);

test('a wrong key, a changed object and a missing one are told in a sentence', async () => {
  const server = await openServer();
  const bytes = new TextEncoder().encode('政府信息公开工作年度报告');
  const name = '0'.repeat(64);
  const store = contentStoreOf(server.environment)!;
  await expect(store.get(name)).rejects.toThrow(/不在其中|not there/u);
  server.objects.set(`/reports/2024/${name}`, Buffer.from(bytes));
  await expect(store.get(name)).rejects.toThrow(BatchError);
  const stranger = contentStoreOf({ ...server.environment, AWS_SECRET_ACCESS_KEY: 'another' })!;
  await expect(stranger.put(name, bytes, false)).rejects.toThrow(/403/u);
  expect(server.refused).toHaveLength(1);
  expect(contentStoreOf({})).toBeNull();
  expect(() => contentStoreOf({ GOUJI_S3: 'bucket' })).toThrow(BatchError);
  expect(() => contentStoreOf({ GOUJI_S3: 'https://host/bucket' })).toThrow(BatchError);
});
