import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
/** Every page written for people; the corpus and changelogs are not ours to link from. */
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => !path.includes('/cases/') && existsSync(join(root, path)));

/** The page without code, where brackets mean something else. */
const proseOf = (path: string): string =>
  readFileSync(join(root, path), 'utf8')
    .replace(/^( *)(```+|~~~+)[\s\S]*?^\1\2/gmu, '')
    .replace(/`[^`\n]*`/gu, '');

/** Inline links, images and reference definitions of a page. */
function targetsOf(path: string): string[] {
  const prose = proseOf(path);
  return [
    ...prose.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)/gu),
    ...prose.matchAll(/^\[[^\]]+\]:\s+<?([^\s>]+)/gmu),
    ...prose.matchAll(/(?:src|href)="([^"]+)"/gu),
  ].map(([, target]) => target!);
}

/** The anchors of a page, as code hosts make them from its headings. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>();
  const seen = new Map<string, number>();
  const text = readFileSync(join(root, path), 'utf8').replace(/^```[\s\S]*?^```/gmu, '');
  for (const [, heading] of text.matchAll(/^#{1,6} +(.+?) *#*$/gmu)) {
    const anchor = heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    anchors.add(count === 0 ? anchor : `${anchor}-${count}`);
  }
  for (const [, id] of text.matchAll(/<a (?:id|name)="([^"]+)"/gu)) anchors.add(id!);
  return anchors;
}

function faultOf(page: string, target: string): string | null {
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/iu.test(target)) return null;
  const [path = '', anchor] = decodeURI(target).split('#');
  const full = path ? join(dirname(page), path) : page;
  if (full.startsWith('..')) return `${page}: ${target} leaves the repository`;
  if (!existsSync(join(root, full))) return `${page}: ${target} does not exist`;
  if (!anchor || !full.endsWith('.md') || statSync(join(root, full)).isDirectory()) return null;
  return anchorsOf(full).has(anchor) ? null : `${page}: ${target} has no such heading`;
}

test('there are pages and links to look at', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.flatMap(targetsOf).length).toBeGreaterThan(100);
});

test('no page links to a file or heading that is not there', () => {
  expect(pages.flatMap((page) => targetsOf(page).flatMap((target) => faultOf(page, target) ?? []))).toEqual(
    [],
  );
});

test('a dead link, a dead heading and a link out of the repository are found', () => {
  expect(faultOf('docs/architecture.md', 'adr/9999-none.md')).toMatch(/does not exist/u);
  expect(faultOf('docs/architecture.md', '#no-such-heading')).toMatch(/no such heading/u);
  expect(faultOf('docs/architecture.md', '../../elsewhere.md')).toMatch(/leaves/u);
  expect(faultOf('docs/architecture.md', '#the-template-is-data')).toBeNull();
});

test('the guide of the service names every problem that it can answer with', () => {
  const guide = readFileSync(join(root, 'docs/api.md'), 'utf8');
  const problems = readdirSync(join(root, 'docs/problems')).filter((name) => name !== 'README.md');
  expect(problems.length).toBeGreaterThan(10);
  expect(problems.filter((name) => !guide.includes(`](problems/${name})`))).toEqual([]);
});
