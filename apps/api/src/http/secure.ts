import type { MiddlewareHandler } from 'hono';
import type { AppEnvironment } from '../environment.ts';

/** Nothing is loaded, framed or run unless an answer sets a policy of its own. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const headers: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
];

/** Security headers on every answer. Strict-Transport-Security is left to the proxy that ends TLS. */
export function secure(): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    await next();
    const target = context.res.headers;
    for (const [name, value] of headers) target.set(name, value);
    if (!target.has('content-security-policy')) target.set('content-security-policy', closedPolicy);
    // An answer that browsers of named other origins may read is marked so by CORS.
    if (!target.has('access-control-allow-origin')) target.set('cross-origin-resource-policy', 'same-origin');
  };
}
