import type { MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/**
 * Answers 304 to who has the same already. The headers of a 304 replace those of the stored answer (RFC 9111, 3.2), so it
 * states the content policy of the 200: otherwise the closed policy of every answer would shut the page on its second visit.
 */
export const conditional = (): MiddlewareHandler =>
  etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'content-security-policy'] });
