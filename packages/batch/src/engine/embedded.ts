import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { BatchError } from '../sentence.ts';
import { type Binaries, locateBinaries } from './binaries.ts';
import { exclusively, isAlive } from './exclusively.ts';
import { canReach, giveTo, ordinaryUser, type RunAs } from './run-as.ts';

/** A server of our own in a folder, in use by this process until it is left. */
export interface Embedded {
  readonly url: string;
  /** Starts the server again at its port, where it has ended while it is in use. Does nothing where it runs. */
  revive(): Promise<void>;
  /** Leaves; the last process to leave stops the server. */
  leave(): Promise<void>;
}

/** Where binaries are copied to when the user the server runs as cannot reach them. */
const sharedFolder = '/var/lib/gouji';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const tail = (text: string): string => text.trim().split('\n').slice(-3).join(' ');

function failed(what: string, output: string): BatchError {
  // The one cause that nobody need look up.
  if (output.includes('No space left on device'))
    return new BatchError({
      zh: '内置数据库所在的磁盘已满；请腾出空间，或用 --data 另指文件夹。',
      en: 'The disk of the embedded database is full; make room, or name another folder with --data.',
    });
  return new BatchError({
    zh: `内置数据库的 ${what} 失败：${tail(output)}；也可用 --database 指定 PostgreSQL 服务器。`,
    en: `The embedded database failed (${what}): ${tail(output)}; a PostgreSQL server can be named with --database.`,
  });
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

interface Setting {
  readonly folder: string;
  readonly data: string;
  readonly binaries: Binaries;
  readonly user: RunAs | null;
}

/** What may lie in a folder that is as good as empty: an unfinished lock, and what systems leave behind. */
const isNothing = (name: string): boolean => name === 'lock' || name === 'lost+found' || name.startsWith('.');

/** Whether a database was ever made, or begun to be made, in a folder. */
export function isStoreFolder(folder: string): boolean {
  return existsSync(join(folder, 'users')) || existsSync(join(folder, 'initialised'));
}

/** A folder of somebody's own files is no place for a database: making one takes away what is called `data` in it. */
function refuseOthersFolder(folder: string): void {
  if (isStoreFolder(folder) || !existsSync(folder) || readdirSync(folder).every(isNothing)) return;
  throw new BatchError({
    zh: `文件夹“${folder}”里有别的文件，不是批次的数据文件夹；请另指一个空的或尚不存在的文件夹。`,
    en: `The folder “${folder}” holds other files and no data of batches; name one that is empty or not there yet.`,
  });
}

function setUp(given: string): Setting {
  const folder = resolve(given);
  refuseOthersFolder(folder);
  mkdirSync(join(folder, 'users'), { recursive: true });
  const data = join(folder, 'data');
  const user = ordinaryUser();
  if (user && !canReach(user, folder))
    throw new BatchError({
      zh: `以 root 运行时数据库由普通用户运行，而它进不了“${folder}”；请用 --data 指定它能进入的文件夹，如 /var/lib/gouji/batch。`,
      en: `Started as root, the database runs as an ordinary user, who cannot enter “${folder}”; name a folder it can, such as --data /var/lib/gouji/batch.`,
    });
  let binaries = locateBinaries(folder);
  if (user && !canReach(user, binaries.postgres)) {
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    binaries = locateBinaries(sharedFolder, true);
  }
  return { folder, data, binaries, user };
}

function run({ binaries, user }: Setting, program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...user,
    env: binaries.environment,
    encoding: 'utf8',
    cwd: '/',
    windowsHide: true,
    // The server that pg_ctl leaves behind must not hold our pipes open.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw failed(program.split(/[\\/]/u).at(-1)!, error?.message ?? `${stdout}${stderr}`);
  return stdout;
}

const passwordFile = ({ folder }: Setting): string => join(folder, 'password');

function initialise(setting: Setting): void {
  const { folder, data, binaries, user } = setting;
  // What a broken-off beginning left is no database.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  const handed = join(data, '..', `password.${process.pid}`);
  writeFileSync(handed, password, { mode: 0o600 });
  if (user) {
    giveTo(user, data);
    giveTo(user, folder);
  }
  try {
    run(setting, binaries.initdb, [
      '-D',
      data,
      '-U',
      'gouji',
      '-A',
      'scram-sha-256',
      `--pwfile=${handed}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-instructions',
    ]);
  } finally {
    rmSync(handed, { force: true });
  }
  writeFileSync(passwordFile(setting), password, { mode: 0o600 });
  writeFileSync(join(folder, 'initialised'), binaries.version);
}

/** The port of the server that runs on the folder; null when none does. */
function runningPort({ data }: Setting): number | null {
  try {
    const [pid = '', , , port = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return isAlive(Number(pid)) && Number(port) > 0 ? Number(port) : null;
  } catch {
    return null;
  }
}

const urlOf = (setting: Setting, port: number): string =>
  `postgres://gouji:${readFileSync(passwordFile(setting), 'utf8').trim()}@127.0.0.1:${port}/postgres`;

/** Whether a server answers: `soon` while it starts up, recovers or shuts down. */
async function answers(url: string): Promise<'yes' | 'soon' | 'no'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return 'yes';
  } catch (error) {
    return (error as { code?: unknown }).code === '57P03' ? 'soon' : 'no';
  } finally {
    await client.end().catch(() => {});
  }
}

async function start(setting: Setting, formerPort?: number): Promise<string> {
  const { data, binaries } = setting;
  const known = runningPort(setting);
  // A number of a process may belong to something else by now: only an answer counts.
  if (known !== null) {
    for (let attempt = 0, most = 20; attempt < most; attempt++) {
      const answer = await answers(urlOf(setting, known));
      if (answer === 'yes') return urlOf(setting, known);
      // It is ours and makes good what a crash left, or ends: a second one could not be started beside it.
      if (answer === 'soon') most = 480;
      await pause(250);
      if (runningPort(setting) === null) break;
    }
    rmSync(join(data, 'postmaster.pid'), { force: true });
  }
  const port = formerPort ?? (await freePort());
  const options = [
    `-p ${port}`,
    '-h 127.0.0.1',
    '-c unix_socket_directories=',
    '-c max_connections=200',
    '-c shared_buffers=64MB',
    '-c max_wal_size=1GB',
  ];
  const log = join(data, 'server.log');
  const logged = sizeOf(log);
  const start = ['start', '-D', data, '-w', '-t', '120', '-l', log, '-o', options.join(' ')];
  try {
    run(setting, binaries.pgCtl, start);
  } catch (error) {
    // What pg_ctl says is to look there.
    throw existsSync(log) ? failed('pg_ctl', readFileSync(log).subarray(logged).toString('utf8')) : error;
  }
  return urlOf(setting, port);
}

/** Ends the server; one that cannot write its last state, as on a full disk, makes that good when it is started again. */
function stop(setting: Setting): void {
  const { binaries, data } = setting;
  const by = (mode: string, seconds: string): string =>
    run(setting, binaries.pgCtl, ['stop', '-D', data, '-m', mode, '-w', '-t', seconds]);
  try {
    by('fast', '30');
  } catch {
    by('immediate', '30');
  }
}

/** Processes that use the folder; those that are gone are struck off. */
function users(folder: string): number[] {
  return readdirSync(join(folder, 'users')).flatMap((name) => {
    const pid = Number(name);
    if (isAlive(pid)) return [pid];
    rmSync(join(folder, 'users', name), { force: true });
    return [];
  });
}

/** How often this process uses a folder, by its entry among the users. */
const ownUses = new Map<string, number>();

/**
 * Uses the database of a folder: makes it when it is not there, starts its server when it does not run. Several processes may
 * use it at the same time.
 */
export async function useEmbedded(given: string): Promise<Embedded> {
  const setting = setUp(given);
  const { folder } = setting;
  const own = join(folder, 'users', String(process.pid));
  const url = await exclusively(folder, async () => {
    if (!existsSync(join(folder, 'initialised'))) initialise(setting);
    const started = await start(setting);
    writeFileSync(own, '');
    ownUses.set(own, (ownUses.get(own) ?? 0) + 1);
    return started;
  });
  let left = false;
  let reviving: Promise<void> | null = null;
  const revive = async (): Promise<void> => {
    if (left) return;
    await exclusively(folder, async () => {
      // Whoever else uses the folder may have been quicker.
      if (!left && (await answers(url)) !== 'yes') await start(setting, Number(new URL(url).port));
    });
  };
  return {
    url,
    async revive() {
      reviving ??= revive().finally(() => {
        reviving = null;
      });
      await reviving;
    },
    async leave() {
      if (left) return;
      left = true;
      await exclusively(folder, async () => {
        const others = ownUses.get(own)! - 1;
        ownUses.set(own, others);
        if (others > 0) return;
        rmSync(own, { force: true });
        if (users(folder).length === 0 && runningPort(setting) !== null) stop(setting);
      });
    },
  };
}
