/** Writes docs/problems/*.md and the table of settings in docs/api.md: node --conditions gouji-source apps/api/write-docs.ts */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { settingsMarkdown } from './src/config.ts';
import { problemMarkdown } from './src/docs/problem-page.ts';
import { type ProblemName, problemTypes } from './src/http/problem-types.ts';

const docs = new URL('../../docs/', import.meta.url);
mkdirSync(new URL('problems/', docs), { recursive: true });
for (const name of Object.keys(problemTypes) as ProblemName[])
  writeFileSync(new URL(`problems/${name}.md`, docs), problemMarkdown(name));

const manual = new URL('api.md', docs);
const table = /\| Variable \|[\s\S]*?\n(?=\n)/u;
writeFileSync(
  manual,
  readFileSync(manual, 'utf8').replace(table, () => settingsMarkdown()),
);
