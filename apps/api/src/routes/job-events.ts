import type { Context } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { noRoom } from '../http/answer-error.ts';

/** Milliseconds between two looks at a job. */
const between = 1_000;
/** Streams of one caller at a time: each asks the database every second for as long as it lives. */
const mostOfCaller = 32;

/** The streams of progress that are open. */
export interface Streams {
  /** Gives what ends it; null when the caller has as many as it may have. */
  enter(caller: string): (() => void) | null;
  /** The service is about to end: whoever follows a job asks again somewhere else. */
  readonly draining: () => boolean;
}

export function createStreams(draining: () => boolean): Streams {
  const open = new Map<string, number>();
  return {
    draining,
    enter(caller) {
      const count = open.get(caller) ?? 0;
      if (count >= mostOfCaller) return null;
      open.set(caller, count + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const others = open.get(caller)! - 1;
        if (others === 0) open.delete(caller);
        else open.set(caller, others);
      };
    },
  };
}

const encoder = new TextEncoder();

/** Resolves after a while, or as soon as nobody waits any more. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });

/**
 * The progress of a job as events, until it is done. Without its closing event the stream broke off: the job was removed, its
 * database does not answer, or the service ends.
 */
export function streamEvents(
  context: Context<AppEnvironment>,
  streams: Streams,
  look: () => Promise<{ readonly done: boolean }>,
): Response {
  const leave = streams.enter(context.get('caller'));
  if (!leave) throw noRoom('caller');
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, context.req.raw.signal]);
  signal.addEventListener('abort', leave);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const status = streams.draining() ? null : await look().catch(() => null);
      const end = (): void => {
        leave();
        controller.close();
      };
      if (!status || signal.aborted) return end();
      const event = status.done ? 'done' : 'progress';
      controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(status)}\n\n`));
      if (status.done) return end();
      await pause(between, signal);
    },
    cancel() {
      gone.abort();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
