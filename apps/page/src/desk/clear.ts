import { job, removeFromService } from '../job/job.ts';
import { lines } from './desk.ts';
import { forgetAll, forgetLines } from './keep.ts';

/** Takes a file off the desk, and out of what is kept of it. */
export async function removeLine(id: number): Promise<void> {
  lines.value = lines.value.filter((line) => line.id !== id);
  await forgetLines([id]);
}

/** Takes everything off the desk, out of this browser, and off the service where it was given to it. */
export async function clearDesk(): Promise<void> {
  await removeFromService().catch(() => {});
  job.value = null;
  lines.value = [];
  await forgetAll();
}
