import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { test } from 'vitest';
import { useEmbedded } from '../src/engine/embedded.ts';
import {
  BatchError,
  batchStatus,
  type Database,
  isDone,
  type Location,
  openDatabase,
  rejudgeBatch,
  startWork,
} from '../src/index.ts';
import { steps } from '../src/schema/index.ts';
import { expectedVerdicts, sampleReports, submit, verdictsOf } from './support/reports.ts';
import { embeddedPlace, hasServer, serverPlace } from './support/servers.ts';

/**
 * What `pg_dump --inserts` gave of a store made by the program when it had its first schema step only: two reports judged, two
 * waiting, one picture aside.
 */
const dump = gunzipSync(readFileSync(new URL('./fixtures/store-1.sql.gz', import.meta.url))).toString('utf8');
const name = '旧批次';
const samples = sampleReports(2, 71);

async function load(location: Location): Promise<void> {
  const embedded = 'folder' in location ? await useEmbedded(location.folder) : null;
  const client = new Client({ connectionString: embedded?.url ?? (location as { url: string }).url });
  await client.connect();
  await client.query(dump);
  await client.end();
  await embedded?.leave();
}

async function work(database: Database): Promise<number> {
  const working = await startWork(database, { concurrency: 1 });
  while (!isDone(await batchStatus(database))) await pause(50);
  await working.stop();
  return working.done();
}

const places = [
  { engine: 'the embedded database', open: async () => embeddedPlace(), skip: false },
  { engine: 'PostgreSQL 15 of Debian', open: serverPlace, skip: !hasServer },
];

for (const { engine, open, skip } of places)
  test.skipIf(skip).concurrent(
    `a store of the first schema is brought up to date, and goes on where it was (${engine})`,
    async ({ expect, onTestFinished }) => {
      const place = await open();
      onTestFinished(() => place.remove());
      const { location } = place;
      await load(location);
      const database = await openDatabase(location, { supervise: true, connections: 8 });
      onTestFinished(() => database.close());
      expect((await batchStatus(database, name))[0]).toMatchObject({ judged: 2, waiting: 2, aside: 1 });
      const verdicts = (await verdictsOf(database, name)).map((text) => JSON.parse(text));
      expect(verdicts.slice(0, 2).map(({ source }) => source.name)).toEqual(
        samples.slice(0, 2).map((sample) => sample.name),
      );
      expect(verdicts[1].notices.at(-1).data.prior).toBe(samples[0]!.name);
      // What is known stays known, what waited is done, and what was understood then can be judged by the rules of now.
      expect(await submit(database, name, samples)).toEqual({ added: 0, replaced: 0, known: 4 });
      expect(await work(database)).toBe(2);
      expect((await verdictsOf(database, name)).slice(3)).toEqual(await expectedVerdicts(samples.slice(2)));
      expect(await rejudgeBatch(database, name)).toBe(4);
      await work(database);
      expect((await batchStatus(database, name))[0]).toMatchObject({ judged: 4, failed: 0 });
      // A program that does not know the tables leaves them alone.
      await database.executeSql('insert into gouji.schema_step (step) values ($1)', [steps.length + 1]);
      await expect(openDatabase(location)).rejects.toThrow(BatchError);
    },
    200_000,
  );
