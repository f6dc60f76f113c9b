import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import {
  batchStatus,
  type Database,
  isDone,
  openDatabase,
  startWork,
  type WorkOptions,
} from '../../src/index.ts';
import { embeddedPlace, type Place } from './servers.ts';

/** Opens an embedded database before the tests of a file, and removes it behind them. */
export function useEmbedded(opened: (database: Database) => void): void {
  let place: Place;
  let database: Database;
  beforeAll(async () => {
    place = embeddedPlace();
    database = await openDatabase(place.location, { supervise: true, connections: 8 });
    opened(database);
  }, 120_000);
  afterAll(async () => {
    await database.close();
    place.remove();
  }, 60_000);
}

/** Works until nothing is left to do; the number of documents done. */
export async function workOff(database: Database, settings: Partial<WorkOptions> = {}): Promise<number> {
  const working = await startWork(database, { concurrency: 2, ...settings });
  while (!isDone(await batchStatus(database))) await pause(50);
  await working.stop();
  return working.done();
}
