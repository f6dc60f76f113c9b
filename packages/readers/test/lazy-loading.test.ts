import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** The modules a fresh Node loads to run a script that has `binaryReaders`. */
function loadedBy(script: string): string[] {
  const index = new URL('../src/index.ts', import.meta.url).href;
  const program = `
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context); } });
    const { binaryReaders } = await import(${JSON.stringify(index)});
    ${script}
    console.log(JSON.stringify(urls));`;
  const output = execFileSync(
    process.execPath,
    ['--conditions', 'gouji-source', '--input-type=module', '--eval', program],
    { encoding: 'utf8', cwd: new URL('..', import.meta.url) },
  );
  return JSON.parse(output);
}

test('naming the readers loads none of them, and reading one format loads only that one', () => {
  const none = loadedBy('');
  expect(none.filter((url) => /readers\/src\/(?!index|create-readers)/.test(url))).toEqual([]);
  expect(none.filter((url) => /fflate|pdfium/.test(url))).toEqual([]);
  const docx = loadedBy(`
    const reader = binaryReaders.find(({ format }) => format === 'docx');
    const { defaultLimits } = await import('@gouji/core/read');
    await reader.read(new Uint8Array(9), { name: 'a.docx', limits: defaultLimits }).catch(() => {});`);
  expect(docx.some((url) => url.endsWith('/docx/docx-reader.ts'))).toBe(true);
  expect(docx.some((url) => url.includes('fflate'))).toBe(true);
  expect(docx.filter((url) => /pdfium|\/(pdf|xlsx|ofd|doc)\//.test(url))).toEqual([]);
});
