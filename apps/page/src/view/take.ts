import type { Line } from '../desk/desk.ts';
import { readFiles } from '../desk/read-line.ts';
import { words } from '../words/words.ts';
import { say } from './say.ts';

/** Takes what somebody gave onto the desk, and says how many of it lie there already. */
export async function takeFiles(files: readonly Pick<Line, 'name' | 'blob'>[]): Promise<void> {
  const known = files.length - (await readFiles(files)).length;
  say(known > 0 ? words.value.alreadyHere(known) : '');
}
