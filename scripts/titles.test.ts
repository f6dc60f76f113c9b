import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '../packages/core/src/rules/index.ts';

const root = resolve(import.meta.dirname, '..');
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => !/\/cases\/|(?:^|\/)(?:CHANGELOG\.md$|\.)/u.test(path) && existsSync(join(root, path)));

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const titleOf = (path: string): string => /^# (.+)\n/u.exec(textOf(path))?.[1] ?? '';

/** A name alone (`cell/blank`, `Security`, `@gouji/core`) tells nobody who comes from elsewhere what the page is of. */
const saysWhatItIs = (title: string): boolean =>
  (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3 || title.split(/[\s·:：]+/u).length >= 3;

test('every page begins with a title that says what it is, and no two have the same', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((path) => !saysWhatItIs(titleOf(path)))).toEqual([]);
  expect(new Set(pages.map(titleOf)).size).toBe(pages.length);
});

test('the page of a rule is headed by what the rule is called', () => {
  for (const { id, title } of allRules) {
    const page = textOf(`docs/rules/${id}.md`);
    expect(page.startsWith(`# ${title.zh}（\`${id}\`）\n\n${title.en}\n`), id).toBe(true);
  }
});
