import type { Edition } from '../model/report.ts';
import { edition2019 } from './edition-2019.ts';
import { edition2021 } from './edition-2021.ts';
import type { Template } from './types.ts';

export { edition2019, edition2021 };

/** Every edition, oldest first. A new edition is one new data file and one entry here. */
export const templates: readonly Template[] = [edition2019, edition2021];

export function templateOf(edition: Edition): Template {
  const found = templates.find((t) => t.edition === edition);
  if (!found) throw new RangeError(`no template of edition ${edition}`);
  return found;
}
