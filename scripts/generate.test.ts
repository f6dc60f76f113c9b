import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let copy = '';
const at = (path: string): string => join(copy, path);

/** The working tree without what is built; packages find each other in the copy, and everything else where it is installed. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gouji-generate-'));
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of tracked.split('\0').filter((one) => one !== '' && existsSync(join(root, one))))
    if (/^(?:apps|docs|packages|scripts|package\.json)/u.test(path) && !path.startsWith('packages/fixtures/'))
      cpSync(join(root, path), at(path));
  for (const workspace of ['apps/api', 'apps/cli', 'apps/page', 'packages/batch', 'packages/core'])
    link(workspace);
  for (const workspace of ['packages/office', 'packages/readers', 'packages/runner']) link(workspace);
  symlinkSync(join(root, 'node_modules'), at('node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const link = (workspace: string): void =>
  cpSync(join(root, workspace, 'node_modules'), at(`${workspace}/node_modules`), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/[/\\]\.(?:bin|vite|cache)/u.test(path),
  });

function generate(): string[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--conditions', 'gouji-source', at('scripts/generate.ts')],
    { cwd: copy, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n').filter(Boolean).sort();
}

test('a rule that comes or goes is everywhere after one run, and a second changes nothing', () => {
  for (const ending of ['.ts', '.test.ts']) {
    const text = readFileSync(at(`packages/core/src/rules/cell/negative${ending}`), 'utf8');
    writeFileSync(
      at(`packages/core/src/rules/cell/below-zero${ending}`),
      text.replaceAll('cell/negative', 'cell/below-zero').replaceAll('./negative.ts', './below-zero.ts'),
    );
  }
  expect(generate()).toEqual([
    'wrote: docs/rules/README.md',
    'wrote: docs/rules/cell/below-zero.md',
    'wrote: packages/core/src/rules/generated/all-rules.ts',
  ]);
  expect(readFileSync(at('docs/rules/README.md'), 'utf8')).toContain('cell/below-zero.md');
  expect(generate()).toEqual([]);
  for (const ending of ['.ts', '.test.ts']) rmSync(at(`packages/core/src/rules/cell/below-zero${ending}`));
  expect(generate()).toEqual([
    'removed: docs/rules/cell/below-zero.md',
    'wrote: docs/rules/README.md',
    'wrote: packages/core/src/rules/generated/all-rules.ts',
  ]);
}, 300_000);
