import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { settingsMarkdown } from '../../apps/api/src/config.ts';
import { createOpenApi } from '../../apps/api/src/docs/openapi.ts';
import { problemMarkdown } from '../../apps/api/src/docs/problem-page.ts';
import { type ProblemName, problemTypes } from '../../apps/api/src/http/problem-types.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The pages of the problems, the table of settings in the manual, and the OpenAPI document of a service with tokens. */
export function apiDocs(root: string): GeneratedFile[] {
  const problems = (Object.keys(problemTypes) as ProblemName[]).map((name) => ({
    path: resolve(root, 'docs/problems', `${name}.md`),
    content: problemMarkdown(name),
  }));
  const manual = resolve(root, 'docs/api.md');
  const table = /\| Variable \|[\s\S]*?\n(?=\n)/u;
  return [
    ...problems,
    {
      path: manual,
      content: readFileSync(manual, 'utf8').replace(table, () => settingsMarkdown()),
    },
    {
      path: resolve(root, 'docs/openapi.json'),
      content: `${JSON.stringify(createOpenApi({ tokens: true }), null, 2)}\n`,
    },
  ];
}
