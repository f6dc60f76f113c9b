import type { SourceFormat } from '@gouji/core/model';
import type { z } from 'zod';
import type { Bilingual } from '../http/bilingual.ts';
import { type OutputFormat, outputTypes, sourceTypes } from '../http/media-types.ts';
import type { ProblemName } from '../http/problem-types.ts';
import { BatchQuery, CheckQuery, LanguageQuery, LetterQuery, ReadQuery } from '../http/query.ts';
import { JobDocumentQuery, JobPageQuery } from '../routes/jobs.ts';
import type { ComponentName } from './components.ts';
import { sampleName, sampleReport } from './sample-report.ts';

/** A request that can be sent as it stands. */
export interface Example {
  readonly title: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A named schema, the parts of a form, the text of a document, or its bytes. */
export type BodyShape = ComponentName | { readonly form: readonly FormField[] } | 'text' | 'bytes';

export interface FormField {
  readonly name: 'file' | 'prior' | 'children';
  readonly many: boolean;
  readonly required: boolean;
}

/** A named schema, text, a file to be saved, or text of which each line (or each event) has a named schema. */
export type AnswerShape = ComponentName | 'text' | 'bytes' | { readonly lines: ComponentName };

/** One operation of the service, as the reference and the OpenAPI document show it. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'delete';
  /** With parameters in braces. */
  readonly path: string;
  readonly tag: 'check' | 'discovery' | 'documents' | 'operations';
  readonly summary: Bilingual;
  readonly query?: z.ZodObject;
  readonly pathParameters?: readonly string[];
  /** What the body may be, by media type. */
  readonly body?: Readonly<Record<string, BodyShape>>;
  /** What a success may be, by media type. */
  readonly answers: Readonly<Record<string, AnswerShape>>;
  /** Statuses besides 200 that are answered in the same shapes, with what they say. */
  readonly also?: Readonly<Record<number, Bilingual>>;
  readonly problems: readonly ProblemName[];
  readonly secured: boolean;
  readonly examples: readonly Example[];
}

const documentTypes = Object.values(sourceTypes).map(({ types }) => types[0]!);
const rawBody: Readonly<Record<string, BodyShape>> = Object.fromEntries(
  [...documentTypes, 'application/octet-stream'].map((type) => [
    type,
    type.startsWith('text/') ? 'text' : 'bytes',
  ]),
);
const answerShapes: Partial<Readonly<Record<OutputFormat, AnswerShape>>> = {
  json: 'Verdict',
  ndjson: { lines: 'Verdict' },
  sarif: 'SarifLog',
};
const verdictAnswers = Object.fromEntries(
  Object.entries(outputTypes).map(([format, types]): [string, AnswerShape] => [
    types[0]!,
    answerShapes[format as OutputFormat] ?? 'text',
  ]),
);

const file = (many: boolean): FormField => ({ name: 'file', many, required: true });
const prior: FormField = { name: 'prior', many: false, required: false };
const children: FormField = { name: 'children', many: true, required: false };

const checkBody: Readonly<Record<string, BodyShape>> = {
  ...rawBody,
  'multipart/form-data': { form: [file(false), prior, children] },
  'application/json': 'JsonSubmission',
};

const always = [
  'invalid-parameters',
  'unauthorized',
  'beside-proxy',
  'rate-limited',
  'method-not-allowed',
  'internal',
] as const;
/** What may be answered where documents are worked on. */
const reading = [
  'malformed-body',
  'empty-body',
  'upload-timeout',
  'too-large',
  'unsupported-type',
  'invalid-body',
  'not-acceptable',
  'forbidden',
  'too-many-at-once',
  'quota-exhausted',
  'overloaded',
] as const;

const query = `name=${encodeURIComponent(sampleName)}`;
const text = { 'content-type': 'text/plain; charset=utf-8' };
const json = { 'content-type': 'application/json' };

const form = (parts: readonly (readonly [string, string, string])[]): Pick<Example, 'headers' | 'body'> => ({
  headers: { 'content-type': 'multipart/form-data; boundary=gouji-example' },
  body: `${parts
    .map(
      ([field, name, content]) =>
        `--gouji-example\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`,
    )
    .join('')}--gouji-example--\r\n`,
});

const previous = sampleReport.replaceAll('2023', '2022');

