import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { useEmbedded } from '../src/engine/embedded.ts';
import { giveTo, ordinaryUser } from '../src/engine/run-as.ts';
import { batchStatus, openDatabase } from '../src/index.ts';
import { submit } from './support/reports.ts';
import { embeddedPlace, openFolder } from './support/servers.ts';

test('files copied in mid-write open again with all that was committed', async () => {
  const place = embeddedPlace();
  const { folder } = place.location as { folder: string };
  const database = await openDatabase(place.location);
  const copy = join(openFolder(), 'copy');
  let copying = true;
  const writing = (async () => {
    for (let round = 0; copying; round++)
      await submit(database, 'power', [
        { name: `${round}.txt`, bytes: new Uint8Array([round & 255, round >> 8]) },
      ]);
  })();
  await pause(200);
  const committed = (await batchStatus(database, 'power'))[0]!.documents;
  // A power cut keeps the log in order: it is copied last.
  cpSync(folder, copy, {
    recursive: true,
    filter: (path) => !/(?:postmaster\.pid|pg_wal|users|lock)$/u.test(path),
  });
  cpSync(join(folder, 'data', 'pg_wal'), join(copy, 'data', 'pg_wal'), { recursive: true });
  copying = false;
  await writing;
  const user = ordinaryUser();
  if (user) giveTo(user, copy);
  const opened = await useEmbedded(copy);
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  const { rows } = await client.query(
    'select count(*)::int as count from gouji.document d join gouji.batch b on b.id = d.batch_id where b.name = $1',
    ['power'],
  );
  expect(rows[0].count).toBeGreaterThanOrEqual(committed);
  await client.end();
  await opened.leave();
  expect(existsSync(join(copy, 'data', 'postmaster.pid'))).toBe(false);
  rmSync(copy, { recursive: true, force: true });
  await database.close();
  place.remove();
}, 120_000);
