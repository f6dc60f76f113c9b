import type { SourceFormat } from '@gouji/core/model';
import type { z } from 'zod';
import type { Bilingual } from '../http/bilingual.ts';
import { sourceTypes } from '../http/media-types.ts';
import {
  BatchQuery,
  CheckQuery,
  ExtractQuery,
  LanguageQuery,
  LetterQuery,
  ReadQuery,
} from '../http/query.ts';
import { dataOffers, renderOffers } from '../routes/data.ts';
import type { ComponentName } from './components.ts';
import { jobOperations } from './job-operations.ts';
import type { Operation } from './operation.ts';
import { always, checkBody, file, form, rawBody, reading, verdictAnswers } from './operation-parts.ts';
import { sampleName, sampleReport } from './sample-report.ts';

const query = `name=${encodeURIComponent(sampleName)}`;
const text = { 'content-type': 'text/plain; charset=utf-8' };
const json = { 'content-type': 'application/json' };

const sampleData = {
  organization: '甲县教育局',
  year: 2023,
  tables: {
    proactive: { licensing: { decisions: 45 } },
    requests: {
      received: { naturalPerson: 10, enterprise: 2 },
      disclosed: { naturalPerson: 10, enterprise: 2 },
    },
  },
};

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
  {
    id: 'extract',
    method: 'post',
    path: '/v1/extract',
    tag: 'check',
    summary: {
      zh: '把一份报告的数据逐行给出（JSON Lines、CSV、Parquet 或 XLSX，由 Accept 选择）：表格中的每个数与文中的每个数。读不出时返回结论。',
      en: 'The figures of one report as rows (JSON lines, CSV, Parquet or XLSX, by Accept): every value of its tables and every number of its text. Of a document that cannot be read the answer is the verdict.',
    },
    query: ExtractQuery,
    body: {
      ...rawBody,
      'multipart/form-data': { form: [file(false)] },
      'application/json': 'JsonDocument',
    },
    answers: {
      ...Object.fromEntries(dataOffers.map(([, types]) => [types[0]!, 'bytes' as const])),
      'application/json': 'Verdict',
    },
    problems: [...always, ...reading],
    secured: true,
    examples: [
      {
        title: '报告本身作为请求体 · the document as the body',
        path: `/v1/extract?${query}`,
        headers: text,
        body: sampleReport,
      },
      {
        title: 'CSV，每份报告一行 · CSV, one row for the report',
        path: `/v1/extract?${query}&shape=wide`,
        headers: { ...text, accept: 'text/csv' },
        body: sampleReport,
      },
    ],
  },
  {
    id: 'render',
    method: 'post',
    path: '/v1/render',
    tag: 'check',
    summary: {
      zh: '由数据生成一份合乎格式的报告（DOCX、HTML、Markdown 或 XLSX，由 Accept 选择）；要 JSON 则给出所缺的数、代为相加的总计和对它的结论。/v1/parse 的结果可原样发来。',
      en: 'A conforming report from data (DOCX, HTML, Markdown or XLSX, by Accept); as JSON what the data do not give, which totals were added up, and the verdict of the report. What /v1/parse answers can be sent as it is.',
    },
    query: LanguageQuery,
    body: { 'application/json': 'ReportData' },
    answers: Object.fromEntries(
      renderOffers.map(([wish, types]) => [types[0]!, wish === 'json' ? 'RenderedReport' : 'bytes']),
    ),
    problems: [...always, ...reading],
    secured: true,
    examples: [
      {
        title: '所缺与结论 · what is missing, and the verdict',
        path: '/v1/render',
        headers: { ...json, accept: 'application/json' },
        body: JSON.stringify(sampleData),
      },
      { title: 'DOCX', path: '/v1/render', headers: json, body: JSON.stringify(sampleData) },
    ],
  },
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
    problems: [...always, ...reading.filter((name) => name !== 'not-acceptable')],
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
