import { Gauge, type Registry } from 'prom-client';
import type { JobsLoad } from '../jobs/job-store.ts';

/**
 * Measures of the durable batch, asked of its database when somebody looks: how much waits and for how long, how fast it goes
 * and what was set aside. A database that does not answer is told by `gouji_batch_up`, the last figures are not repeated.
 */
export function createJobMetrics(
  registers: Registry[],
): (load: () => Promise<JobsLoad> | null) => Promise<void> {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const up = gauge('gouji_batch_up', 'Whether the database of the batch answers.');
  const documents = gauge('gouji_batch_documents', 'Documents of the batch, by state.', ['state']);
  const oldest = gauge(
    'gouji_batch_oldest_waiting_seconds',
    'How long the oldest waiting document has waited.',
  );
  const lastMinute = gauge('gouji_batch_documents_last_minute', 'Documents done within the last minute.');
  return async (load) => {
    documents.reset();
    const asked = load();
    // Without a batch there is nothing to tell; what has labels tells nothing once it is reset.
    if (!asked) {
      for (const one of [up, oldest, lastMinute]) one.remove();
      return;
    }
    try {
      const now = await asked;
      up.set(1);
      for (const state of ['waiting', 'running', 'judged', 'failed', 'cancelled'] as const)
        documents.set({ state }, now[state]);
      oldest.set(now.oldest ?? 0);
      lastMinute.set(now.lastMinute);
    } catch {
      up.set(0);
      oldest.remove();
      lastMinute.remove();
    }
  };
}
