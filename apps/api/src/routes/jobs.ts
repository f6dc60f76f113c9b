import { inBothLanguages } from '@gouji/core/format';
import { FileState, type Language, Verdict } from '@gouji/core/model';
import { detectFormat, UnreadableError } from '@gouji/core/read';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { AppEnvironment } from '../environment.ts';
import type { Bilingual } from '../http/bilingual.ts';
import { ProblemError } from '../http/problem.ts';
import { BatchQuery, CheckQuery, LanguageQuery, readQuery, takes, toQuestion } from '../http/query.ts';
import { sha256Of } from '../http/sha256.ts';
import { isJobId, type JobEnding, type JobState, type JobStore, noJob } from '../jobs/job-store.ts';
import type { Unpacked } from '../jobs/unpack-archive.ts';
import type { Upload } from '../work/job.ts';
import { type Workshop, withSubmission } from './answer.ts';
import { createStreams, streamEvents } from './job-events.ts';

export const JobStatus = z.object({
  id: z.string(),
  /** Nothing is waiting, and nothing is being checked or compared. */
  done: z.boolean(),
  documents: z.int(),
  judged: z.int(),
  failed: z.int(),
  waiting: z.int(),
  running: z.int(),
  cancelled: z.int(),
  /** Files that are not checked and not counted among the documents; the results say why. */
  aside: z.int(),
  /** All is read; the reports are being compared with each other. */
  comparing: z.boolean(),
});

export const JobAdded = z.object({ added: z.int(), replaced: z.int(), known: z.int() });

/** Results in the order of the documents; `next` goes on behind them, also later and after a break. */
export const JobPage = z.object({
  results: z.array(
    z.union([
      z.object({ index: z.int(), verdict: Verdict }),
      z.object({ index: z.int(), name: z.string(), state: FileState, reason: z.string() }),
    ]),
  ),
  next: z.int(),
  done: z.boolean(),
});

export const JobPageQuery = z.strictObject({
  lang: BatchQuery.shape.lang,
  after: z
    .string()
    .regex(
      /^(?:-1|\d{1,9})$/u,
      inBothLanguages({
        zh: '应为上一页给出的 next。',
        en: 'This must be the next that the page before gave.',
      }),
    )
    .transform(Number)
    .optional()
    .meta({ description: 'The next of the page before.', zh: '上一页的 next。' }),
  limit: z
    .string()
    .regex(
      /^[1-9]\d{0,2}$/u,
      inBothLanguages({ zh: '应为 1 到 999 之间的整数。', en: 'This must be a whole number from 1 to 999.' }),
    )
    .transform(Number)
    .optional()
    .meta({
      description: 'Results of a page, at most 999; 100 by default.',
      zh: '一页的份数，最多 999，默认 100。',
    }),
});

/** Options of the check, and what a document sent as the body is. */
export const JobDocumentQuery = BatchQuery.extend({
  name: CheckQuery.shape.name,
  format: CheckQuery.shape.format,
});

/** An archive sent as the body is a folder of documents, not one document in parts. */
const archives: ReadonlySet<string> = new Set(['application/zip', 'application/x-zip-compressed']);

/** Some programs call every file that is packed so an archive, documents of Word among them. */
const isFolder = ({ bytes, name, format }: Upload): boolean =>
  format === undefined && (detectFormat(bytes, name) ?? 'zip') === 'zip';

/** Does something with the files of an archive, each charged for. */
async function withArchive<Result>(
  context: JobContext,
  { engine, charge }: Workshop,
  { bytes }: Upload,
  work: (files: ReturnType<Unpacked['documents']>) => Promise<Result>,
): Promise<Result> {
  let unpacked: Unpacked;
  try {
    unpacked = await engine.unpack(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new ProblemError('invalid-body', error.notice.message);
  }
  try {
    charge(context, Math.max(0, unpacked.names.length - 1));
    return await work(unpacked.documents());
  } finally {
    unpacked.close();
  }
}

type JobContext = Context<AppEnvironment>;

const statusOf = (id: string, state: JobState): z.infer<typeof JobStatus> => {
  const { documents, judged, failed, waiting, running, cancelled, aside, comparing } = state;
  const done = waiting + running === 0 && !comparing;
  return { id, done, documents, judged, failed, waiting, running, cancelled, aside, comparing };
};

/** Bytes of a body that may still be nothing: some clients send `{}` for it, with spaces around. */
const mostOfNothing = 64;

/** Files sent where a job is only opened would be lost without a word. */
async function refuseBody({ req }: JobContext): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  if (Number(req.header('content-length') ?? 0) > mostOfNothing) text = '…';
  else
    for (const reader = req.raw.body?.getReader(); reader && text.length <= mostOfNothing; ) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  if (/^\s*(?:\{\s*\})?\s*$/u.test(text)) return;
  throw new ProblemError('invalid-body', {
    zh: '新建任务不带内容；文件请发送到 /v1/jobs/{id}/documents。',
    en: 'A job is opened without a body; send files to /v1/jobs/{id}/documents.',
  });
}

const wrongKey = {
  zh: 'Idempotency-Key 应为 1 到 255 个字符；空的会让不同的任务混在一起。',
  en: 'Idempotency-Key has 1 to 255 characters; an empty one would make one job of several.',
} as const;

/** The key as sent: one that a script left empty would throw the documents of all its jobs together. */
function readKey({ req, get }: JobContext): string | undefined {
  const key = req.header('idempotency-key');
  if (key === undefined || (key.trim() !== '' && key.length <= 255)) return key;
  throw new ProblemError('invalid-parameters', undefined, {
    errors: [{ parameter: 'Idempotency-Key', code: 'malformed', detail: wrongKey[get('language')] }],
  });
}

