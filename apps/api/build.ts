/** Builds the package: the program by tsc, and beside it the page as a module of strings, so that it needs no file system. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { buildPage } from '@gouji/page/build';

execFileSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit', cwd: import.meta.dirname });
const dist = new URL('./dist/', import.meta.url);
writeFileSync(new URL('page.js', dist), `export const page = ${JSON.stringify(await buildPage())};\n`);
writeFileSync(
  new URL('page.d.ts', dist),
  "import type { ServedPage } from './options.js';\n/** The page, for `createApp({ page })`, or to be written into a file. */\nexport declare const page: ServedPage;\n",
);
