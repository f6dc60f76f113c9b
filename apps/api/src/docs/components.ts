import { Claim, Finding, Notice, ParseResult, Report, SourceLocation, Verdict } from '@gouji/core/model';
import { ReportData } from '@gouji/office/render';
import { z } from 'zod';
import { Problem } from '../http/problem.ts';
import { JsonBatch, JsonDocument, JsonSubmission } from '../intake/submission.ts';
import { BatchEnd, BatchLine, BatchVerdict } from '../routes/batch.ts';
import { RuleCatalogue, RuleDetail, RuleSummary } from '../routes/catalogue.ts';
import { Formats, LimitsAnswer, Version } from '../routes/discovery.ts';
import { JobAdded, JobPage, JobStatus } from '../routes/jobs.ts';
import { RenderedReport } from '../work/rendered-report.ts';

/** Answer of `/healthz`. */
export const Health = z.object({ status: z.literal('ok') });

/** Answer of `/readyz`. */
export const Readiness = z.object({
  status: z.enum(['ready', 'draining', 'starting', 'full']),
  workers: z.int(),
  busy: z.int(),
  queued: z.int(),
  /** Requests that may be read, waiting or worked on at once, and those that are. */
  places: z.int(),
  taken: z.int(),
  /** Bytes of their bodies, and the most that may be held. */
  held: z.int(),
  byteBudget: z.int(),
});

/** A log of SARIF 2.1.0; its own schema is at https://json.schemastore.org/sarif-2.1.0.json. */
export const SarifLog = z.looseObject({
  $schema: z.string(),
  version: z.literal('2.1.0'),
  runs: z.array(z.looseObject({ tool: z.looseObject({}), results: z.array(z.looseObject({})) })),
});

/** This very document. */
export const OpenApiDocument = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({}),
  paths: z.looseObject({}),
});

/** A JSON Schema of 2020-12. */
export const JsonSchemaFile = z.looseObject({ $schema: z.string(), title: z.string() });

/** Every schema that has a name in the OpenAPI document. They are the same objects the code validates with. */
export const components = {
  Verdict,
  BatchVerdict,
  BatchEnd,
  BatchLine,
  ParseResult,
  Report,
  Finding,
  Claim,
  Notice,
  SourceLocation,
  Problem,
  JsonDocument,
  JsonSubmission,
  JsonBatch,
  RuleSummary,
  RuleDetail,
  RuleCatalogue,
  Formats,
  Limits: LimitsAnswer,
  Version,
  ReportData,
  RenderedReport,
  JobStatus,
  JobAdded,
  JobPage,
  Health,
  Readiness,
  SarifLog,
  OpenApiDocument,
  JsonSchema: JsonSchemaFile,
} as const;

export type ComponentName = keyof typeof components;

type JsonSchema = Record<string, unknown>;

/** A tuple of equal items as a list of so many: generators of clients lose tuples on the way to the answer. */
function plainTuple(schema: z.core.JSONSchema.BaseSchema): void {
  const { prefixItems } = schema;
  if (!prefixItems || new Set(prefixItems.map((item) => JSON.stringify(item))).size !== 1) return;
  delete schema.prefixItems;
  Object.assign(schema, {
    items: prefixItems[0],
    minItems: prefixItems.length,
    maxItems: prefixItems.length,
  });
}

/** The named schemas as JSON Schema (2020-12), with references between them made by `refer`. */
export function toJsonSchemas(refer: (name: string) => string): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: refer,
    override: ({ jsonSchema }) => plainTuple(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema as JsonSchema]),
  );
}

/** One schema by itself, for `/schemas/{name}.json`. */
export function toSchemaFile(name: ComponentName): JsonSchema {
  return { ...(z.toJSONSchema(components[name], { reused: 'ref' }) as JsonSchema), title: name };
}

/** What a query parameter says of itself, by language. */
export function describeParameters(
  query: z.ZodObject,
): { readonly name: string; readonly zh: string; readonly en: string }[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    const { description = '', zh = '' } = (schema as z.ZodType).meta() ?? {};
    return { name, zh: String(zh), en: description };
  });
}

/** The parameters of a query schema, as OpenAPI writes them. */
export function toParameters(query: z.ZodObject): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties as Record<string, JsonSchema>).map(
    ([name, { description, zh: _, ...schema }]) => ({
      name,
      in: 'query',
      required: (required as string[]).includes(name),
      ...(description !== undefined && { description }),
      ...(schema.type === 'array' && { style: 'form', explode: true }),
      schema,
    }),
  );
}
