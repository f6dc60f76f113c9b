import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BatchError } from '../sentence.ts';

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const held = (lock: string): BatchError =>
  new BatchError({
    zh: `内置数据库的文件夹被另一个进程占用了两分钟以上；确认没有 gouji batch 在启动或结束时，可删去“${lock}”再试。`,
    en: `Another process has held the folder of the embedded database for more than two minutes; if no gouji batch is starting or ending, remove “${lock}” and try again.`,
  });

/** A lock is written at once; one that stays empty was left by a process that ended in between. */
const longestEmpty = 2_000;

/** Whether who holds a lock is gone. */
function isLeft(lock: string): boolean {
  try {
    const owner = readFileSync(lock, 'utf8');
    return owner === '' ? Date.now() - statSync(lock).mtimeMs > longestEmpty : !isAlive(Number(owner));
  } catch {
    return false;
  }
}

/** Runs `work` while no other process does so in this folder; a lock of a process that is gone is taken over. */
export async function exclusively<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, 'lock');
  for (let waited = 0; ; waited += 50) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Made and not written, as on a full disk: it would say of nobody that he holds it.
      if (code === 'ENOSPC' || code === 'EDQUOT') rmSync(lock, { force: true });
      if (code !== 'EEXIST') throw error;
      if (isLeft(lock)) rmSync(lock, { force: true });
      if (waited > 120_000) throw held(lock);
      await pause(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
