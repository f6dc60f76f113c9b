import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnvironment } from '../environment.ts';
import type { CallerRecord, Observer } from '../observer.ts';
import { pickLanguage } from './bilingual.ts';

const langOf = (url: string): string | undefined => /[?&]lang=([a-z]{2})(?:&|$)/u.exec(url)?.[1];

/** Who asked; null before that was settled. */
export function callerRecord(context: Context<AppEnvironment>): CallerRecord | null {
  const address = context.get('address');
  if (address === undefined) return null;
  const identity = context.get('identity');
  return { tenant: identity?.tenant.name ?? null, token: identity?.token ?? null, address };
}

/** Settles the language of the answer and tells the observer of every request once, when its answer is ready. */
export function watch(observer: Observer): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    const start = performance.now();
    context.set('language', pickLanguage(langOf(context.req.url), context.req.header('accept-language')));
    await next();
    // Answers that replace another one (405, 404) would come without it.
    context.res.headers.set('x-request-id', context.get('requestId'));
    observer.request({
      requestId: context.get('requestId'),
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      milliseconds: performance.now() - start,
      bytes: context.get('received') ?? null,
      problem: context.get('problem') ?? null,
      caller: callerRecord(context),
      cancelled: context.get('received') !== undefined && context.req.raw.signal.aborted,
    });
  };
}
