import type { Hono } from 'hono';
import type { AppEnvironment } from '../environment.ts';
export function addDocumentRoutes(
  app: Hono<AppEnvironment>,
  _f: { publicUrl?: string | undefined; tokens: boolean },
): void {
  app.get('/openapi.json', (c) => c.json({}));
}
