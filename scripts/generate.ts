/**
 * Writes every generated file, or with `--check` fails when one on disk differs.
 * Run: `pnpm generate` after adding a rule or changing its docs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { apiDocs } from './generate/api-docs.ts';
import { commandLineHelp } from './generate/command-line-help.ts';
import { configSchema } from './generate/config-schema.ts';
import { formatsGuide } from './generate/formats-guide.ts';
import type { GeneratedFile } from './generate/generated-file.ts';
import { reviewGuide } from './generate/review-guide.ts';
import { ruleIndex } from './generate/rule-index.ts';
import { rulePages } from './generate/rule-pages.ts';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const generators: (() => GeneratedFile[] | Promise<GeneratedFile[]>)[] = [
  () => ruleIndex(root),
  () => configSchema(root),
  () => commandLineHelp(root),
  () => formatsGuide(root),
  () => rulePages(root),
  () => reviewGuide(root),
  () => apiDocs(root),
];

let stale = 0;
for (const generate of generators) {
  for (const { path, content } of await generate()) {
    let current: string | null = null;
    try {
      current = readFileSync(path, 'utf8');
    } catch {
      // Not there yet.
    }
    if (current === content) continue;
    stale++;
    console.log(`${check ? 'stale' : 'wrote'}: ${relative(root, path)}`);
    if (check) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
if (check && stale > 0) {
  console.error('Generated files are out of date: run "pnpm generate" and commit the result.');
  process.exitCode = 1;
}
