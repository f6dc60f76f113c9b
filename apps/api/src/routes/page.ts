import type { Hono } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { conditional } from '../http/conditional.ts';
import type { ServedPage } from '../options.ts';

/** The page at `/`, from memory; it loads nothing and sends nothing. Without it `/` leads to the reference. */
export function addPageRoute(app: Hono<AppEnvironment>, page: ServedPage | undefined): void {
  if (!page) {
    app.get('/', (context) => context.redirect('/docs'));
    return;
  }
  const body = new TextEncoder().encode(page.html);
  const mark = crypto.subtle
    .digest('SHA-256', body)
    .then((hash) =>
      Array.from(new Uint8Array(hash, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    );
  app.get(
    '/',
    conditional(),
    async () =>
      new Response(body, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-length': String(body.length),
          'cache-control': 'no-cache',
          etag: `"${await mark}"`,
          'content-security-policy': `${page.policy}; frame-ancestors 'none'`,
        },
      }),
  );
}
