import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { type ProblemName, problemTypes } from '../http/problem-types.ts';
import { problemMarkdown } from './problem-page.ts';

const names = Object.keys(problemTypes) as ProblemName[];

test.each(names)('%s has a page in docs and at its type URL', async (name) => {
  const file = new URL(`../../../../docs/problems/${name}.md`, import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(problemMarkdown(name));
  const response = await createApp().request(`/problems/${name}?lang=en`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(problemTypes[name].title.en);
});
