import { LanguageQuery } from '../http/query.ts';
import { JobDocumentQuery, JobPageQuery } from '../routes/jobs.ts';
import type { AnswerShape, Operation } from './operation.ts';
import { always, file, rawBody, reading } from './operation-parts.ts';

/** Jobs: no example, since they are there only where a database is configured. */
export function jobOperations(): Operation[] {
  const job = (
    id: string,
    method: Operation['method'],
    rest: string,
    answer: AnswerShape,
    zh: string,
    en: string,
    more: Partial<Operation> = {},
  ): Operation => ({
    id,
    method,
    path: `/v1/jobs${rest}`,
    tag: 'check',
    summary: { zh, en },
    query: LanguageQuery,
    ...(rest.includes('{id}') && { pathParameters: ['id'] }),
    answers: { [answer === 'text' ? 'text/event-stream' : 'application/json']: answer },
    problems: [...always, 'forbidden', 'not-found', 'no-jobs', 'jobs-unavailable'],
    secured: true,
    examples: [],
    ...more,
  });
  return [
    job(
      'createJob',
      'post',
      '',
      'JobStatus',
      '新建任务；同一 Idempotency-Key 得到同一任务。',
      'Makes a job; the same Idempotency-Key gives the same job.',
      {
        headers: [
          {
            name: 'Idempotency-Key',
            says: {
              zh: '由调用方自选；同一个键得到同一任务，断线后可放心重发。',
              en: 'Chosen by the caller: the same key gives the same job, so that a request may be sent again.',
            },
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          },
        ],
        problems: [...always, 'forbidden', 'invalid-body', 'no-jobs', 'jobs-unavailable'],
        also: { 201: { zh: '已新建。', en: 'Made now.' } },
      },
    ),
    job(
      'addToJob',
      'post',
      '/{id}/documents',
      'JobAdded',
      '向任务添加文件；同名同内容的只存一次。',
      'Adds documents; the same name and content is stored once.',
      {
        query: JobDocumentQuery,
        body: { ...rawBody, 'multipart/form-data': { form: [file(true)] }, 'application/json': 'JsonBatch' },
        problems: [
          ...always,
          ...reading.filter((name) => name !== 'not-acceptable'),
          'not-found',
          'no-jobs',
          'jobs-unavailable',
        ],
      },
    ),
    job('jobStatus', 'get', '/{id}', 'JobStatus', '任务的进度。', 'How far the job is.'),
    job(
      'jobResults',
      'get',
      '/{id}/results',
      'JobPage',
      '按加入次序逐页取结果，next 可随时续取。',
      'Results in order, page by page; next goes on at any time.',
      {
        query: JobPageQuery,
      },
    ),
    job(
      'jobEvents',
      'get',
      '/{id}/events',
      'text',
      '进度事件（progress、done）；没有 done 就结束的，是中途断开。',
      'Events of progress (progress, done); one that ends without done broke off.',
      {
        problems: [...always, 'forbidden', 'not-found', 'no-jobs', 'too-many-at-once', 'jobs-unavailable'],
      },
    ),
    job(
      'cancelJob',
      'post',
      '/{id}/cancel',
      'JobStatus',
      '取消尚未校核的文件。',
      'Cancels what is not checked yet.',
    ),
    job(
      'retryJob',
      'post',
      '/{id}/retry',
      'JobStatus',
      '重新校核被搁置的和已取消的文件。',
      'Checks again what was set aside or cancelled.',
    ),
    job(
      'removeJob',
      'delete',
      '/{id}',
      'JobStatus',
      '删除任务及其文件和结果。',
      'Removes the job with its documents and results.',
    ),
  ];
}
