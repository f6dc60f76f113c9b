import type { Hono } from 'hono';
import { type ComponentName, components, toSchemaFile } from '../docs/components.ts';
import { STATIC_POLICY } from '../docs/html.ts';
import { createOpenApi, type OpenApiSetting } from '../docs/openapi.ts';
import { drawProblem } from '../docs/problem-page.ts';
import { drawReference } from '../docs/reference.ts';
import type { AppEnvironment } from '../environment.ts';
import { conditional } from '../http/conditional.ts';
import { ProblemError } from '../http/problem.ts';
import { isProblemName } from '../http/problem-types.ts';
import { LanguageQuery, takes } from '../http/query.ts';

/** The OpenAPI document, the reference, the schemas and the pages of the problem types. */
export function addDocumentRoutes(app: Hono<AppEnvironment>, setting: OpenApiSetting): void {
  let openApi: string | undefined;
  const page = { 'content-security-policy': STATIC_POLICY, vary: 'accept-language' };

  for (const path of ['/openapi.json', '/docs', '/schemas/*', '/problems/*'])
    app.get(path, takes(LanguageQuery), conditional());

  app.get('/openapi.json', () => {
    openApi ??= JSON.stringify(createOpenApi(setting));
    return new Response(openApi, { headers: { 'content-type': 'application/json' } });
  });

  app.get('/docs', (context) => context.html(drawReference(context.get('language')), 200, page));

  app.get('/schemas/:name{.+\\.json}', (context) => {
    const name = context.req.param('name').slice(0, -'.json'.length);
    if (!Object.hasOwn(components, name)) throw new ProblemError('not-found');
    return context.json(toSchemaFile(name as ComponentName), 200, {
      'content-type': 'application/schema+json',
    });
  });

  app.get('/problems/:name', (context) => {
    const name = context.req.param('name');
    if (!isProblemName(name)) throw new ProblemError('not-found');
    return context.html(drawProblem(name, context.get('language')), 200, page);
  });
}