export const operations: readonly Operation[] = [
  {
    id: 'check',
    method: 'post',
    path: '/v1/check',
    tag: 'check',
    summary: {
      zh: '校核一份报告。结论“fail”也是 200：它是对报告的结论，不是请求的错误。',
      en: 'Checks one report. An outcome of fail is a 200 as well: it is said of the report, not of the request.',
    },
    query: CheckQuery,
    body: checkBody,
    answers: verdictAnswers,
    problems: [...always, ...reading, 'unreadable-companion'],
    secured: true,
    examples: [
      {
        title: '报告本身作为请求体 · the document as the body',
        path: `/v1/check?${query}`,
        headers: text,
        body: sampleReport,
      },
      {
        title: '连同上年报告 · with last year’s report',
        path: '/v1/check',
        ...form([
          ['file', sampleName, sampleReport],
          ['prior', '甲县教育局2022年年报.txt', previous],
        ]),
      },
      {
        title: 'JSON，只跑一族规则 · JSON, one family of rules',
        path: '/v1/check?only=requests/*&lang=en',
        headers: json,
        body: JSON.stringify({ name: sampleName, format: 'text', content: sampleReport }),
      },
      {
        title: 'SARIF',
        path: `/v1/check?${query}`,
        headers: { ...text, accept: 'application/sarif+json' },
        body: sampleReport,
      },
    ],
  },
  {
    id: 'parse',
    method: 'post',
    path: '/v1/parse',
    tag: 'check',
    summary: {
      zh: '读出一份报告的标题、单位、年度、各部分、三张表与文中数字，不作校核。',
      en: 'Reads title, organisation, year, sections, the three tables and the figures in the text, without checking.',
    },
    query: ReadQuery,
    body: {
      ...rawBody,
      'multipart/form-data': { form: [file(false)] },
      'application/json': 'JsonDocument',
    },
    answers: { 'application/json': 'ParseResult' },
    problems: [...always, ...reading],
    secured: true,
    examples: [
      {
        title: '报告本身作为请求体 · the document as the body',
        path: `/v1/parse?${query}`,
        headers: text,
        body: sampleReport,
      },
    ],
  },
  {
    id: 'batch',
    method: 'post',
    path: '/v1/batch',
    tag: 'check',
    summary: {
      zh: '校核多份报告，每完成一份就送出一行（ndjson）或一个事件（SSE：progress、verdict、done）。',
      en: 'Checks several reports and sends each verdict when it is done, as a line (ndjson) or an event (SSE: progress, verdict, done).',
    },
    query: BatchQuery,
    body: { 'multipart/form-data': { form: [file(true)] }, 'application/json': 'JsonBatch' },
    answers: {
      'application/x-ndjson': { lines: 'BatchLine' },
      'text/event-stream': 'text',
    },
    problems: [...always, ...reading],
    secured: true,
    examples: [
      {
        title: 'ndjson',
        path: '/v1/batch',
        ...form([
          ['file', sampleName, sampleReport],
          ['file', '甲县教育局2022年年报.txt', previous],
        ]),
      },
      {
        title: 'SSE',
        path: '/v1/batch',
        headers: { ...json, accept: 'text/event-stream' },
        body: JSON.stringify({ files: [{ name: sampleName, content: sampleReport }] }),
      },
    ],
  },
  copy(
    'annotate',
    {
      zh: '校核一份报告，返回带批注的原件（DOCX、XLSX、PDF、HTML；其余格式为录有读出内容的 DOCX）。没有问题或读不出时返回结论。',
      en: 'Checks one report and answers the report itself with a comment at every place at fault (DOCX, XLSX, PDF, HTML; for other formats a DOCX with what was read). Where there is nothing to say the answer is the verdict.',
    },
    ['docx', 'xlsx', 'pdf', 'html'],
    CheckQuery,
  ),
  copy(
    'workbook',
    {
      zh: '校核一份报告，返回带公式的工作簿：改动单元格即见是否相符。读不出时返回结论。',
      en: 'Checks one report and answers a workbook with live formulas: mend a cell and see it turn. Of a document that cannot be read the answer is the verdict.',
    },
    ['xlsx'],
    CheckQuery,
  ),
  copy(
    'letter',
    {
      zh: '校核一份报告，返回给报送单位的反馈函（DOCX）。没有问题或读不出时返回结论。',
      en: 'Checks one report and answers a letter to its body (DOCX). Where there is nothing to ask the answer is the verdict.',
    },
    ['docx'],
    LetterQuery,
  ),
  ...jobOperations(),
  discovery('rules', '/v1/rules', 'RuleCatalogue', '全部规则。', 'All rules.'),
  {
    ...discovery(
      'rule',
      '/v1/rules/{family}/{name}',
      'RuleDetail',
      '一条规则及其说明。',
      'One rule with its documentation.',
    ),
    pathParameters: ['family', 'name'],
    problems: [...always, 'not-found'],
    examples: [{ title: '规则 · a rule', path: '/v1/rules/requests/balance?lang=zh' }],
  },
  discovery('formats', '/v1/formats', 'Formats', '可读的格式与可给出的输出。', 'Formats read and given.'),
  discovery('limits', '/v1/limits', 'Limits', '请求与文件的上限。', 'Limits of requests and documents.'),
  discovery('version', '/v1/version', 'Version', '版本。', 'Version.'),
  {
    ...open(
      'openapi',
      '/openapi.json',
      'documents',
      { 'application/json': 'OpenApiDocument' },
      '本文件。',
      'This document.',
    ),
  },
  open('reference', '/docs', 'documents', { 'text/html': 'text' }, '接口参考。', 'The reference.'),
  {
    ...open(
      'schema',
      '/schemas/{name}',
      'documents',
      { 'application/schema+json': 'JsonSchema' },
      '一个数据结构的 JSON Schema。',
      'The JSON Schema of one shape.',
    ),
    pathParameters: ['name'],
    problems: ['invalid-parameters', 'not-found', 'method-not-allowed'],
    examples: [{ title: 'Verdict', path: '/schemas/Verdict.json' }],
  },
  {
    ...open(
      'problem',
      '/problems/{name}',
      'documents',
      { 'text/html': 'text' },
      '一种问题的说明。',
      'What one type of problem means.',
    ),
    pathParameters: ['name'],
    problems: ['invalid-parameters', 'not-found', 'method-not-allowed'],
    examples: [{ title: 'too-large', path: '/problems/too-large' }],
  },
  open(
    'health',
    '/healthz',
    'operations',
    { 'application/json': 'Health' },
    '进程存活。',
    'The process is alive.',
  ),
  {
    ...open(
      'readiness',
      '/readyz',
      'operations',
      { 'application/json': 'Readiness' },
      '可以接受新的工作；不能时为 503。',
      'New work can be taken; 503 when not.',
    ),
    also: { 503: { zh: '现在不能接受新的工作，原因见 status。', en: 'No new work now; status says why.' } },
  },
];

