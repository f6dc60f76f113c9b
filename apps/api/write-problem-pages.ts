/** Writes docs/problems/*.md from the catalogue. Run: node --conditions gouji-source apps/api/write-problem-pages.ts */
import { mkdirSync, writeFileSync } from 'node:fs';
import { problemMarkdown } from './src/docs/problem-page.ts';
import { type ProblemName, problemTypes } from './src/http/problem-types.ts';

const folder = new URL('../../docs/problems/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(problemTypes) as ProblemName[])
  writeFileSync(new URL(`${name}.md`, folder), problemMarkdown(name));
