import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const review = join(import.meta.dirname, 'src', 'review');

/** Without these React runs its development build, which is slow and leaks. */
export const reviewDefines = { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' };

/**
 * Makes Ink measure text as the terminal at hand draws it: everybody who asks for `string-width` gets the review's own module, which
 * alone gets the real one. Leaves out the developer tools of React. Ink's layout engine is WebAssembly within its file, which it would
 * have `fetch` decode, and with it Node load an HTTP client before the first frame.
 */
export const reviewPlugin: Plugin = {
  name: 'review',
  setup(build) {
    const width = join(review, 'core', 'width.ts');
    build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer === width ? undefined : { path: join(review, 'tui', 'string-width.ts') },
    );
    build.onResolve({ filter: /^react-devtools-core$/ }, () => ({
      path: join(review, 'tui', 'no-devtools.ts'),
    }));
    build.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path }) => ({
      contents: `const fetch = undefined;\n${await readFile(path, 'utf8')}`,
      loader: 'js',
    }));
  },
};
