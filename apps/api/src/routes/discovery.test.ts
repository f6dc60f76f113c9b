import { allRules } from '@gouji/core/rules';
import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { sampleReport } from '../docs/sample-report.ts';

const app = createApp({ rate: { requests: 100, seconds: 60 }, limits: { batchFiles: 7 } });

test('what has not changed is not sent again', async () => {
  for (const path of ['/v1/rules', '/v1/formats', '/v1/limits', '/v1/version', '/openapi.json', '/docs']) {
    const first = await app.request(path);
    const etag = first.headers.get('etag')!;
    expect(etag, path).toMatch(/^"/u);
    const second = await app.request(path, { headers: { 'if-none-match': etag } });
    expect(second.status, path).toBe(304);
    expect(await second.text()).toBe('');
  }
});

test('every rule is listed and has its page, in both languages', async () => {
  const { rules } = (await (await app.request('/v1/rules?lang=en')).json()) as {
    rules: { id: string; title: string }[];
  };
  expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
  const rule = allRules[0]!;
  for (const lang of ['zh', 'en'] as const) {
    const detail = await (await app.request(`/v1/rules/${rule.id}?lang=${lang}`)).json();
    expect(detail).toMatchObject({ id: rule.id, title: rule.title[lang], what: rule.docs.what[lang] });
  }
});

test('limits are those in force', async () => {
  expect(await (await app.request('/v1/limits')).json()).toMatchObject({
    request: { batchFiles: 7 },
    document: { cells: 100_000 },
    rate: { requests: 100, seconds: 60 },
  });
});

test('the language follows the parameter, then the header, then is Chinese', async () => {
  const title = async (path: string, accept?: string): Promise<string> => {
    const response = await app.request(path, accept ? { headers: { 'accept-language': accept } } : {});
    return ((await response.json()) as { title: string }).title;
  };
  expect(await title('/nowhere')).toBe('没有这个地址');
  expect(await title('/nowhere', 'fr, en;q=0.8')).toBe('Not found');
  expect(await title('/nowhere?lang=zh', 'en')).toBe('没有这个地址');
});

test('a verdict as a page may run and load nothing', async () => {
  const response = await app.request('/v1/check', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', accept: 'text/html' },
    body: sampleReport,
  });
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline';/u,
  );
  expect(await response.text()).not.toMatch(/<script/iu);
});

test('mounted in another app it answers under its path', async () => {
  const { Hono } = await import('hono');
  const outer = new Hono().route('/gouji', createApp());
  expect((await outer.request('/gouji/v1/version')).status).toBe(200);
  expect((await outer.request('/gouji/v1/check', { method: 'GET' })).status).toBe(405);
  const checked = await outer.request('/gouji/v1/check', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: sampleReport,
  });
  expect(await checked.json()).toMatchObject({ outcome: 'fail' });
});
