import { counted } from '@gouji/core/format';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { ProblemError } from '../http/problem.ts';
import { sha256Of } from '../http/sha256.ts';
import type { RateQuota } from '../options.ts';
import { callerOfAddress } from './caller-address.ts';
import { createQuotaWindows, type Standing } from './quota-windows.ts';
import type { Identity, Scope, Tenants } from './tenants.ts';

export interface AccessOptions {
  /** The tenants in force now. */
  readonly tenants: () => Tenants;
  /** Requests of each caller, where its tenant says nothing else; null for no limit. */
  readonly rate: RateQuota | null;
  readonly clientAddress: (context: Context) => string | undefined;
  readonly now?: () => number;
}

const encoder = new TextEncoder();

const unauthorized = (error?: string, detail?: { zh: string; en: string }): ProblemError =>
  new ProblemError('unauthorized', detail, {
    headers: { 'www-authenticate': `Bearer realm="gouji"${error ? `, error="${error}"` : ''}` },
  });

/** Finds out who asks: the tenant of a bearer token (RFC 6750), or an address. A wrong token is a problem. */
async function readIdentity(
  header: string | undefined,
  tenants: Tenants,
  now: number,
): Promise<Identity | ProblemError> {
  const [, token] = /^Bearer +([\w\-.~+/]+=*) *$/iu.exec(header ?? '') ?? [];
  if (!token) return unauthorized();
  const found = tenants.find(await sha256Of(encoder.encode(token)), now);
  if (found === 'expired')
    return unauthorized('invalid_token', { zh: '令牌已过期。', en: 'The token has expired.' });
  return found ?? unauthorized('invalid_token');
}

/**
 * Settles the caller of a request and counts it, whether or not it is let in: a token can then not be guessed faster than
 * anything else can be asked. Quotas are stated in the headers of draft-ietf-httpapi-ratelimit-headers.
 */
export function identify({
  tenants,
  rate,
  clientAddress,
  now = () => Date.now(),
}: AccessOptions): MiddlewareHandler<AppEnvironment> {
  const windows = createQuotaWindows(now);
  return async (context, next) => {
    const address = clientAddress(context);
    context.set('address', address ?? null);
    const inForce = tenants();
    const identity = inForce.required
      ? await readIdentity(context.req.header('authorization'), inForce, now())
      : null;
    const known = identity instanceof ProblemError ? null : identity;
    const caller = known ? `tenant:${known.tenant.name}` : callerOfAddress(address ?? 'unknown');
    context.set('caller', caller);
    context.set('identity', known);
    const quota = known?.tenant.rate ?? (rate && { amount: rate.requests, seconds: rate.seconds });
    const standing = quota && windows.take(caller, quota);
    const headers = standing && {
      'ratelimit-policy': `"default";q=${quota.amount};w=${quota.seconds}`,
      ratelimit: `"default";r=${standing.left};t=${standing.seconds}`,
    };
    if (standing?.over) throw rateLimited(quota!, standing, headers!);
    if (identity instanceof ProblemError) throw identity;
    await next();
    for (const [name, value] of Object.entries(headers ?? {})) context.res.headers.set(name, value);
  };
}

const rateLimited = (
  quota: { readonly amount: number; readonly seconds: number },
  { seconds }: Standing,
  headers: Readonly<Record<string, string>>,
): ProblemError =>
  new ProblemError(
    'rate-limited',
    {
      zh: `每 ${quota.seconds} 秒最多 ${quota.amount} 次请求，请 ${seconds} 秒后再试。`,
      en: `At most ${counted(quota.amount, 'request')} in ${quota.seconds} s; try again in ${seconds} s.`,
    },
    { headers: { ...headers, 'retry-after': String(seconds) } },
  );

/** Lets only those tenants pass whose scopes have this one; without tenants everybody. */
export const needs =
  (scope: Scope): MiddlewareHandler<AppEnvironment> =>
  async (context, next) => {
    const identity = context.get('identity');
    if (identity && !identity.tenant.scopes.includes(scope))
      throw new ProblemError('forbidden', {
        zh: `这个令牌没有 ${scope} 的权限。`,
        en: `This token does not have the scope ${scope}.`,
      });
    await next();
  };
