import type { Hono } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { RETRY_AFTER_SECONDS } from '../http/answer-error.ts';
import type { AppOptions } from '../options.ts';
import type { Engine } from '../work/engine.ts';

/** `/healthz`: the process lives, whatever the queue. `/readyz`: new work can be taken. `/metrics`, where there are any. */
export function addProbeRoutes(
  app: Hono<AppEnvironment>,
  engine: Engine,
  { draining, metrics }: Pick<AppOptions, 'draining' | 'metrics'>,
): void {
  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));

  app.get('/readyz', (context) => {
    const { ready, workers, busy, queued, places, taken, held, byteBudget } = engine.state();
    const full = taken >= places || held >= byteBudget;
    const status = draining?.() ? 'draining' : !ready ? 'starting' : full ? 'full' : 'ready';
    const headers = { 'cache-control': 'no-store' };
    return status === 'ready'
      ? context.json({ status, workers, busy, queued, places, taken, held, byteBudget }, 200, headers)
      : context.json({ status, workers, busy, queued, places, taken, held, byteBudget }, 503, {
          ...headers,
          'retry-after': String(RETRY_AFTER_SECONDS),
        });
  });

  if (metrics)
    app.get('/metrics', async () => {
      const { type, body } = await metrics();
      return new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
    });
}
