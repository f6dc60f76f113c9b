import type { MiddlewareHandler } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { ProblemError } from './problem.ts';

const encoder = new TextEncoder();

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
}

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

/** Compares without an early end, so that the time says nothing of how far two hashes agree. */
function equal(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length;
  for (let i = 0; i < left.length; i++) difference |= left[i]! ^ (right[i] ?? 0);
  return difference === 0;
}

/** Asks for a bearer token (RFC 6750) whose SHA-256 is one of `hashes`; the token itself is kept nowhere. */
export function bearer(hashes: readonly string[]): MiddlewareHandler<AppEnvironment> {
  const accepted = hashes.map(fromHex);
  return async (context, next) => {
    const [, token] = /^Bearer +([\w\-.~+/]+=*) *$/iu.exec(context.req.header('authorization') ?? '') ?? [];
    if (!token)
      throw new ProblemError('unauthorized', undefined, {
        headers: { 'www-authenticate': 'Bearer realm="gouji"' },
      });
    const hash = await sha256(token);
    let index = -1;
    accepted.forEach((candidate, at) => {
      if (equal(candidate, hash)) index = at;
    });
    if (index < 0)
      throw new ProblemError('unauthorized', undefined, {
        headers: { 'www-authenticate': 'Bearer realm="gouji", error="invalid_token"' },
      });
    context.set('caller', `token:${index}`);
    await next();
  };
}
