import { version } from '@gouji/core';
import { type ProblemName, problemTypes } from '../http/problem-types.ts';
import { toJsonSchemas, toParameters } from './components.ts';
import type { AnswerShape, BodyShape, Operation } from './operation.ts';
import { operations } from './operations.ts';

export interface OpenApiSetting {
  readonly publicUrl?: string | undefined;
  /** Whether bearer tokens are asked for. */
  readonly tokens: boolean;
}

const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** Bytes have no type in JSON Schema: the media type alone says what they are (OpenAPI 3.1, 4.8.14.5). */
const filePart = { contentMediaType: 'application/octet-stream' };

const toBodySchema = (shape: BodyShape): object => {
  if (shape === 'text') return { type: 'string' };
  if (shape === 'bytes') return { type: 'string', format: 'binary' };
  if (typeof shape === 'string') return reference(shape);
  return {
    type: 'object',
    properties: Object.fromEntries(
      shape.form.map(({ name, many }) => [name, many ? { type: 'array', items: filePart } : filePart]),
    ),
    required: shape.form.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
};

const toAnswerSchema = (type: string, shape: AnswerShape): object => {
  if (shape === 'text') return { type: 'string' };
  if (shape === 'bytes') return { type: 'string', format: 'binary' };
  if (typeof shape === 'string') return reference(shape);
  return { type: 'string', contentMediaType: type, contentSchema: reference(shape.lines) };
};

function toRequestBody({ body, examples }: Operation): object | undefined {
  if (!body) return undefined;
  const shown = (type: string): object => {
    const fitting = examples.filter(({ headers }) => headers?.['content-type']?.split(';')[0] === type);
    // A form as it is sent is no value of its schema; the reference shows it.
    if (fitting.length === 0 || type === 'multipart/form-data') return {};
    return {
      examples: Object.fromEntries(
        fitting.map(({ title, body: sent = '' }, index) => [
          `${type.split('/')[1]}-${index + 1}`,
          { summary: title, value: type === 'application/json' ? JSON.parse(sent) : sent },
        ]),
      ),
    };
  };
  return {
    required: true,
    content: Object.fromEntries(
      Object.entries(body).map(([type, schema]) => [type, { schema: toBodySchema(schema), ...shown(type) }]),
    ),
  };
}

const answerHeaders = {
  'X-Request-Id': {
    description: 'Id of the request, also in problems and logs.',
    schema: { type: 'string' },
  },
};

function toResponses({ answers, problems, conditional, also = {} }: Operation): object {
  const byStatus = new Map<number, ProblemName[]>();
  for (const name of problems) {
    const { status } = problemTypes[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  }
  const content = Object.fromEntries(
    Object.entries(answers).map(([type, shape]) => [type, { schema: toAnswerSchema(type, shape) }]),
  );
  return {
    200: { description: 'OK', headers: answerHeaders, content },
    ...(conditional && { 304: { description: '没有变化（If-None-Match）。 Not modified (If-None-Match).' } }),
    ...Object.fromEntries(
      Object.entries(also).map(([status, { zh, en }]) => [status, { description: `${zh} ${en}`, content }]),
    ),
    ...Object.fromEntries(
      [...byStatus]
        .sort(([a], [b]) => a - b)
        .map(([status, names]) => [
          status,
          {
            description: names
              .map(
                (name) =>
                  `${problemTypes[name].title.zh} · ${problemTypes[name].title.en} (/problems/${name})`,
              )
              .join('; '),
            content: { 'application/problem+json': { schema: reference('Problem') } },
          },
        ]),
    ),
  };
}

/** The OpenAPI 3.1 document of this installation. */
export function createOpenApi({ publicUrl, tokens }: OpenApiSetting): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { id, method, path, tag, summary, query, pathParameters = [], headers = [], secured } = operation;
    const requestBody = toRequestBody(operation);
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId: id,
        tags: [tag],
        summary: summary.zh,
        description: summary.en,
        parameters: [
          ...pathParameters.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
          ...(query ? toParameters(query) : []),
          ...headers.map(({ name, says, schema }) => ({
            name,
            in: 'header',
            required: false,
            description: says.en,
            schema,
          })),
        ],
        ...(requestBody && { requestBody }),
        responses: toResponses(operation),
        security: tokens && secured ? [{ bearer: [] }] : [],
      },
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: '勾稽 Gouji',
      version,
      description:
        '政府信息公开工作年度报告的校核服务。Checks annual reports on government information disclosure.\n\n' +
        '每个路径上没有列出的方法一律答 405，Allow 中是可用的方法（GET 处也可用 HEAD）。' +
        'Any method that is not listed for a path is answered 405, with Allow naming those that are; wherever GET is taken, HEAD is.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl ?? '/' }],
    tags: [
      { name: 'check', description: '校核 · Checking' },
      { name: 'discovery', description: '能力 · What the service can do' },
      { name: 'documents', description: '文档 · Documentation' },
      { name: 'operations', description: '运维 · Operations' },
    ],
    paths,
    components: {
      schemas: toJsonSchemas((name) => `#/components/schemas/${name}`),
      ...(tokens && { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } }),
    },
  };
}
