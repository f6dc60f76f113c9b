import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { batchStatus, type Database, type Location, openDatabase } from '../src/index.ts';
import { expectedVerdicts, sampleReports, submit, verdictsOf } from './support/reports.ts';
import { embeddedPlace, hasServer, type Place, serverPlace } from './support/servers.ts';

const workerFile = new URL('./support/worker-process.ts', import.meta.url).pathname;

const ended = (child: ChildProcess): Promise<string | number | null> =>
  new Promise((done) => {
    child.on('exit', (code, signal) => done(signal ?? code));
  });

function startWorker(location: Location, killAt = 0): ChildProcess {
  // The very process: a shell between would take the signal and leave the worker alive.
  return spawn(
    process.execPath,
    ['--conditions', 'gouji-source', workerFile, JSON.stringify(location), String(killAt)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

let place: Place | null = null;
let database: Database | null = null;

afterEach(async () => {
  await database?.close();
  place?.remove();
  place = null;
  database = null;
}, 60_000);

const places = [
  { engine: 'the embedded database', open: async () => embeddedPlace(), skip: false },
  { engine: 'PostgreSQL 15 of Debian', open: serverPlace, skip: !hasServer },
];

for (const { engine, open, skip } of places)
  test.skipIf(skip)(
    `workers killed between check and commit, and at any moment, lose nothing and do nothing twice (${engine})`,
    async () => {
      place = await open();
      const { location } = place;
      database = await openDatabase(location);
      const samples = sampleReports(30);
      await submit(database, 'k', samples);
      // The first ends itself when everything is written and nothing is committed.
      expect(await ended(startWorker(location, 1))).toBe('SIGKILL');
      const { rows } = await database.executeSql('select count(*)::int as count from gouji.verdict');
      expect(rows[0].count).toBe(0);
      expect((await batchStatus(database, 'k'))[0]).toMatchObject({ judged: 0, failed: 0 });
      // The second does so at its second commit, the third is killed from outside as soon as it has begun.
      const second = ended(startWorker(location, 2));
      const third = startWorker(location);
      const gone = ended(third);
      while ((await batchStatus(database, 'k'))[0]!.judged === 0) await pause(50);
      third.kill('SIGKILL');
      expect(['SIGKILL', 0]).toContain(await gone);
      const last = ended(startWorker(location));
      expect(['SIGKILL', 0]).toContain(await second);
      expect(await last).toBe(0);

      expect((await batchStatus(database, 'k'))[0]).toMatchObject({
        documents: samples.length,
        judged: samples.length,
        failed: 0,
        waiting: 0,
        running: 0,
      });
      const { rows: doubled } = await database.executeSql(
        'select document_id from gouji.verdict group by document_id having count(*) <> 1',
      );
      expect(doubled).toEqual([]);
      expect(await verdictsOf(database, 'k')).toEqual(await expectedVerdicts(samples));
    },
    400_000,
  );
