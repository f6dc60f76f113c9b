import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { AppEnvironment } from '../environment.ts';
import { answerError, toProblem } from './answer-error.ts';
import { callerOfAddress, rateLimit } from './rate-limit.ts';

function createLimited(clock: { now: number }) {
  const app = new Hono<AppEnvironment>();
  app.use(
    rateLimit(
      { requests: 2, seconds: 60 },
      (context) => context.req.header('x-from'),
      () => clock.now,
    ),
  );
  app.get('/', (context) => context.text('ok'));
  app.onError((error, context) => answerError(context, toProblem(error), '/problems/'));
  return (from: string) => app.request('/', { headers: { 'x-from': from } });
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
