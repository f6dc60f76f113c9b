import { lines } from './desk.ts';
import { forgetAll, forgetLines } from './keep.ts';

/** Takes a file off the desk, and out of what is kept of it. */
export async function removeLine(id: number): Promise<void> {
  lines.value = lines.value.filter((line) => line.id !== id);
  await forgetLines([id]);
}

/** Takes everything off the desk, and out of this browser. */
export async function clearDesk(): Promise<void> {
  lines.value = [];
  await forgetAll();
}
