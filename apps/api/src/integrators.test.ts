/** What programs that call the service stumble over: names, parameters, types of answers. */
import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import { sampleReport } from './docs/sample-report.ts';
import { outputTypes } from './http/media-types.ts';
import { Problem } from './http/problem.ts';

const app = createApp();
const text = { 'content-type': 'text/plain' };
const check = (query: string, headers: Record<string, string> = {}): Response | Promise<Response> =>
  app.request(`/v1/check${query}`, { method: 'POST', headers: { ...text, ...headers }, body: sampleReport });

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const hostileName = '甲\u0000县\u001b[31m\n年报\r\n二\u202e.txt';
const cleanName = '甲\ufffd县\ufffd[31m 年报  二\ufffd.txt';

const senders: readonly (readonly [string, (accept: string) => Response | Promise<Response>])[] = [
  ['the query', (accept) => check(`?name=${encodeURIComponent(hostileName)}`, { accept })],
  [
    'JSON',
    (accept) =>
      app.request('/v1/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ name: hostileName, content: sampleReport }),
      }),
  ],
];

test.each(
  senders.flatMap(([sender, send]) =>
    Object.entries(outputTypes).map(([format, [type]]) => ({ sender, send, format, type: type! })),
  ),
)('a name with NUL, ESC and new lines from $sender is one clean line in $format', async ({ send, type }) => {
  const response = await send(type);
  expect(response.status).toBe(200);
  const answer = await response.text();
  expect(answer).not.toMatch(steering);
  expect(answer).not.toMatch(/\\u0000|\\u001b|\\u202e|年报\\n|年报\s*\n/u);
  expect(answer.replaceAll('\\', '').replace(/\s+/gu, '')).toContain(
    encodesName(type) ? '' : cleanName.replace(/\s+/gu, ''),
  );
});

/** SARIF names files by address. */
const encodesName = (type: string): boolean => type === 'application/sarif+json';

test.each([
  ['text/*', 'text/plain'],
  ['text/*;q=0.5, application/json;q=0.4', 'text/plain'],
  ['text/*, text/html', 'text/html'],
  ['text/xml', 'application/xml'],
  ['application/*', 'application/json'],
  ['*/*', 'application/json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
])('Accept: %s is answered with %s', async (accept, type) => {
  expect((await check('', { accept })).headers.get('content-type')).toMatch(new RegExp(`^${type}`, 'u'));
});

const get = (path: string) => ({ method: 'GET', path });
const post = (path: string) => ({ method: 'POST', path });
const routes = [
  post('/v1/check'),
  post('/v1/parse'),
  post('/v1/batch'),
  get('/v1/rules'),
  get('/v1/rules/requests/balance'),
  get('/v1/formats'),
  get('/v1/limits'),
  get('/v1/version'),
  get('/openapi.json'),
  get('/docs'),
  get('/schemas/Verdict.json'),
  get('/problems/too-large'),
];

test.each(
  routes.flatMap((route) =>
    ['x=1', '__proto__=x', 'constructor=x', 'lang=zh&lang=zh', 'LANG=zh'].map((query) => ({
      ...route,
      query,
    })),
  ),
)('$method $path?$query is refused', async ({ method, path, query }) => {
  const response = await app.request(`${path}?${query}`, {
    method,
    ...(method === 'POST' && { headers: text, body: sampleReport }),
  });
  expect(response.status).toBe(422);
  const { errors } = Problem.parse(await response.json());
  expect(errors).toEqual([
    expect.objectContaining({ parameter: query.split('=')[0], detail: expect.any(String) }),
  ]);
});

test('each unknown parameter is named, at most twenty of them', async () => {
  const many = Array.from({ length: 300 }, (_, at) => `p${at}=1`).join('&');
  const { errors } = Problem.parse(await (await check(`?${many}`)).json());
  expect(errors).toHaveLength(20);
  expect(errors![1]).toMatchObject({ parameter: 'p1' });
});
