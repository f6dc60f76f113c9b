import { Verdict } from '@gouji/core/model';
import { JobError } from '@gouji/runner/job';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { AppEnvironment } from '../environment.ts';
import { negotiate } from '../http/negotiate.ts';
import { BatchQuery, readQuery, toQuestion } from '../http/query.ts';
import type { Submission } from '../intake/submission.ts';
import { answerCut } from '../work/cut-answer.ts';
import type { Job, JobResult, Question } from '../work/job.ts';
import type { Place } from '../work/places.ts';
import { type Asker, askerOf, runForAnswer, type Workshop, withSubmission } from './answer.ts';

type StreamFormat = 'ndjson' | 'sse';

const streams: readonly (readonly [StreamFormat, readonly string[]])[] = [
  ['ndjson', ['application/x-ndjson', 'application/ndjson']],
  ['sse', ['text/event-stream']],
];

const HEARTBEAT_MILLISECONDS = 15_000;

const encoder = new TextEncoder();

/** A verdict of a batch with the place of its document among those sent, from 0. */
export const BatchVerdict = Verdict.extend({ index: z.int() });

/** The last line: without it the answer is not whole. */
export const BatchEnd = z.object({
  done: z.literal(true),
  total: z.int(),
  pass: z.int(),
  fail: z.int(),
  indeterminate: z.int(),
});
export type BatchEnd = z.infer<typeof BatchEnd>;

/** A line of the answer as ndjson. */
export const BatchLine = z.union([BatchVerdict, BatchEnd]);

/** `POST /v1/batch`: verdicts as they are done, one a line or one an event. */
export function addBatchRoute(app: Hono<AppEnvironment>, workshop: Workshop): void {
  app.post('/v1/batch', async (context) => {
    const language = context.get('language');
    const question = toQuestion(readQuery(BatchQuery, context.req.url, language), language);
    const format = negotiate(context.req.header('accept'), streams);
    const most = { files: workshop.limits.batchFiles, prior: 0, children: 0 } as const;
    return withSubmission(context, workshop, most, {}, async (submission, place) => {
      return new Response(streamVerdicts(context, workshop, submission, place, question, format), {
        headers: {
          'content-type': format === 'sse' ? 'text/event-stream' : 'application/x-ndjson',
          'cache-control': 'no-store',
          'content-language': language,
          vary: 'accept, accept-language',
          // Proxies that collect an answer before they pass it on would hide the progress.
          'x-accel-buffering': 'no',
        },
      });
    });
  });
}

/** Whether or not the worker could do it, every document of a batch gets its verdict. */
async function answerAnyway(
  workshop: Workshop,
  asker: Asker,
  job: Job,
  signal: AbortSignal,
): Promise<JobResult> {
  try {
    return await runForAnswer(workshop, asker, job, signal);
  } catch (error) {
    if (error instanceof JobError && error.reason !== 'cancelled')
      return answerCut(job, error.reason === 'crashed' ? 'crash' : 'load', 0);
    throw error;
  }
}

function streamVerdicts(
  context: Context<AppEnvironment>,
  workshop: Workshop,
  { files }: Submission,
  place: Place,
  question: Question,
  format: StreamFormat,
): ReadableStream<Uint8Array> {
  const asker = askerOf(context);
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, context.req.raw.signal]);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const write = (text: string): Promise<void> => writer.write(encoder.encode(text));
  const event = (name: string, data: unknown, id?: number): Promise<void> =>
    write(
      `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`,
    );

  const counts = { pass: 0, fail: 0, indeterminate: 0 };
  let next = 0;
  let done = 0;
  /** Takes file after file; as many of these run as there are workers, so that one batch cannot fill the queue. */
  const line = async (): Promise<void> => {
    while (next < files.length && !signal.aborted) {
      const index = next++;
      const job: Job = { kind: 'check', source: files[index]!, children: [], question, output: 'json' };
      const { body, facts } = await answerAnyway(workshop, asker, job, signal);
      done++;
      counts[facts.outcome ?? 'indeterminate']++;
      const verdict = `{"index":${index},${new TextDecoder().decode(body).slice(1)}`;
      if (format === 'ndjson') await write(`${verdict}\n`);
      else {
        await event('verdict', verdict, index);
        await event('progress', { done, total: files.length });
      }
    }
  };
  const run = async (): Promise<void> => {
    const heartbeat =
      format === 'sse'
        ? setInterval(() => void write(':\n\n').catch(() => {}), HEARTBEAT_MILLISECONDS)
        : undefined;
    try {
      if (format === 'sse') await event('progress', { done, total: files.length });
      await Promise.all(Array.from({ length: Math.max(1, workshop.engine.state().workers) }, line));
      const end: BatchEnd = { done: true, total: files.length, ...counts };
      if (format === 'sse') await event('done', end);
      else await write(`${JSON.stringify(end)}\n`);
      await writer.close();
    } catch (error) {
      // The reader is gone, or a fault of ours: the stream ends without its closing event, so that nobody takes it for whole.
      stop.abort();
      if (!signal.aborted || !(error instanceof JobError || error === undefined))
        workshop.observer.fault(asker.requestId, error);
      await writer.abort().catch(() => {});
    } finally {
      clearInterval(heartbeat);
      place.leave();
    }
  };
  void run();
  return readable;
}
