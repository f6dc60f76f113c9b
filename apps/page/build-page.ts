import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

const folder = new URL('./src/', import.meta.url);
const at = (name: string): string => new URL(name, folder).pathname;

/** The page, and the content policy it states itself; a server states the same and adds who may frame it. */
export interface BuiltPage {
  readonly html: string;
  readonly policy: string;
}

/** The writers of annotated copies fall back to the readers of Node, which are given to them here. */
const browserReaders: Plugin = {
  name: 'browser-readers',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@gouji\/readers$/ }, () => ({ path: at('work/no-readers.ts') }));
  },
};

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at(entry)],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome109',
    conditions: ['gouji-source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [browserReaders],
    minify: true,
    charset: 'utf8',
    write: false,
    outdir: '/page',
    legalComments: 'none',
    logLevel: 'error',
    // `import.meta.url` and the like have no meaning here, and a program in a worker has no file.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outputFiles[0]!.text;
}

const pack = (content: string | Uint8Array): string => gzipSync(content, { level: 9 }).toString('base64');
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A script may not hold what ends it, wherever it stands. */
const inScript = (text: string): string =>
  text.replace(/<\/(?=script)/giu, '<\\/').replaceAll('<!--', '<\\!--');

/** Builds the page: one file with its style, its scripts, all readers and PDFium in it, which loads nothing else. */
export async function buildPage(): Promise<BuiltPage> {
  const wasm = createRequire(import.meta.resolve('@gouji/readers/package.json')).resolve(
    '@embedpdf/pdfium/pdfium.wasm',
  );
  const [template, style, main, worker, pdfium] = await Promise.all([
    readFile(at('index.html'), 'utf8'),
    bundle('style/page.css'),
    bundle('main.tsx'),
    bundle('work/worker.ts'),
    readFile(wasm),
  ]);
  const script = inScript(main);
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval' blob:`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = [
    ['content="policy"', `content="${policy}"`],
    ['>/* style */<', `>${style}<`],
    ['>worker<', `>${pack(worker)}<`],
    ['>pdfium<', `>${pack(pdfium)}<`],
    ['>/* script */<', `>${script}<`],
  ].reduce((text, [place, content]) => text.replace(place!, () => content!), template);
  return { html, policy };
}
