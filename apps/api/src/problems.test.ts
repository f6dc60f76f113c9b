import { expect, test } from 'vitest';
import { doors, json, post, secret } from '../test/problem-doors.ts';
import { createApp } from './app.ts';
import { Problem } from './http/problem.ts';
import { problemTypes } from './http/problem-types.ts';

test.each(doors)('$path ends with $problem', async ({ problem, path, init, options, headers }) => {
  for (const language of ['zh', 'en'] as const) {
    const own = init ?? {};
    // A stream can be sent only once.
    if (own.body instanceof ReadableStream && language === 'en') continue;
    const response = await createApp(options).request(path, {
      ...own,
      headers: {
        ...(own.headers as Record<string, string>),
        'accept-language': language,
        'x-request-id': 'r-1',
      },
    });
    const { status, title } = problemTypes[problem];
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-request-id')).toBe('r-1');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    for (const [name, value] of Object.entries(headers ?? {})) expect(response.headers.get(name)).toBe(value);
    const raw = await response.text();
    const body = Problem.parse(JSON.parse(raw));
    expect(body).toMatchObject({
      type: `/problems/${problem}`,
      status,
      title: title[language],
      requestId: 'r-1',
    });
    expect(raw).not.toContain(secret);
    expect(raw).not.toMatch(/\bat .*:\d+:\d+|\.ts\b|node_modules/u);
  }
});

/** Answered where there is no request yet, byte by byte in test/wire.test.ts. */
const beforeTheDoors = ['malformed-request', 'header-too-long'];

test('every type of problem is among the doors', () => {
  expect(new Set([...doors.map(({ problem }) => problem), ...beforeTheDoors])).toEqual(
    new Set(Object.keys(problemTypes)),
  );
});

test('a public address makes types absolute', async () => {
  const response = await createApp({ publicUrl: 'https://gouji.example/' }).request('/nowhere');
  expect(Problem.parse(await response.json()).type).toBe('https://gouji.example/problems/not-found');
});

test('faults inside a body are pointed at', async () => {
  const response = await createApp().request(
    '/v1/check?lang=en',
    post(JSON.stringify({ content: 'x', prior: { content: 7 } }), json),
  );
  const { errors } = Problem.parse(await response.json());
  expect(errors).toEqual([{ pointer: '/prior/content', code: 'invalid_type', detail: expect.any(String) }]);
});
