import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import manifest from './package.json' with { type: 'json' };
import { reviewDefines, reviewPlugin } from './review-bundle.ts';
import configSchema from './schema/config.json' with { type: 'json' };
import { configTypes } from './src/config/config-types.ts';
import { wholeCheck } from './whole-check.ts';

const here = import.meta.dirname;
const from = (path: string): string => join(here, 'src', path);

/** The reader of PDF starts threads from a file beside it, of this name. */
const pdfWorker = fileURLToPath(
  new URL('./src/pdf/gouji-pdf-worker.ts', import.meta.resolve('@gouji/readers/package.json')),
);

/** How every program of this package is bundled, for its tests too. */
export const bundling = {
  absWorkingDir: here,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Else such expressions are made anew each time a function that holds one is called.
  supported: { 'regexp-unicode-property-escapes': true },
  // The sources of the workspace, so that the bundle never depends on what was built before.
  conditions: ['gouji-source'],
  // What the package depends on (the PDF engine, with its compiled parts) is installed beside it, not bundled.
  external: Object.keys(manifest.dependencies).flatMap((name) => [name, `${name}/*`]),
  jsx: 'automatic',
  define: reviewDefines,
  banner: {
    // Bundled CommonJS packages ask for Node's modules by require.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
} satisfies BuildOptions;

const options = {
  ...bundling,
  write: false,
  entryPoints: {
    main: from('main.ts'),
    worker: from('work/worker.ts'),
    'gouji-pdf-worker': pdfWorker,
    config: from('config/define-config.ts'),
  },
  chunkNames: '[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
} satisfies BuildOptions;

/** Bundles the command line into a folder: a small entry, and chunks that only the commands that need them load. */
export async function bundle(folder: string): Promise<void> {
  const { metafile } = await build({ ...options, outdir: folder, plugins: [reviewPlugin], metafile: true });
  const whole = wholeCheck(metafile, here, {
    start: 'src/run.ts',
    check: 'src/commands/check.ts',
    threads: ['src/work/worker.ts'],
  });
  const { outputFiles } = await build({ ...options, outdir: folder, plugins: [reviewPlugin, whole] });
  // Only a build that succeeded replaces the one before.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
  await writeFile(join(folder, 'config.d.ts'), configTypes(configSchema));
  await chmod(join(folder, 'main.js'), 0o755);
}
