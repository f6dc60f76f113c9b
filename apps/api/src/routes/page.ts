import type { Hono } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { conditional } from '../http/conditional.ts';
import type { PageAsset } from '../options.ts';

/** The page loads only its own files, and talks only to this service. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The page at `/` and its files, from memory. Without them `/` leads to the reference. */
export function addPageRoutes(
  app: Hono<AppEnvironment>,
  page: ReadonlyMap<string, PageAsset> | undefined,
): void {
  if (!page) {
    app.get('/', (context) => context.redirect('/docs'));
    return;
  }
  for (const [path, { type, body }] of page) {
    app.get(
      path,
      conditional(),
      () =>
        new Response(body, {
          headers: {
            'content-type': type,
            'cache-control': 'no-cache',
            'content-security-policy': PAGE_POLICY,
          },
        }),
    );
  }
}
