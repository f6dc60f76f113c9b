import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the newest export below a folder. */
export function exportedIn(folder: string): string {
  const parent = join(folder, 'gouji-review');
  const runs = readdirSync(parent).filter((name) => /^\d{4}-\d{2}-\d{2}/u.test(name));
  return join(parent, runs.sort().at(-1)!);
}
