import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { PageAsset } from './src/options.ts';

const folder = new URL('./src/page/', import.meta.url);
const at = (name: string): string => new URL(name, folder).pathname;

/** Builds the page: two scripts with everything in them, a style and a document, by the address they are served at. */
export async function buildPage(): Promise<Map<string, PageAsset>> {
  const { outputFiles } = await build({
    entryPoints: [at('main.ts'), at('check-worker.ts'), at('page.css')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['gouji-source'],
    minify: true,
    charset: 'utf8',
    write: false,
    outdir: '/page',
    legalComments: 'none',
    logLevel: 'error',
  });
  const files = outputFiles.map(({ path, text }): [string, PageAsset] => [
    `/page/${path.split(/[\\/]/u).at(-1)}`,
    { type: `text/${path.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`, body: text },
  ]);
  return new Map<string, PageAsset>([
    ['/', { type: 'text/html; charset=utf-8', body: await readFile(at('index.html'), 'utf8') }],
    ...files,
  ]);
}
