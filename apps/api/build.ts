/** Builds the package: the program by tsc, the page by esbuild into a module of strings, so that it needs no file system. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { buildPage } from './build-page.ts';

execFileSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit', cwd: import.meta.dirname });
const assets = [...(await buildPage())];
const dist = new URL('./dist/', import.meta.url);
writeFileSync(
  new URL('page-assets.js', dist),
  `export const pageAssets = new Map(${JSON.stringify(assets)});\n`,
);
writeFileSync(
  new URL('page-assets.d.ts', dist),
  "import type { PageAsset } from './options.js';\n/** The page at `/` and what it loads, for `createApp({ page: pageAssets })`. */\nexport declare const pageAssets: ReadonlyMap<string, PageAsset>;\n",
);
