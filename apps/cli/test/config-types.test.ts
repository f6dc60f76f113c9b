import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Verdict } from '@gouji/core/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../bundle.ts';
import { configTypes } from '../src/config/config-types.ts';
import { caseFile, emptyFolder } from './support/run-gouji.ts';

const app = resolve(import.meta.dirname, '..');
const compiler = resolve(app, '../../node_modules/typescript/bin/tsc');

let folder: ReturnType<typeof emptyFolder>;
let installed: string;

beforeAll(async () => {
  folder = emptyFolder();
  installed = join(folder.path, 'node_modules', 'gouji');
  mkdirSync(installed, { recursive: true });
  copyFileSync(join(app, 'package.json'), join(installed, 'package.json'));
  await bundle(join(installed, 'dist'));
  writeFileSync(join(folder.path, 'package.json'), '{"type":"module"}');
});
afterAll(() => folder.remove());

/** What the compiler says of a file of a project that has gouji installed and nothing else. */
function compile(name: string, text: string): string {
  writeFileSync(join(folder.path, name), text);
  const options = '--noEmit --strict --skipLibCheck --module nodenext --target es2024 --ignoreConfig';
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, ...options.split(' '), '--allowImportingTsExtensions', name],
    { cwd: folder.path, encoding: 'utf8' },
  );
  return stdout + stderr;
}

test('gouji.config.ts takes its type from gouji/config, and the program takes the configuration', () => {
  const said = compile(
    'gouji.config.ts',
    `import { type Config, defineConfig } from 'gouji/config';
const rules: Config['rules'] = { 'requests/*': 'off', 'wording/*': ['info', {}] };
export default defineConfig({ preset: 'strict', rules, exceptions: [{ rule: 'date/*', reason: '已核实' }] });
`,
  );
  expect(said).toBe('');
  copyFileSync(caseFile('wrong-total/source.txt'), join(folder.path, 'wrong.txt'));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(installed, 'dist/main.js'), 'check', '-f', 'ndjson', 'wrong.txt'],
    { cwd: folder.path, encoding: 'utf8' },
  );
  // It says that the exception was not needed.
  expect(stderr).toContain('“date/*”');
  const verdict = JSON.parse(stdout) as Verdict;
  expect(verdict.rules.ran.length).toBeGreaterThan(0);
  expect(verdict.rules.ran.filter((id) => id.startsWith('requests/'))).toEqual([]);
});

test('a wrong key, a wrong value and a missing reason are seen while writing', () => {
  for (const wrong of [
    `{ presets: 'strict' }`,
    `{ preset: 'strickt' }`,
    `{ rules: { 'date/*': 'fatal' } }`,
    `{ exceptions: [{ rule: 'date/*' }] }`,
  ])
    expect(
      compile('wrong.ts', `import { defineConfig } from 'gouji/config';\ndefineConfig(${wrong});\n`),
    ).toContain('wrong.ts(2,');
});

test('the written type and the one that is checked accept the same', () => {
  const said = compile(
    'same.ts',
    `import type { Config as Written } from 'gouji/config';
import type { Config as Checked } from '${join(app, 'src/config/config-schema.ts')}';
export const there = (config: Written): Checked => config;
export const back = (config: Checked): Written => config;
type Keys<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : false) : false;
export const sameKeys: Keys<Written, Checked> = true;
`,
  );
  expect(said).toBe('');
});

test('a schema with a part that has no type is refused rather than written wrongly', () => {
  expect(() => configTypes({ properties: { a: { type: 'null' } } })).toThrow(TypeError);
});
