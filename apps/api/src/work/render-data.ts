import { validate } from '@gouji/core';
import { inUtf8, sourceTypes } from '../http/media-types.ts';
import { sha256Of } from '../http/sha256.ts';
import { toDocumentName } from '../intake/document-name.ts';
import { createJsonShape, JsonShapeError } from '../intake/json-shape.ts';
import type { Job, JobRefusal, JobResult } from './job.ts';
import type { RenderedReport } from './rendered-report.ts';

/** What `parse` prints, and `merge` of three thousand reports, is well within both. */
const jsonLimits = { depth: 16, values: 4_000_000 } as const;

const malformed: JobRefusal = {
  kind: 'refused',
  problem: 'malformed-body',
  sentence: { zh: '请求体不是有效的 UTF-8 JSON。', en: 'The body is not valid JSON in UTF-8.' },
};

const refused = (zh: string, en: string): JobRefusal => ({
  kind: 'refused',
  problem: 'invalid-body',
  sentence: { zh, en },
});

function readJson(bytes: Uint8Array): { readonly json: unknown } | JobRefusal {
  try {
    createJsonShape(jsonLimits).push(bytes);
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (!(error instanceof JsonShapeError)) return malformed;
    return error.reason === 'depth'
      ? refused('JSON 嵌套过深。', 'The JSON is nested too deeply.')
      : refused('JSON 中的值过多。', 'The JSON holds too many values.');
  }
}

/** A conforming report from data, as `gouji render` writes it; or what is wrong with the data. */
export async function renderData({
  source,
  question,
  render,
}: Extract<Job, { kind: 'render' }>): Promise<JobResult | JobRefusal> {
  const start = performance.now();
  const read = readJson(source.bytes);
  if (!('json' in read)) return read;
  const { DataError, parseReportData, prepareReport, renderReport } = await import('@gouji/office/render');
  try {
    const { report, blanks, computed } = await prepareReport(parseReportData(read.json));
    const bytes = new Uint8Array(await renderReport(report, render === 'json' ? 'html' : render));
    const facts = {
      format: null,
      bytes: source.bytes.length,
      sha256: await sha256Of(source.bytes),
      outcome: null,
      complete: true,
      crashedRules: [],
    };
    const milliseconds = (): number => performance.now() - start;
    if (render !== 'json') {
      const { types, extension } = sourceTypes[render === 'md' ? 'markdown' : render];
      return {
        kind: 'answer',
        body: bytes,
        file: { type: inUtf8(types[0]!), name: toDocumentName(`${report.title}.${extension}`) },
        facts: { ...facts, milliseconds: milliseconds() },
      };
    }
    const verdict = await validate(
      { name: `${report.title}.html`, bytes, format: 'html' },
      { language: question.language },
    );
    const answer: RenderedReport = {
      title: report.title,
      blanks: [...blanks],
      computed: [...computed],
      verdict,
    };
    return {
      kind: 'answer',
      body: new TextEncoder().encode(JSON.stringify(answer)) as Uint8Array<ArrayBuffer>,
      facts: { ...facts, outcome: verdict.outcome, milliseconds: milliseconds() },
    };
  } catch (error) {
    if (error instanceof DataError)
      return { kind: 'refused', problem: 'invalid-body', sentence: error.sentence };
    throw error;
  }
}
