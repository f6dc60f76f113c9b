import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compileWasm, type WasmModule } from './wasm.ts';

/** This file, also where a bundler has made CommonJS of it and left `import.meta` empty. */
const here: string | undefined =
  typeof __filename === 'string' ? pathToFileURL(__filename).href : import.meta.url;

const workingFolder = (): string => pathToFileURL(`${process.cwd()}/`).href;

function resolveFrom(places: readonly (string | undefined)[], name: string): string | null {
  for (const place of places) {
    if (place === undefined) continue;
    try {
      return createRequire(place).resolve(name);
    } catch {
      // The next place may have it.
    }
  }
  return null;
}

/**
 * The program of the PDF threads: beside this file, whether source, compiled or emitted by a bundler as an entry of its own;
 * else, when this file has become part of a single bundle, where the package is installed. Never the host itself.
 */
export function locateWorker(): URL {
  const beside =
    here === undefined ? null : new URL(`./gouji-pdf-worker.${here.endsWith('.ts') ? 'ts' : 'js'}`, here);
  if (beside && existsSync(beside)) return beside;
  const installed = resolveFrom([here, workingFolder()], '@gouji/readers/pdf-worker');
  if (installed !== null) return pathToFileURL(installed);
  throw new Error(
    'The program of the PDF thread was not found: keep @gouji/readers external when bundling, or emit @gouji/readers/pdf-worker as gouji-pdf-worker.js beside the bundle.',
  );
}

/** PDFium compiled, once for all threads. The file lies in its package; nothing is ever fetched. */
export async function compilePdfium(worker: URL): Promise<WasmModule> {
  const path = resolveFrom([worker.href, here, workingFolder()], '@embedpdf/pdfium/pdfium.wasm');
  if (path === null)
    throw new Error(
      'pdfium.wasm was not found: @embedpdf/pdfium has to be installed where the program runs.',
    );
  return compileWasm(await readFile(path));
}
