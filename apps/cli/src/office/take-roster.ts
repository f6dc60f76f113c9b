import type { Language } from '@gouji/core/model';
import { readRoster } from '../io/read-roster.ts';
import { describeLeftOut } from '../io/roster-names.ts';
import { sayIn } from './say.ts';

/** The bodies of a roster, and a word about the lines that name none; null where no roster is given. */
export async function takeRoster(
  path: string | undefined,
  language: Language,
): Promise<readonly string[] | null> {
  if (path === undefined) return null;
  const roster = await readRoster(path);
  const beside = describeLeftOut(roster);
  if (beside) sayIn(language)(beside);
  return roster.names;
}
