import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobsLoad } from '../jobs/job-store.ts';
import type { Observer } from '../observer.ts';
import type { EngineState } from '../work/engine.ts';
import { createJobMetrics } from './job-metrics.ts';

export interface Metrics {
  readonly observer: Observer;
  tenantsReloaded(result: 'loaded' | 'refused'): void;
  auditFailed(): void;
  expose(): Promise<{ readonly type: string; readonly body: string }>;
  /** For a listener of its own. */
  answer(request: Request): Promise<Response>;
}

/** Prometheus metrics of the service. Labels come from closed sets: routes, statuses, formats, outcomes, rule ids. */
export function createMetrics(
  state: () => EngineState,
  /** The queue of the durable batch; null where none is configured. */
  jobs: () => Promise<JobsLoad> | null = () => null,
): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'gouji_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'gouji_request_duration_seconds',
    help: 'Time from the request to its answer.',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const problems = new Counter({
    name: 'gouji_problems_total',
    help: 'Requests refused, by type of problem.',
    labelNames: ['problem'],
    registers,
  });
  const cancelled = new Counter({
    name: 'gouji_requests_cancelled_total',
    help: 'Requests whose caller went away.',
    registers,
  });
  const verdicts = new Counter({
    name: 'gouji_verdicts_total',
    help: 'Documents checked, by outcome and format.',
    labelNames: ['outcome', 'format'],
    registers,
  });
  const checkSeconds = new Histogram({
    name: 'gouji_check_duration_seconds',
    help: 'Time of reading and checking one document in a worker.',
    labelNames: ['kind', 'format'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers,
  });
  const documents = new Counter({
    name: 'gouji_tenant_documents_total',
    help: 'Documents worked on, by tenant.',
    labelNames: ['tenant'],
    registers,
  });
  const tenantReloads = new Counter({
    name: 'gouji_tenants_reloads_total',
    help: 'Readings of the file of tenants after the start, by result.',
    labelNames: ['result'],
    registers,
  });
  const auditLost = new Counter({
    name: 'gouji_audit_errors_total',
    help: 'Errors in writing the audit log.',
    registers,
  });
  const crashes = new Counter({
    name: 'gouji_rule_crashed_total',
    help: 'Rules that failed by a fault of their own.',
    labelNames: ['rule'],
    registers,
  });
  const faults = new Counter({ name: 'gouji_faults_total', help: 'Faults of the program.', registers });
  const gauge = (name: string, help: string, read: (now: EngineState) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(state()));
      },
    });
  };
  gauge('gouji_queue_depth', 'Documents waiting for a worker.', ({ queued }) => queued);
  gauge('gouji_workers_busy', 'Workers at work.', ({ busy }) => busy);
  gauge('gouji_workers', 'Workers.', ({ workers }) => workers);
  gauge('gouji_places_taken', 'Requests being read, waiting or worked on.', ({ taken }) => taken);
  gauge('gouji_places_bytes', 'Bytes of their bodies.', ({ held }) => held);

  const showJobs = createJobMetrics(registers);

  const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
  const expose = async () => {
    await showJobs(jobs);
    return { type: register.contentType, body: await register.metrics() };
  };
  return {
    tenantsReloaded: (result) => tenantReloads.inc({ result }),
    auditFailed: () => auditLost.inc(),
    expose,
    async answer(request) {
      if (new URL(request.url).pathname !== '/metrics') return new Response('Not Found\n', { status: 404 });
      const { type, body } = await expose();
      return new Response(body, { headers: { 'content-type': type } });
    },
    observer: {
      request({ method, route, status, milliseconds, problem, cancelled: gone }) {
        requests.inc({ method: methods.has(method) ? method : 'other', route, status });
        requestSeconds.observe({ route }, milliseconds / 1000);
        if (problem) problems.inc({ problem });
        if (gone) cancelled.inc();
      },
      job(_, kind, { outcome, format, crashedRules, milliseconds }, caller) {
        if (caller?.tenant) documents.inc({ tenant: caller.tenant });
        if (outcome) verdicts.inc({ outcome, format: format ?? 'unknown' });
        checkSeconds.observe({ kind, format: format ?? 'unknown' }, milliseconds / 1000);
        for (const rule of crashedRules) crashes.inc({ rule });
      },
      fault() {
        faults.inc();
      },
    },
  };
}
