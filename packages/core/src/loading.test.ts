import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** The modules a fresh Node loads with those of the core. */
function loadedWith(modules: readonly string[]): string[] {
  const program = `
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context); } });
    for (const url of ${JSON.stringify(modules.map((name) => new URL(name, import.meta.url).href))}) await import(url);
    console.log(JSON.stringify(urls));`;
  const output = execFileSync(
    process.execPath,
    ['--conditions', 'gouji-source', '--input-type=module', '--eval', program],
    { encoding: 'utf8', cwd: new URL('..', import.meta.url) },
  );
  return JSON.parse(output);
}

test('whoever checks and words reports loads no schemas, which are larger than all the rest', () => {
  const urls = loadedWith(['./index.ts', './formatting.ts']);
  expect(urls.some((url) => url.endsWith('/rules/generated/all-rules.ts'))).toBe(true);
  expect(urls.filter((url) => /\/zod\/|\/src\/model\//.test(url))).toEqual([]);
  expect(loadedWith(['./model/index.ts']).some((url) => url.includes('/zod/'))).toBe(true);
});