/** The same key of the same caller is the same job. */
async function idFor(caller: string, key: string | undefined): Promise<string> {
  if (key === undefined) return crypto.randomUUID().replaceAll('-', '');
  return (await sha256Of(new TextEncoder().encode(`${caller}\n${key}`))).slice(0, 32);
}

/**
 * Documents of a job are known again by their names: those that came without one go by their content, and two of one name
 * in one request would replace each other without a word.
 */
async function withNames(files: readonly Upload[], language: Language): Promise<Upload[]> {
  const named: Upload[] = [];
  const taken = new Map<string, Upload>();
  for (const [index, file] of files.entries()) {
    const { unnamed, ...rest } = file;
    const digest = unnamed && (await sha256Of(file.bytes)).slice(0, 12);
    const one = unnamed ? { ...rest, name: file.name.replace(/(?=\.\w+$|$)/u, `-${digest}`) } : rest;
    const other = taken.get(one.name);
    if (other && !sameBytes(other.bytes, one.bytes))
      throw new ProblemError('invalid-body', undefined, {
        errors: [{ pointer: `/file/${index}`, code: 'same-name', detail: sameName(one.name)[language] }],
      });
    taken.set(one.name, one);
    named.push(one);
  }
  return named;
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const sameName = (name: string): Bilingual => ({
  zh: `有两份内容不同的文件都叫“${name}”，后一份会顶替前一份；请改名，或在文件名中带上文件夹。`,
  en: `Two different documents are called “${name}”, and the latter would replace the former; rename one, or send names with their folders.`,
});

const printed = (ending: JobEnding, language: 'zh' | 'en'): z.infer<typeof JobPage>['results'][number] => {
  const { index } = ending;
  if (ending.verdict) return { index, verdict: ending.verdict };
  const { name, state, reason } = ending.account!;
  return { index, name, state, reason: reason?.[language] ?? '' };
};

/** `/v1/jobs`: documents are stored, checked by workers, and their results kept until they expire. */
export function addJobRoutes(
  app: Hono<AppEnvironment>,
  workshop: Workshop,
  jobs: JobStore | null,
  draining: () => boolean,
): void {
  const streams = createStreams(draining);
  const store = (): JobStore => {
    if (jobs) return jobs;
    throw new ProblemError('no-jobs');
  };
  const stateOf = async (context: JobContext): Promise<JobState> => {
    const id = context.req.param('id')!;
    const kept = store();
    const state = isJobId(id) ? await kept.state(context.get('caller'), id) : null;
    if (!state) throw noJob();
    return state;
  };
  const answer = async (context: JobContext): Promise<Response> =>
    context.json(statusOf(context.req.param('id')!, await stateOf(context)), 200, {
      'cache-control': 'no-store',
    });

  // Options belong to the documents; given elsewhere they would be lost without a word.
  const plain = takes(LanguageQuery);

  app.post('/v1/jobs', plain, async (context) => {
    const caller = context.get('caller');
    const id = await idFor(caller, readKey(context));
    await refuseBody(context);
    const made = await store().open(caller, id);
    const state = await store().state(caller, id);
    return context.json(statusOf(id, state!), made ? 201 : 200, { location: `/v1/jobs/${id}` });
  });

  app.post('/v1/jobs/:id/documents', async (context) => {
    const language = context.get('language');
    const query = readQuery(JobDocumentQuery, context.req.url, language);
    const question = toQuestion(query, language);
    const { name, format } = query;
    await stateOf(context);
    const type = context.req.header('content-type')?.split(';')[0]?.trim();
    const many = type === 'multipart/form-data' || type === 'application/json';
    const most = { files: many ? workshop.limits.batchFiles : 1, prior: 0, children: 0 } as const;
    return withSubmission(context, workshop, most, { name, format }, async (submission, place) => {
      const add = (files: Parameters<JobStore['add']>[2]) =>
        store().add(context.get('caller'), context.req.param('id'), files, question);
      const [first] = submission.files;
      const added =
        archives.has(type ?? '') && isFolder(first!)
          ? await withArchive(context, workshop, first!, add)
          : await add(await withNames(submission.files, language));
      place.leave();
      return context.json({ ...added } satisfies z.infer<typeof JobAdded>);
    });
  });

  app.get('/v1/jobs/:id', plain, answer);

  app.get('/v1/jobs/:id/results', async (context) => {
    const language = context.get('language');
    const { after = -1, limit = 100 } = readQuery(JobPageQuery, context.req.url, language);
    const status = statusOf(context.req.param('id'), await stateOf(context));
    const results: z.infer<typeof JobPage>['results'] = [];
    let next = after;
    let cut = false;
    for await (const ending of store().results(context.get('caller'), context.req.param('id'), after)) {
      // The reports of one document are not parted.
      if (results.length >= limit && ending.index !== next) {
        cut = true;
        break;
      }
      results.push(printed(ending, language));
      next = ending.index;
    }
    return context.json({ results, next, done: status.done && !cut } satisfies z.infer<typeof JobPage>, 200, {
      'cache-control': 'no-store',
    });
  });

  app.get('/v1/jobs/:id/events', plain, async (context) => {
    await stateOf(context);
    const id = context.req.param('id');
    return streamEvents(context, streams, async () => statusOf(id, await stateOf(context)));
  });

  for (const action of ['cancel', 'retry'] as const)
    app.post(`/v1/jobs/:id/${action}`, plain, async (context) => {
      await stateOf(context);
      await store()[action](context.get('caller'), context.req.param('id'));
      return answer(context);
    });

  app.delete('/v1/jobs/:id', plain, async (context) => {
    const state = await stateOf(context);
    await store().remove(context.get('caller'), context.req.param('id'));
    return context.json(
      statusOf(context.req.param('id'), { ...state, waiting: 0, running: 0, comparing: false }),
    );
  });
}
