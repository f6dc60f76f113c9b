import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { madeOnce } from '@gouji/fixtures/made-once';
import { build } from 'esbuild';

const packages = ['core', 'runner', 'readers', 'office', 'batch'].map((name) =>
  dirname(fileURLToPath(import.meta.resolve(`@gouji/${name}/package.json`))),
);
const api = join(import.meta.dirname, '..');
const from = (path: string): string => join(api, 'src', path);
const fromPackage = (name: string, path: string): string =>
  fileURLToPath(new URL(path, import.meta.resolve(`@gouji/${name}/package.json`)));

/** Links to what these packages have installed, in one folder, as an installation without links has it. */
function linkInstalled(folder: string): void {
  const link = (name: string, path: string): void => {
    const place = join(folder, name);
    if (existsSync(place)) return;
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(path, place, 'junction');
  };
  for (const installed of [api, ...packages].map((path) => join(path, 'node_modules')).filter(existsSync))
    for (const name of readdirSync(installed).filter((name) => !name.startsWith('.')))
      if (name.startsWith('@'))
        for (const scoped of readdirSync(join(installed, name)))
          link(join(name, scoped), join(installed, name, scoped));
      else link(name, join(installed, name));
}

/**
 * The service from its sources as a few files, made once for all test files of a run. From the sources themselves each of its five
 * threads loads nine hundred modules, which takes longer than most tests.
 */
const folder = (): Promise<string> =>
  madeOnce('service', async (place) => {
    const installed = join(place, 'node_modules');
    linkInstalled(installed);
    writeFileSync(join(place, 'package.json'), '{"type":"module"}');
    await build({
      // The programs of threads are looked for where they lie among the sources.
      entryPoints: {
        'api/server': from('server.ts'),
        'api/work/worker': from('work/worker.ts'),
        'api/gouji-pdf-worker': fromPackage('readers', './src/pdf/gouji-pdf-worker.ts'),
        'thread/worker': fromPackage('batch', './src/thread/worker.ts'),
      },
      outdir: place,
      chunkNames: 'api/[name]-[hash]',
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node22',
      conditions: ['gouji-source'],
      external: externals(installed),
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
      logLevel: 'error',
    });
    if (existsSync(join(api, 'dist/page.js'))) cpSync(join(api, 'dist/page.js'), join(place, 'dist/page.js'));
  });

/** All that is installed but the workspace's own. */
const externals = (installed: string): string[] =>
  readdirSync(installed)
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(installed, name)).map((scoped) => `${name}/${scoped}`) : [name],
    )
    .filter((name) => !name.startsWith('@gouji/'))
    .flatMap((name) => [name, `${name}/*`]);

/** The program of the service. */
export const serverFile = async (): Promise<string> => join(await folder(), 'api', 'server.js');
/** What its threads begin with, for a service within the process of a test. */
export const workerUrl = async (): Promise<URL> => pathToFileURL(join(await folder(), 'api/work/worker.js'));
