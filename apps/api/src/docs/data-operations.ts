import { ExtractQuery, LanguageQuery } from '../http/query.ts';
import { dataOffers, renderOffers } from '../routes/data.ts';
import type { Operation } from './operation.ts';
import { always, documentBody, named, plainText, reading, sentAsBody } from './operation-parts.ts';
import { sampleReport } from './sample-report.ts';

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

/** Reports as data, and data as reports. */
export const dataOperations = (): Operation[] => [
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
    body: documentBody,
    answers: {
      ...Object.fromEntries(dataOffers.map(([, types]) => [types[0]!, 'bytes' as const])),
      'application/json': 'Verdict',
    },
    problems: [...always, ...reading],
    secured: true,
    examples: [
      sentAsBody('/v1/extract'),
      {
        title: 'CSV，每份报告一行 · CSV, one row for the report',
        path: `/v1/extract?${named}&shape=wide`,
        headers: { ...plainText, accept: 'text/csv' },
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
];
