import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { Loader, Metafile, Plugin } from 'esbuild';

/** Every file that is loaded with this one. */
function loadedWith(inputs: Metafile['inputs'], entry: string): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const path of found)
    for (const { kind, path: imported, external } of inputs[path]!.imports)
      if (kind !== 'dynamic-import' && !external && imported in inputs) found.add(imported);
  return found;
}

/**
 * Makes one chunk of what a check loads. A chunk holds what the same entry points reach, and each command, reader and format is an
 * entry point; so the code of one check lay in 48 files, and to find and open them took a tenth of a start. Here whoever shares some
 * of it with the check, beyond what every start loads, loads all of it.
 */
export function wholeCheck(
  { inputs }: Metafile,
  folder: string,
  { start, check, threads }: { start: string; check: string; threads: readonly string[] },
): Plugin {
  const started = loadedWith(inputs, start);
  const shared = new Set([...loadedWith(inputs, check)].filter((path) => !started.has(path)));
  const later = Object.values(inputs).flatMap(({ imports }) =>
    imports.flatMap(({ kind, path, external }) => (kind === 'dynamic-import' && !external ? [path] : [])),
  );
  const sharing = [...later, ...threads]
    .filter((path) => path !== start && path !== check)
    .filter((path) => [...loadedWith(inputs, path)].some((loaded) => shared.has(loaded)));
  const paths = new Set(sharing.map((path) => resolve(folder, path)));
  return {
    name: 'whole-check',
    setup(build) {
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/ }, async ({ path }) =>
        paths.has(path)
          ? {
              contents: `import ${JSON.stringify(resolve(folder, check))};\n${await readFile(path, 'utf8')}`,
              loader: extname(path).slice(1) as Loader,
              resolveDir: dirname(path),
            }
          : undefined,
      );
    },
  };
}
