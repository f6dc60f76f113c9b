/**
 * Three hosts (network namespaces) work for one PostgreSQL 15: one link is cut for 25 s, the database is restarted meanwhile.
 * Linux and root only: `node --conditions gouji-source bench/src/batch-hosts.ts [documents]`
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { batchStatus, type Database, openDatabase, Submitter } from '@gouji/batch';
import { giveTo, openFolder, ordinaryUser, textReports } from './batch-place.ts';
import { printMeasures } from './measures.ts';

const count = Number(process.argv[2] ?? 2_000);
const cutSeconds = 25;
const hosts = [1, 2, 3];
const tag = `gj${process.pid % 10_000}`;
const network = `10.${200 + (process.pid % 50)}.${(process.pid >> 3) % 250}`;
const workerFile = new URL('../../packages/batch/test/support/worker-process.ts', import.meta.url).pathname;
const ipProgram = '/usr/sbin/ip';
const programs = '/usr/lib/postgresql/15/bin';

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' });
const ip = (line: string): string => run(ipProgram, ...line.split(' '));

/** A bridge with the database's address, and three hosts on it. */
function lay(): void {
  ip(`link add ${tag}b type bridge`);
  ip(`addr add ${network}.1/24 dev ${tag}b`);
  ip(`link set ${tag}b up`);
  for (const host of hosts) {
    ip(`netns add ${tag}h${host}`);
    ip(`link add ${tag}v${host} type veth peer name eth0 netns ${tag}h${host}`);
    ip(`link set ${tag}v${host} master ${tag}b up`);
    ip(`-n ${tag}h${host} addr add ${network}.${host + 1}/24 dev eth0`);
    ip(`-n ${tag}h${host} link set eth0 up`);
    ip(`-n ${tag}h${host} link set lo up`);
  }
}

function clear(): void {
  for (const line of [...hosts.map((host) => `netns del ${tag}h${host}`), `link del ${tag}b`])
    try {
      ip(line);
    } catch {
      // It was not made.
    }
}

const folder = openFolder();
const data = join(folder, 'data');
const user = ordinaryUser();
const asUser = (program: string, ...args: string[]): void => {
  execFileSync(join(programs, program), args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
};

function startServer(): string {
  if (user) giveTo(user, folder);
  asUser('initdb', '-D', data, '-U', 'gouji', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  appendFileSync(join(data, 'pg_hba.conf'), `host all all ${network}.0/24 trust\n`);
  const options = `-p 5499 -h ${network}.1 -c unix_socket_directories=`;
  asUser('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options);
  return `postgres://gouji@${network}.1:5499/postgres`;
}

const startWorker = (host: number, url: string): ChildProcess =>
  spawn(
    ipProgram,
    // `ip netns exec` becomes the program it is given.
    [
      ...['netns', 'exec', `${tag}h${host}`, process.execPath, '--conditions', 'gouji-source', workerFile],
      ...[JSON.stringify({ url }), '0'],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );

const judged = async (database: Database): Promise<number> =>
  (await batchStatus(database, 'hosts').catch(() => []))[0]?.judged ?? 0;

const workers: ChildProcess[] = [];
try {
  lay();
  const url = startServer();
  const database = await openDatabase({ url });
  const submitter = await Submitter.open(database, 'hosts');
  for (const report of textReports(count))
    await submitter.add({ ...report, named: false, options: { language: 'zh', today: '2026-01-01' } });
  await submitter.flush();
  const started = performance.now();
  workers.push(...hosts.map((host) => startWorker(host, url)));
  const ends = workers.map(
    (worker) =>
      new Promise<number | string | null>((done) => {
        worker.on('close', (code, signal) => done(signal ?? code));
      }),
  );
  while ((await judged(database)) < count / 10) await pause(100);
  ip(`link set ${tag}v1 down`);
  const atCut = await judged(database);
  await pause(10_000);
  asUser('pg_ctl', 'restart', '-w', '-D', data, '-m', 'fast');
  await pause((cutSeconds - 10) * 1000);
  const atRestored = await judged(database);
  ip(`link set ${tag}v1 up`);
  const codes = await Promise.all(ends);
  const seconds = (performance.now() - started) / 1000;
  const [status] = await batchStatus(database, 'hosts');
  const { rows } = await database.executeSql(
    `select count(*) filter (where verdicts = 0)::int as lost, count(*) filter (where verdicts > 1)::int as doubled
     from (select d.id, count(v.value)::int as verdicts from gouji.document d left join gouji.verdict v on v.document_id = d.id group by d.id) as each`,
  );
  const { rows: pairs } = await database.executeSql(
    'select count(prior_document)::int as pairs from gouji.verdict',
  );
  await database.close();
  const exactly = (what: string, measured: number, bound: number) =>
    ({ what, unit: '', measured, promised: ['=', bound] }) as const;
  const told = (what: string, measured: number, unit: '' | 's' = '') =>
    ({ what, unit, measured, promised: null }) as const;
  printMeasures([
    exactly('verdicts', status!.judged, count),
    exactly('lost', rows[0].lost, 0),
    exactly('with more than one verdict', rows[0].doubled, 0),
    exactly('compared with the year before', pairs[0].pairs, Math.floor(count / 2)),
    exactly(
      'workers that came to the end by themselves',
      codes.filter((code) => code === 0).length,
      hosts.length,
    ),
    told('judged when the link was cut', atCut),
    told('judged when it was there again, the database restarted meanwhile', atRestored),
    told('time', seconds, 's'),
  ]);
} finally {
  for (const worker of workers) worker.kill('SIGKILL');
  try {
    asUser('pg_ctl', 'stop', '-w', '-D', data, '-m', 'immediate');
  } catch {
    // It did not start.
  }
  clear();
  rmSync(folder, { recursive: true, force: true });
}
