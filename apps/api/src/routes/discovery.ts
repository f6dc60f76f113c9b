import { version } from '@gouji/core';
import { SourceFormat } from '@gouji/core/model';
import { allRules } from '@gouji/core/rules';
import { templates } from '@gouji/core/template';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnvironment } from '../environment.ts';
import { conditional } from '../http/conditional.ts';
import { outputTypes, sourceTypes } from '../http/media-types.ts';
import { ProblemError } from '../http/problem.ts';
import { LanguageQuery, takes } from '../http/query.ts';
import { describeRule, findRule, summarizeRule } from './catalogue.ts';

export const Formats = z.object({
  input: z.array(
    z.object({
      format: SourceFormat,
      types: z.array(z.string()),
      extension: z.string(),
      /** Whether this installation reads it. */
      readable: z.boolean(),
    }),
  ),
  output: z.array(z.object({ format: z.string(), types: z.array(z.string()) })),
});

export const LimitsAnswer = z.object({
  request: z.object({
    bodyBytes: z.int(),
    uploadMilliseconds: z.int(),
    uploadRate: z.int(),
    uploadWindow: z.int(),
    batchFiles: z.int(),
    children: z.int(),
  }),
  document: z.record(z.string(), z.number()),
  rate: z.object({ requests: z.int(), seconds: z.number() }).nullable(),
});
export type LimitsAnswer = z.infer<typeof LimitsAnswer>;

export const Version = z.object({
  tool: z.object({ name: z.literal('gouji'), version: z.string() }),
  schemaVersion: z.literal(1),
  rules: z.int(),
  editions: z.array(z.string()),
});

/** The routes that say what the service can do; all carry an ETag. */
export function addDiscoveryRoutes(
  app: Hono<AppEnvironment>,
  facts: { readonly limits: LimitsAnswer; readonly readable: readonly SourceFormat[] },
): void {
  for (const path of ['/v1/rules', '/v1/rules/*', '/v1/formats', '/v1/limits', '/v1/version'])
    app.get(path, takes(LanguageQuery), conditional());

  app.get('/v1/rules', (context) => {
    const language = context.get('language');
    return context.json(
      { schemaVersion: 1, rules: allRules.map((rule) => summarizeRule(rule, language)) },
      200,
      {
        vary: 'accept-language',
      },
    );
  });

  app.get('/v1/rules/:family/:name', (context) => {
    const language = context.get('language');
    const rule = findRule(`${context.req.param('family')}/${context.req.param('name')}`);
    if (!rule)
      throw new ProblemError('not-found', {
        zh: '没有这条规则，全部规则见 /v1/rules。',
        en: 'There is no such rule; all rules are at /v1/rules.',
      });
    return context.json(describeRule(rule, language), 200, { vary: 'accept-language' });
  });

  app.get('/v1/formats', (context) =>
    context.json({
      input: SourceFormat.options.map((format) => ({
        format,
        ...sourceTypes[format],
        readable: facts.readable.includes(format),
      })),
      output: Object.entries(outputTypes).map(([format, types]) => ({ format, types })),
    }),
  );

  app.get('/v1/limits', (context) => context.json(facts.limits));

  app.get('/v1/version', (context) =>
    context.json({
      tool: { name: 'gouji', version },
      schemaVersion: 1,
      rules: allRules.length,
      editions: templates.map(({ edition }) => edition),
    }),
  );
}
