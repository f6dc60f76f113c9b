import type { Context as OtelContext, Span, SpanOptions, Tracer } from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import type { Observer } from '../observer.ts';
import { SettingsError } from '../settings-error.ts';

/** What OpenTelemetry gets of the service: a span for each request, and one within it for each document. */
export interface Traces {
  readonly middleware: MiddlewareHandler<AppEnvironment>;
  readonly observer: Pick<Observer, 'job'>;
}

/** Traces are asked for, and what they need is not installed. */
export class TracesError extends SettingsError {
  override readonly name = 'TracesError';
}

const NAME = '@gouji/api';

const install = {
  zh: '请安装 @hono/otel 与 @opentelemetry/api。',
  en: 'install @hono/otel and @opentelemetry/api.',
};

/**
 * Spans go to whatever SDK the process was started with (`node --import …`); without one they cost next to nothing.
 * Throws `TracesError` when the packages are not there: they are optional.
 */
export async function loadTraces(): Promise<Traces> {
  const [{ httpInstrumentationMiddleware }, { trace }] = await Promise.all([
    import('@hono/otel'),
    import('@opentelemetry/api'),
  ]).catch(() => {
    throw new TracesError([{ name: 'GOUJI_TRACES', sentence: install }]);
  });
  const tracer = trace.getTracer(NAME);
  return {
    middleware: httpInstrumentationMiddleware({ serviceName: NAME, tracer: discreet(tracer) }),
    observer: {
      job(requestId, kind, { format, outcome, complete, bytes, milliseconds }) {
        const end = Date.now();
        tracer
          .startSpan(`gouji ${kind}`, {
            startTime: end - milliseconds,
            attributes: {
              'gouji.request_id': requestId,
              'gouji.format': format ?? 'unknown',
              'gouji.outcome': outcome ?? 'none',
              'gouji.complete': complete,
              'gouji.bytes': bytes,
            },
          })
          .end(end);
      },
    },
  };
}

/** Addresses without their query, faults by their kind: names of documents and what they hold do not leave the service. */
function discreet(tracer: Tracer): Tracer {
  const cut = (url: unknown): string => String(url).replace(/[?#].*$/su, '');
  const guard = (span: Span): Span =>
    new Proxy(span, {
      get(target, key) {
        if (key === 'recordException')
          return (error: unknown) =>
            target.addEvent('exception', {
              'exception.type': error instanceof Error ? error.name : typeof error,
            });
        const value = Reflect.get(target, key) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const withoutQuery = ({ attributes, ...options }: SpanOptions): SpanOptions => ({
    ...options,
    attributes: Object.fromEntries(
      Object.entries(attributes ?? {}).map(([key, value]) => [key, key === 'url.full' ? cut(value) : value]),
    ),
  });
  // The one form the middleware calls: name, options, parent, work.
  const startActiveSpan = (
    name: string,
    options: SpanOptions,
    parent: OtelContext,
    work: (span: Span) => unknown,
  ): unknown =>
    tracer.startActiveSpan(name, withoutQuery(options), parent, (span: Span) => work(guard(span)));
  return {
    startSpan: tracer.startSpan.bind(tracer),
    startActiveSpan: startActiveSpan as Tracer['startActiveSpan'],
  };
}
