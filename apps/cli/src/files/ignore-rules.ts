import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { decodeText } from '@gouji/core/read';
import ignore from 'ignore';
import type { Sentence } from '../usage-error.ts';
import { toSystemPath } from './system-path.ts';

/** The name of files that say, in the syntax of .gitignore, what beside and below them is no report. */
export const ignoreFileName = '.goujiignore';

/** Patterns, the folder they are relative to, and where they stand. */
export interface Patterns {
  readonly folder: string;
  readonly patterns: readonly string[];
  readonly from: Sentence;
}

/** Tells for a path whether a pattern leaves it aside, and which; null when none does. */
export type IgnoreTest = (path: string, isFolder: boolean) => Sentence | null;

interface Source {
  readonly folder: string;
  readonly from: Sentence;
  readonly rules: ignore.Ignore;
}

const toSource = ({ folder, patterns, from }: Patterns): Source => ({
  folder,
  from,
  rules: ignore().add([...patterns]),
});

function readIgnoreFile(folder: string, name: string): Source | null {
  const file = join(folder, ignoreFileName);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(toSystemPath(file));
  } catch {
    return null;
  }
  // Editors on Chinese Windows write GBK, or UTF-8 with a mark before it.
  const { text } = decodeText(bytes);
  return toSource({ folder, patterns: text.split(/\r?\n/u), from: { zh: name, en: name } });
}

/** The path below a folder with forward slashes; null when it lies elsewhere. */
function below(folder: string, path: string): string | null {
  const inside = relative(folder, path);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside)
    return null;
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}

/**
 * Patterns of the configuration and of the command line, and the ignore files of each folder between the working directory
 * and a path. The nearest to the path decides, the command line last; within one, the last pattern that fits.
 */
export class IgnoreRules {
  readonly #directory: string;
  readonly #first: readonly Source[];
  readonly #last: readonly Source[];
  readonly #files = new Map<string, Source | null>();

  constructor(directory: string, configured: Patterns | null, given: Patterns | null) {
    this.#directory = directory;
    this.#first = configured ? [toSource(configured)] : [];
    this.#last = given ? [toSource(given)] : [];
  }

  /** The ignore files that hold in a folder, the outermost first; those above the working directory and `root` do not. */
  #filesFor(folder: string, root: string): Source[] {
    const known = this.#files.get(folder);
    const name = below(this.#directory, join(folder, ignoreFileName)) ?? join(folder, ignoreFileName);
    const own = known === undefined ? readIgnoreFile(folder, name) : known;
    this.#files.set(folder, own);
    const ends = folder === this.#directory || dirname(folder) === folder;
    const outside = folder === root && below(this.#directory, folder) === null;
    return [...(ends || outside ? [] : this.#filesFor(dirname(folder), root)), ...(own ? [own] : [])];
  }

  /** A test for what stands directly in `folder`, which was reached from `root`; both are absolute. */
  in(folder: string, root: string): IgnoreTest {
    const sources = [...this.#first, ...this.#filesFor(folder, root), ...this.#last];
    return (path, isFolder) => {
      let verdict: Sentence | null = null;
      for (const { folder: base, from, rules } of sources) {
        const inside = below(base, path);
        if (inside === null || !ignore.isPathValid(inside)) continue;
        const { ignored, unignored, rule } = rules.test(isFolder ? `${inside}/` : inside);
        if (unignored) verdict = null;
        if (ignored)
          verdict = {
            zh: `按 ${from.zh} 中的“${rule?.pattern ?? ''}”略过。`,
            en: `Left aside by “${rule?.pattern ?? ''}” in ${from.en}.`,
          };
      }
      return verdict;
    };
  }
}
