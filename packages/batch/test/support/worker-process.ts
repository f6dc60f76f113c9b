/** A worker as a process of its own: works until nothing is left, or kills itself before a commit as it is told. */
import { setTimeout as pause } from 'node:timers/promises';
import { batchStatus, isDone, type Location, openDatabase, startWork } from '../../src/index.ts';

const [location = '', killAt = '0'] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(location) as Location, { supervise: true, connections: 8 });
let commits = 0;
const working = await startWork(database, {
  concurrency: 2,
  async beforeCommit() {
    commits++;
    if (commits === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write('working\n');
while (!isDone(await batchStatus(database))) await pause(200);
await working.stop();
await database.close();
