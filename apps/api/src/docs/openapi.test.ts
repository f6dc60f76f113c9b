import type { Verdict } from '@gouji/core/model';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { components } from './components.ts';
import { createOpenApi } from './openapi.ts';
import { operations } from './operations.ts';

const readJson = async <Answer>(response: Response): Promise<Answer> => (await response.json()) as Answer;

const app = createApp();

test.each([false, true])('the document passes Redocly; tokens: %s', async (tokens) => {
  for (const ruleset of ['recommended-strict', 'spec'] as const) {
    const problems = await lintFromString({
      source: JSON.stringify(createOpenApi({ tokens })),
      absoluteRef: 'openapi.json',
      // Whether the process lives and can work is answered to everybody alike.
      config: await createConfig({ extends: [ruleset], rules: { 'operation-4xx-response': 'off' } }),
    });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    );
  }
});

test('a method that is not taken is told once for all, since no operation is answered so', () => {
  const document = createOpenApi({ tokens: true }) as {
    info: { description: string };
    paths: Record<string, Record<string, { responses: object }>>;
  };
  expect(document.info.description).toContain('405');
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, { responses }] of Object.entries(operations))
      expect(Object.keys(responses), `${method} ${path}`).not.toContain('405');
});

test('the document is served and has every named schema', async () => {
  const document = await readJson<{
    components: { schemas: object };
    paths: Record<string, { post: { requestBody: { required: boolean } } }>;
  }>(await app.request('/openapi.json'));
  expect(Object.keys(document.components.schemas).sort()).toEqual(Object.keys(components).sort());
  expect(document.paths['/v1/check']!.post.requestBody.required).toBe(true);
});

test('every route has its operation and every operation its route', () => {
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && path !== '/')
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)(?:\{[^/]*\})?/gu, '{$1}')}`);
  const described = operations.map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(described)].sort()).toEqual([...new Set(routes)].sort());
});

const examples = operations.flatMap((operation) =>
  operation.examples.map((example) => ({ operation, example })),
);

test.each(examples)('$operation.id: $example.title', async ({ operation, example }) => {
  const response = await app.request(example.path, {
    method: operation.method.toUpperCase(),
    ...(example.headers && { headers: example.headers }),
    ...(example.body !== undefined && { body: example.body }),
  });
  expect(response.status).toBe(200);
  const type = response.headers.get('content-type')!.split(';')[0]!;
  expect(Object.keys(operation.answers)).toContain(type);
  const answer = await response.text();
  expect(answer).not.toBe('');
  const shape = operation.answers[type]!;
  if (shape === 'text' || shape === 'bytes') return;
  const component = typeof shape === 'string' ? shape : shape.lines;
  const bodies = typeof shape === 'string' ? [answer] : answer.trimEnd().split('\n');
  for (const body of bodies) {
    const parsed = components[component].safeParse(JSON.parse(body));
    expect(parsed.error?.issues ?? []).toEqual([]);
    // Nothing leaves that the schema does not name.
    expect(parsed.data).toEqual(JSON.parse(body));
  }
});

test('the checked example finds its two faults', async () => {
  const { example } = examples[0]!;
  const response = await app.request(example.path, {
    method: 'POST',
    headers: example.headers!,
    body: example.body!,
  });
  const verdict = await readJson<Verdict>(response);
  expect(verdict.outcome).toBe('fail');
  const ids = verdict.findings.filter((f) => f.severity === 'error').map((f) => f.ruleId);
  expect(ids).toContain('claim/requests-received');
  expect(ids.some((id) => id.startsWith('requests/'))).toBe(true);
});

test('the reference names every operation and loads nothing from elsewhere', async () => {
  for (const lang of ['zh', 'en']) {
    const response = await app.request(`/docs?lang=${lang}`);
    const page = await response.text();
    for (const { path } of operations) expect(page).toContain(path.replaceAll('&', '&amp;'));
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b/u);
    expect(page.match(/(?:src|href)="https?:/gu)).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('a schema file is a JSON Schema of its own', async () => {
  const schema = await readJson<{ required: string[] }>(await app.request('/schemas/Verdict.json'));
  expect(schema).toMatchObject({ title: 'Verdict', type: 'object' });
  expect(schema.required).toContain('outcome');
  expect((await app.request('/schemas/Nothing.json')).status).toBe(404);
  expect((await app.request('/schemas/constructor.json')).status).toBe(404);
});
