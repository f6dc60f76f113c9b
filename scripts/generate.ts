/**
 * Writes every generated file, or with `--check` fails when one on disk differs.
 * Run: `pnpm generate` after adding or removing a rule or changing its docs.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { GeneratedFile } from './generate/generated-file.ts';
import { ruleIndex } from './generate/rule-index.ts';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
let stale = 0;

/** Where nothing stands but what is generated: what is generated no longer goes. */
const ownedFolders = ['docs/rules', 'docs/problems'];

function tell(path: string, done: 'wrote' | 'removed'): void {
  stale++;
  console.log(`${check ? 'stale' : done}: ${relative(root, path)}`);
}

function put({ path, content }: GeneratedFile): void {
  let current: string | null = null;
  try {
    current = readFileSync(path, 'utf8');
  } catch {
    // Not there yet.
  }
  if (current === content) return;
  tell(path, 'wrote');
  if (check) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function removeOthers(files: readonly GeneratedFile[]): void {
  const known = new Set(files.map(({ path }) => path));
  for (const folder of ownedFolders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || known.has(path)) continue;
      tell(path, 'removed');
      if (!check) rmSync(path);
    }
}

/** All that is made of the rules, which are loaded with it: after their index is written, or rules come and go a run late. */
async function generateRest(): Promise<GeneratedFile[]> {
  const [help, config, formats, pages, review, api, readme] = await Promise.all([
    import('./generate/command-line-help.ts'),
    import('./generate/config-schema.ts'),
    import('./generate/formats-guide.ts'),
    import('./generate/rule-pages.ts'),
    import('./generate/review-guide.ts'),
    import('./generate/api-docs.ts'),
    import('./generate/readme-sample.ts'),
  ]);
  return [
    ...config.configSchema(root),
    ...help.commandLineHelp(root),
    ...formats.formatsGuide(root),
    ...(await pages.rulePages(root)),
    ...(await review.reviewGuide(root)),
    ...api.apiDocs(root),
    ...(await readme.readmeSample(root)),
  ];
}

for (const file of ruleIndex(root)) put(file);
// With an index that names other rules nothing can be said of the rest.
if (!check || stale === 0) {
  const files = await generateRest();
  for (const file of files) put(file);
  removeOthers(files);
}
if (check && stale > 0) {
  console.error('Generated files are out of date: run "pnpm generate" and commit the result.');
  process.exitCode = 1;
}
