import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundling } from '../../bundle.ts';
import { reviewPlugin } from '../../review-bundle.ts';
import { temporaryFolder } from './temporary-folder.ts';

const app = resolve(import.meta.dirname, '../..');

/** Bundles the review by itself, for tests that call it, the way the command line contains it; returns its folder. */
export async function bundleReview(): Promise<string> {
  const folder = temporaryFolder('gouji-bundle-');
  await build({
    ...bundling,
    entryPoints: {
      worker: join(app, 'src/work/worker.ts'),
      review: join(app, 'src/review/index.ts'),
    },
    outdir: folder,
    plugins: [reviewPlugin],
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}
