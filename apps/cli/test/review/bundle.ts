import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { reviewDefines, reviewPlugin } from '../../review-bundle.ts';
import { temporaryFolder } from './temporary-folder.ts';

const app = resolve(import.meta.dirname, '../..');

/** Bundles the review by itself, for tests that call it, the way the command line contains it; returns its folder. */
export async function bundleReview(): Promise<string> {
  const folder = temporaryFolder('gouji-bundle-');
  await build({
    absWorkingDir: app,
    entryPoints: {
      worker: join(app, 'src/work/worker.ts'),
      review: join(app, 'src/review/index.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    conditions: ['gouji-source'],
    external: Object.keys(manifest.dependencies).flatMap((name) => [name, `${name}/*`]),
    plugins: [reviewPlugin],
    jsx: 'automatic',
    define: reviewDefines,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}
