/** A worker as a process of its own: works until nothing is left, or kills itself before a commit as it is told. */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isEmpty, type Location, openDatabase, startWork } from '../../src/index.ts';

const [location = '', killAt = '0'] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(location) as Location, { supervise: true, connections: 8 });
let commits = 0;
const working = await startWork(database, {
  concurrency: 2,
  beforeCommit(documents) {
    commits++;
    if (commits < Number(killAt) || documents.length === 0 || killAt === '0') return;
    // Everything of these is written, nothing committed; whoever reads this line holds us to that.
    writeSync(1, `${JSON.stringify({ documents })}\n`);
    process.kill(process.pid, 'SIGKILL');
  },
});
writeSync(1, '{}\n');
while (!(await isEmpty(database).catch(() => false))) await pause(200);
await working.stop();
await database.close();
