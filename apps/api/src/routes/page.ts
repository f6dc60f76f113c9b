import type { Hono } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { conditional } from '../http/conditional.ts';
import { sha256Of } from '../http/sha256.ts';
import type { ServedPage } from '../options.ts';

/** What the page is told of jobs, where there are any. */
export interface PageJobs {
  readonly needsToken: boolean;
  /** Days after which files and results are removed. */
  readonly days: number;
  /** The most bytes of one request. */
  readonly bodyBytes: number;
}

/**
 * The page as it is served. By itself it may connect to nothing; where there are jobs it may call this service, and offers to
 * send files when it is asked to.
 */
function withJobs(page: ServedPage, jobs: PageJobs | null): ServedPage {
  if (!jobs) return page;
  const open = (text: string): string => text.replace("connect-src 'none'", "connect-src 'self'");
  const told = JSON.stringify(jobs).replaceAll('"', '&quot;');
  return {
    policy: open(page.policy),
    html: open(page.html).replace('<title>', `<meta name="gouji-jobs" content="${told}">\n<title>`),
  };
}

/** The page at `/`, from memory; it loads nothing else. Without it `/` leads to the reference. */
export function addPageRoute(
  app: Hono<AppEnvironment>,
  built: ServedPage | undefined,
  jobs: PageJobs | null,
): void {
  if (!built) {
    app.get('/', (context) => context.redirect('/docs'));
    return;
  }
  const page = withJobs(built, jobs);
  const body = new TextEncoder().encode(page.html);
  const mark = sha256Of(body).then((hash) => hash.slice(0, 32));
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