/** An operation that makes an office file of what a check found. */
function copy(
  id: string,
  summary: Bilingual,
  formats: readonly SourceFormat[],
  parameters: z.ZodObject,
): Operation {
  return {
    id,
    method: 'post',
    path: `/v1/${id}`,
    tag: 'check',
    summary,
    query: parameters,
    body: checkBody,
    answers: {
      ...Object.fromEntries(formats.map((format) => [sourceTypes[format].types[0]!, 'bytes' as const])),
      'application/json': 'Verdict',
    },
    problems: [...always, ...reading.filter((name) => name !== 'not-acceptable'), 'unreadable-companion'],
    secured: true,
    examples: [
      {
        title: '报告本身作为请求体 · the document as the body',
        path: `/v1/${id}?${query}`,
        headers: text,
        body: sampleReport,
      },
    ],
  };
}

/** Jobs: no example, since they are there only where a database is configured. */
function jobOperations(): Operation[] {
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
    ...(rest.includes('{id}') && { pathParameters: ['id'] }),
    answers: { [answer === 'text' ? 'text/event-stream' : 'application/json']: answer },
    problems: [...always, 'forbidden', 'not-found', 'no-jobs'],
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
        problems: [...always, ...reading, 'not-found', 'no-jobs'],
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
      '进度事件（progress、done）。',
      'Events of progress (progress, done).',
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

function discovery(id: string, path: string, answer: ComponentName, zh: string, en: string): Operation {
  return {
    id,
    method: 'get',
    path,
    tag: 'discovery',
    summary: { zh, en },
    query: LanguageQuery,
    answers: { 'application/json': answer },
    problems: always,
    secured: true,
    examples: [{ title: path, path }],
  };
}

function open(
  id: string,
  path: string,
  tag: Operation['tag'],
  answers: Operation['answers'],
  zh: string,
  en: string,
): Operation {
  return {
    id,
    method: 'get',
    path,
    tag,
    summary: { zh, en },
    ...(tag === 'documents' && { query: LanguageQuery }),
    answers,
    problems: tag === 'documents' ? ['invalid-parameters', 'method-not-allowed'] : ['method-not-allowed'],
    secured: false,
    examples: [{ title: path, path }],
  };
}
