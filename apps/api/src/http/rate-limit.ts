import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import type { RateQuota } from '../options.ts';
import { ProblemError } from './problem.ts';

interface Window {
  count: number;
  readonly ends: number;
}

/** The most callers kept in mind; the one whose window began first is forgotten first. */
const MOST_CALLERS = 10_000;

/** IPv6 callers own whole networks, so a /64 counts as one caller. */
export function callerOfAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, '');
  if (!plain.includes(':')) return `ip:${plain}`;
  const [head = '', tail] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `ip:${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, '').toLowerCase())
    .join(':')}::/64`;
}

/**
 * Counts requests of each caller in fixed windows and says so in the headers of
 * draft-ietf-httpapi-ratelimit-headers (`RateLimit-Policy`, `RateLimit`; structured fields).
 */
export function rateLimit(
  quota: RateQuota,
  address: (context: Context) => string | undefined,
  now: () => number = () => Date.now(),
): MiddlewareHandler<AppEnvironment> {
  const windows = new Map<string, Window>();
  const policy = `"default";q=${quota.requests};w=${quota.seconds}`;
  return async (context, next) => {
    const time = now();
    const caller = context.get('caller') ?? callerOfAddress(address(context) ?? 'unknown');
    let window = windows.get(caller);
    if (!window || window.ends <= time) {
      windows.delete(caller);
      if (windows.size >= MOST_CALLERS) windows.delete(windows.keys().next().value!);
      window = { count: 0, ends: time + quota.seconds * 1000 };
      windows.set(caller, window);
    }
    window.count++;
    const seconds = Math.max(1, Math.ceil((window.ends - time) / 1000));
    const headers = {
      'ratelimit-policy': policy,
      ratelimit: `"default";r=${Math.max(0, quota.requests - window.count)};t=${seconds}`,
    };
    if (window.count > quota.requests)
      throw new ProblemError(
        'rate-limited',
        {
          zh: `每 ${quota.seconds} 秒最多 ${quota.requests} 次请求，请 ${seconds} 秒后再试。`,
          en: `At most ${quota.requests} requests in ${quota.seconds} s; try again in ${seconds} s.`,
        },
        { headers: { ...headers, 'retry-after': String(seconds) } },
      );
    await next();
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  };
}
