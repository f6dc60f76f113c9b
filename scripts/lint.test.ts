/** What the linter refuses beyond its own rules, and where: its configuration is tried on a small project of examples. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const biome = join(root, 'node_modules/.bin/biome');

/** Expressions that match Chinese, which in a rule would read the prose anew. */
const refused: Readonly<Record<string, string>> = {
  literal: String.raw`export const found = /公开\d+件/u;`,
  class: 'export const found = /[^一-龥]+/u;',
  escape: String.raw`export const found = /\u516c\u5f00/u;`,
  script: String.raw`export const found = /\p{Script=Han}+/u;`,
  braces: String.raw`export const found = /\u{516c}+/u;`,
  shortScript: String.raw`export const found = /\p{sc=Han}+/u;`,
  ideographs: String.raw`export const found = /\p{Unified_Ideograph}+/u;`,
  constructed: `export const found = new RegExp('公开');`,
  flagged: `export const found = new RegExp('公开', 'gu');`,
  called: `export const found = RegExp('公开', 'u');`,
  inside: `export const isTold = (text: string): boolean => text.split(/[，。]公开/u).length > 1;`,
};

/** What is no such expression: other scripts, plain words, comments, an expression made elsewhere. */
const passed: Readonly<Record<string, string>> = {
  digits: String.raw`export const found = /^\d{4}-\d{2}$/u;`,
  punctuation: String.raw`export const found = /[\u3000\uff0c，（）]/u;`,
  words: `export const words = ['公开', '不予公开'];`,
  comment: `// 公开 is counted by /\\d+/.\nexport const found = /[a-z]+/u;`,
  given: `export const find = (given: string): RegExp => new RegExp(given, 'u');`,
};

/** A function with so many branches side by side, each of which counts one. */
const branches = (count: number): string =>
  `export function grade(value: number): number {\n${Array.from(
    { length: count },
    (_, index) => `  if (value === ${index}) return ${index + 1};`,
  ).join('\n')}\n  return 0;\n}\n`;

const rooms = [
  'packages/core/src/extract',
  'packages/readers/src/pdf',
  'packages/office/src/survey',
  'apps/cli/src/review',
  'apps/api/test',
  'bench/src',
  'scripts',
  'a-room-nobody-named/src',
];

let folder = '';
/** Rules that fired, by file. */
const fired = new Map<string, string[]>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-lint-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text.trimEnd()}\n`);
  };
  for (const [name, code] of Object.entries({ ...refused, ...passed }))
    write(`packages/core/src/rules/claim/${name}.ts`, code);
  write('packages/core/src/rules/claim/literal.test.ts', refused.literal!);
  write('packages/core/src/rules/wording/literal.ts', refused.literal!);
  write('packages/core/src/rules/privacy/literal.ts', refused.literal!);
  write('packages/core/src/language/literal.ts', refused.literal!);
  for (const room of rooms) {
    write(`${room}/simple.ts`, branches(20));
    write(`${room}/tangled.ts`, branches(21));
  }
  const run = spawnSync(
    biome,
    ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
  };
  for (const { category, location } of diagnostics)
    fired.set(location.path, [...(fired.get(location.path) ?? []), category]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.keys(refused))('a rule may not match Chinese by an expression of its own: %s', (name) => {
  expect(fired.get(`packages/core/src/rules/claim/${name}.ts`)).toContain('plugin');
});

test.each(Object.keys(passed))('a rule may have: %s', (name) => {
  expect(fired.get(`packages/core/src/rules/claim/${name}.ts`)).toBeUndefined();
});

test.each([
  'packages/core/src/rules/claim/literal.test.ts',
  'packages/core/src/rules/wording/literal.ts',
  'packages/core/src/rules/privacy/literal.ts',
  'packages/core/src/language/literal.ts',
])('expressions with Chinese may stand in %s', (path) => {
  expect(fired.get(path)).toBeUndefined();
});

test.each(rooms)('no function is more complex than 20 in %s', (room) => {
  expect(fired.get(`${room}/simple.ts`)).toBeUndefined();
  expect(fired.get(`${room}/tangled.ts`)).toEqual(['lint/complexity/noExcessiveCognitiveComplexity']);
});
