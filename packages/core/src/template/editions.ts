import type { Edition } from '../model/report.ts';
import { edition2019 } from './edition-2019.ts';
import { edition2021 } from './edition-2021.ts';
import type { Template } from './types.ts';

export { edition2019, edition2021 };

/** The official editions, oldest first. A new edition is one new data file and one entry here. */
export const templates: readonly Template[] = [edition2019, edition2021];

let known = templates;

/** The editions that are known here and now, oldest first: the official ones, or those that were given as an option. */
export const knownTemplates = (): readonly Template[] => known;

export const newestTemplate = (): Template => known.at(-1)!;

/**
 * Does something with other editions than the official ones. What is done must not wait for anything: the editions hold until
 * it returns, and nothing else runs meanwhile.
 */
export function withTemplates<Result>(given: readonly Template[] | undefined, run: () => Result): Result {
  const before = known;
  known = given ?? templates;
  try {
    return run();
  } finally {
    known = before;
  }
}

/** What is made of the known editions, made once for each list of them. */
export function perTemplates<Made>(make: (templates: readonly Template[]) => Made): () => Made {
  const made = new WeakMap<readonly Template[], Made>();
  return () => {
    let one = made.get(known);
    if (one === undefined) {
      one = make(known);
      made.set(known, one);
    }
    return one;
  };
}

export function templateOf(edition: Edition): Template {
  const found = known.find((template) => template.edition === edition);
  if (!found) throw new RangeError(`no template of edition ${edition}`);
  return found;
}
