/** Bundles the command line into dist/: one small entry, and chunks that are loaded only by the commands that need them. */

import { existsSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import manifest from './package.json' with { type: 'json' };

const here = import.meta.dirname;
const from = (path: string): string => join(here, 'src', path);

/** Ink measures with our own widths, and does without the developer tools; both belong to the review. */
const aliases = Object.fromEntries(
  Object.entries({
    'string-width': from('review/core/width.ts'),
    'react-devtools-core': from('review/tui/no-devtools.ts'),
  }).filter(([, path]) => existsSync(path)),
);

await rm(join(here, 'dist'), { recursive: true, force: true });
await build({
  entryPoints: { main: from('main.ts'), worker: from('work/worker.ts') },
  outdir: join(here, 'dist'),
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // The sources of the workspace, so that the bundle never depends on what was built before.
  conditions: ['gouji-source'],
  // What the package depends on (the PDF engine, with its compiled parts) is installed beside it, not bundled.
  external: Object.keys(manifest.dependencies).flatMap((name) => [name, `${name}/*`]),
  alias: aliases,
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  banner: {
    // Bundled CommonJS packages ask for Node's modules by require.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
await chmod(join(here, 'dist', 'main.js'), 0o755);
