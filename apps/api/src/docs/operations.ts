import { BatchQuery, CheckQuery, LanguageQuery, ReadQuery } from '../http/query.ts';
import type { ComponentName } from './components.ts';
import { copyOperations } from './copy-operations.ts';
import { dataOperations } from './data-operations.ts';
import { jobOperations } from './job-operations.ts';
import type { Operation } from './operation.ts';
import {
  always,
  checkBody,
  documentBody,
  file,
  form,
  named,
  plainText,
  reading,
  sentAsBody,
  verdictAnswers,
} from './operation-parts.ts';
import { sampleName, sampleReport } from './sample-report.ts';

const json = { 'content-type': 'application/json' };

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
    problems: [...always, ...reading],
    secured: true,
    examples: [
      sentAsBody('/v1/check'),
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
        path: `/v1/check?${named}`,
        headers: { ...plainText, accept: 'application/sarif+json' },
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
    body: documentBody,
    answers: { 'application/json': 'ParseResult' },
    problems: [...always, ...reading],
    secured: true,
    examples: [sentAsBody('/v1/parse')],
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
  ...copyOperations(),
  ...dataOperations(),
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
    problems: ['invalid-parameters', 'not-found'],
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
    problems: ['invalid-parameters', 'not-found'],
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

function discovery(id: string, path: string, answer: ComponentName, zh: string, en: string): Operation {
  return {
    id,
    method: 'get',
    path,
    tag: 'discovery',
    summary: { zh, en },
    query: LanguageQuery,
    answers: { 'application/json': answer },
    conditional: true,
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
    ...(tag === 'documents' && { conditional: true }),
    problems: tag === 'documents' ? ['invalid-parameters'] : [],
    secured: false,
    examples: [{ title: path, path }],
  };
}
