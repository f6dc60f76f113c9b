import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, isEmpty, type Location } from '../../src/index.ts';

const workerFile = new URL('./worker-process.ts', import.meta.url).pathname;

/** How often workers were killed, and what was found of documents whose worker died between writing and committing. */
export interface Killed {
  /** Ended themselves when results were written and not committed. */
  readonly beforeCommit: number;
  /** Ended from outside, at any moment. */
  readonly anywhere: number;
  /** Documents in hand at the first kind of death. */
  readonly inHand: number;
  /** Of these, documents that had a result afterwards although nothing was committed; a law says none. */
  readonly leaked: number;
}

/** A worker that ends itself at its `killAt`th commit; 0 = never. The very process: a shell between would outlive the signal. */
function startWorker(location: Location, killAt: number): ChildProcess {
  return spawn(
    process.execPath,
    ['--conditions', 'gouji-source', workerFile, JSON.stringify(location), String(killAt)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

/** How a worker ended, and the lines it wrote; `begun` is told of the first. */
async function outlive(
  child: ChildProcess,
  begun: () => void = () => {},
): Promise<{ how: string | number | null; lines: string[] }> {
  const lines: string[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line);
    if (lines.length === 1) begun();
  });
  const how = await new Promise<string | number | null>((done) => {
    child.on('close', (code, signal) => done(signal ?? code));
  });
  return { how, lines };
}

/** Documents among these that have a result of the work that was in hand. */
async function finished(database: Database, documents: readonly string[]): Promise<number> {
  const { rows } = await database.executeSql(
    "select count(*)::int as count from gouji.document where id = any($1) and state not in ('waiting', 'pairing')",
    [documents],
  );
  return rows[0].count;
}

/**
 * Has two processes work on the queue at a time and kills them: one ends itself when results are written and not committed,
 * the other is killed from outside at any moment, each so many times or until nothing is left. Then lets two come to the end.
 */
export async function workAndKill(database: Database, location: Location, kills: number): Promise<Killed> {
  const killed = { beforeCommit: 0, anywhere: 0, inHand: 0, leaked: 0 };
  const left = async (): Promise<boolean> => !(await isEmpty(database));
  const killInside = async (): Promise<void> => {
    for (let round = 0; round < kills && (await left()); round++) {
      const { how, lines } = await outlive(startWorker(location, 1 + (round % 4)));
      if (how !== 'SIGKILL') continue;
      const { documents } = JSON.parse(lines.at(-1)!) as { documents: string[] };
      killed.beforeCommit++;
      killed.inHand += documents.length;
      killed.leaked += await finished(database, documents);
    }
  };
  const killOutside = async (): Promise<void> => {
    for (let round = 0; round < kills && (await left()); round++) {
      const child = startWorker(location, 0);
      const { how } = await outlive(child, () => {
        setTimeout(() => child.kill('SIGKILL'), 100 + ((round * 677) % 2_500));
      });
      if (how === 'SIGKILL') killed.anywhere++;
    }
  };
  await Promise.all([killInside(), killOutside()]);
  while (await left()) {
    const ends = await Promise.all([0, 0].map((killAt) => outlive(startWorker(location, killAt))));
    for (const { how } of ends) if (how !== 0) throw new Error(`a worker ended with ${how}`);
    await pause(100);
  }
  return killed;
}
