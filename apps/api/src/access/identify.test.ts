import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { AppEnvironment } from '../environment.ts';
import { answerError, toProblem } from '../http/answer-error.ts';
import { callerOfAddress } from './caller-address.ts';
import { identify, needs } from './identify.ts';
import { createTenants, TenantFile } from './tenants.ts';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

function createLimited(clock: { now: number }, tenants: object[] = []) {
  const inForce = createTenants(TenantFile.parse({ tenants }).tenants);
  const app = new Hono<AppEnvironment>();
  app.use(
    identify({
      tenants: () => inForce,
      rate: { requests: 2, seconds: 60 },
      clientAddress: (context) => context.req.header('x-from'),
      now: () => clock.now,
    }),
  );
  app.use('/check', needs('check'));
  app.get('/*', (context) => context.text(context.get('caller')));
  app.onError((error, context) => answerError(context, toProblem(error), '/problems/'));
  return (from: string, token?: string, path = '/') =>
    app.request(path, { headers: { 'x-from': from, ...(token && { authorization: `Bearer ${token}` }) } });
}

test('the quota is stated in structured fields and ends with 429', async () => {
  const clock = { now: 0 };
  const ask = createLimited(clock);
  const first = await ask('192.0.2.1');
  expect(first.headers.get('ratelimit-policy')).toBe('"default";q=2;w=60');
  expect(first.headers.get('ratelimit')).toBe('"default";r=1;t=60');
  clock.now = 20_500;
  expect((await ask('192.0.2.1')).headers.get('ratelimit')).toBe('"default";r=0;t=40');
  const refused = await ask('192.0.2.1');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('40');
  expect(refused.headers.get('ratelimit')).toBe('"default";r=0;t=40');
});

test('callers are counted apart, and a new window begins', async () => {
  const clock = { now: 0 };
  const ask = createLimited(clock);
  for (let i = 0; i < 3; i++) await ask('192.0.2.1');
  expect((await ask('192.0.2.2')).status).toBe(200);
  clock.now = 60_000;
  expect((await ask('192.0.2.1')).status).toBe(200);
});

test('a flood of callers does not grow the memory without end', async () => {
  const clock = { now: 0 };
  const ask = createLimited(clock);
  for (let i = 0; i < 10_050; i++) await ask(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
  // The first caller has been forgotten and begins anew; the last is still known.
  expect((await ask('10.0.0.0')).headers.get('ratelimit')).toContain('r=1;');
  expect((await ask(`10.0.${(10_049 >> 8) & 255}.${10_049 & 255}`)).headers.get('ratelimit')).toContain(
    'r=0;',
  );
});

const oa = { name: 'oa', tokens: [{ name: 'a', sha256: hashOf('alpha') }], rate: '4/60' };
const office = {
  name: '信访办',
  tokens: [
    { name: 'old', sha256: hashOf('beta'), expires: '2026-01-01' },
    { name: 'new', sha256: hashOf('gamma') },
  ],
  scopes: ['parse'],
};

test('guessing tokens is counted, by address, and does not touch who has one', async () => {
  const ask = createLimited({ now: 0 }, [oa]);
  const guesses = [];
  for (const token of ['x', 'y', 'z', undefined]) guesses.push((await ask('192.0.2.1', token)).status);
  expect(guesses).toEqual([401, 401, 429, 429]);
  const known = await ask('192.0.2.1', 'alpha');
  expect(known.status).toBe(200);
  expect(await known.text()).toBe('tenant:oa');
  expect(known.headers.get('ratelimit-policy')).toBe('"default";q=4;w=60');
  // One tenant is one caller, from wherever it calls.
  for (const from of ['192.0.2.2', '192.0.2.3', '192.0.2.4']) await ask(from, 'alpha');
  expect((await ask('192.0.2.5', 'alpha')).status).toBe(429);
});

test('a token ends with its last day, by the clock of China', async () => {
  const midnight = Date.UTC(2025, 11, 31, 16);
  const ask = (now: number, token: string) => createLimited({ now }, [oa, office])('192.0.2.1', token);
  expect((await ask(midnight - 1, 'beta')).status).toBe(200);
  const late = await ask(midnight, 'beta');
  expect(late.status).toBe(401);
  expect(late.headers.get('www-authenticate')).toContain('invalid_token');
  expect((await ask(midnight, 'gamma')).status).toBe(200);
});

test('a scope is asked for only where it is needed', async () => {
  const ask = createLimited({ now: 0 }, [oa, office]);
  expect((await ask('192.0.2.1', 'gamma', '/check')).status).toBe(403);
  expect((await ask('192.0.2.1', 'gamma', '/elsewhere')).status).toBe(200);
  expect((await ask('192.0.2.1', 'alpha', '/check')).status).toBe(200);
});

test.each([
  ['two tenants of one name', [oa, { ...office, name: 'oa' }]],
  ['one token of two tenants', [oa, { ...office, tokens: oa.tokens }]],
  ['an unknown scope', [{ ...oa, scopes: ['everything'] }]],
  ['an unknown member', [{ ...oa, scope: ['check'] }]],
  ['a token in clear text', [{ ...oa, tokens: [{ name: 'a', sha256: 'alpha' }] }]],
  ['no token', [{ ...oa, tokens: [] }]],
  ['a rate without seconds', [{ ...oa, rate: '60' }]],
  ['a day that is none', [{ ...oa, tokens: [{ ...oa.tokens[0], expires: '2026-02-30' }] }]],
  ['a name with a new line', [{ ...oa, name: 'a\nb' }]],
])('%s: refused', (_, tenants) => {
  expect(TenantFile.safeParse({ tenants }).success).toBe(false);
});

test.each([
  ['192.0.2.1', 'ip:192.0.2.1'],
  ['::ffff:192.0.2.1', 'ip:192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', 'ip:2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', 'ip:2001:db8:1:2::/64'],
  ['2001:DB8::9', 'ip:2001:db8:0:0::/64'],
  ['::1', 'ip:0:0:0:0::/64'],
])('%s is the caller %s', (address, caller) => {
  expect(callerOfAddress(address)).toBe(caller);
});
