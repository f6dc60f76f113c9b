import { type OutputFormat, outputTypes, sourceTypes } from '../http/media-types.ts';
import type { AnswerShape, BodyShape, Example, FormField } from './operation.ts';
import { sampleName, sampleReport } from './sample-report.ts';

const documentTypes = Object.values(sourceTypes).map(({ types }) => types[0]!);
export const rawBody: Readonly<Record<string, BodyShape>> = Object.fromEntries(
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
export const verdictAnswers = Object.fromEntries(
  Object.entries(outputTypes).map(([format, types]): [string, AnswerShape] => [
    types[0]!,
    answerShapes[format as OutputFormat] ?? 'text',
  ]),
);

export const file = (many: boolean): FormField => ({ name: 'file', many, required: true });
export const prior: FormField = { name: 'prior', many: false, required: false };
export const children: FormField = { name: 'children', many: true, required: false };

export const checkBody: Readonly<Record<string, BodyShape>> = {
  ...rawBody,
  'multipart/form-data': { form: [file(false), prior, children] },
  'application/json': 'JsonSubmission',
};

/** One document and nothing to compare it with. */
export const documentBody: Readonly<Record<string, BodyShape>> = {
  ...rawBody,
  'multipart/form-data': { form: [file(false)] },
  'application/json': 'JsonDocument',
};

/** The query that names the sample, and the headers of one sent as text. */
export const named = `name=${encodeURIComponent(sampleName)}`;
export const plainText = { 'content-type': 'text/plain; charset=utf-8' };

/** The sample sent as it is to an operation. */
export const sentAsBody = (path: string): Example => ({
  title: '报告本身作为请求体 · the document as the body',
  path: `${path}?${named}`,
  headers: plainText,
  body: sampleReport,
});

export const always = [
  'invalid-parameters',
  'unauthorized',
  'beside-proxy',
  'rate-limited',
  'internal',
] as const;
/** What may be answered where documents are worked on. */
export const reading = [
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

/** The body of an example with several parts: field, file name and content of each. */
export const form = (
  parts: readonly (readonly [string, string, string])[],
): Pick<Example, 'headers' | 'body'> => ({
  headers: { 'content-type': 'multipart/form-data; boundary=gouji-example' },
  body: `${parts
    .map(
      ([field, name, content]) =>
        `--gouji-example\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`,
    )
    .join('')}--gouji-example--\r\n`,
});
