import { test } from 'vitest';
import { batchStatus, openDatabase } from '../src/index.ts';
import { workAndKill } from './support/kill-workers.ts';
import { expectedVerdicts, sampleReports, submit, verdictsOf } from './support/reports.ts';
import { embeddedPlace, hasServer, serverPlace } from './support/servers.ts';

const places = [
  { engine: 'the embedded database', open: async () => embeddedPlace(), skip: false },
  { engine: 'PostgreSQL 15 of Debian', open: serverPlace, skip: !hasServer },
];

// The long form, with ten thousand documents and the command line itself, is a measurement: `pnpm bench batch-kill`.
for (const { engine, open, skip } of places)
  test.skipIf(skip).concurrent(
    `workers killed between check and commit, and at any moment, lose nothing and do nothing twice (${engine})`,
    async ({ expect, onTestFinished }) => {
      const place = await open();
      onTestFinished(() => place.remove());
      const database = await openDatabase(place.location);
      onTestFinished(() => database.close());
      const samples = sampleReports(30);
      await submit(database, 'k', samples);
      const killed = await workAndKill(database, place.location, 2);
      expect(killed.beforeCommit).toBeGreaterThanOrEqual(1);
      expect(killed.inHand).toBeGreaterThanOrEqual(1);
      expect(killed.leaked).toBe(0);

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
