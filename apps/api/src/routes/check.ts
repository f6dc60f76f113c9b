import type { Hono } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { inUtf8, type OutputFormat, outputTypes } from '../http/media-types.ts';
import { negotiate } from '../http/negotiate.ts';
import { CheckQuery, ReadQuery, readQuery, toQuestion } from '../http/query.ts';
import { askerOf, runForAnswer, type Workshop, withSubmission } from './answer.ts';

/** In the order of our preference: of the text types, plain text is what `text/*` asks for. */
const outputs = (['json', 'text', 'html', 'markdown', 'csv', 'sarif', 'junit', 'ndjson'] as const).map(
  (output): [OutputFormat, readonly string[]] => [output, outputTypes[output]],
);

/** A verdict drawn as a page loads nothing and runs nothing. */
const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** `POST /v1/check` and `POST /v1/parse`. */
export function addCheckRoutes(app: Hono<AppEnvironment>, workshop: Workshop): void {
  const compared = { files: 1, prior: 1, children: workshop.limits.children } as const;
  const one = { files: 1, prior: 0, children: 0 } as const;

  app.post('/v1/check', async (context) => {
    const language = context.get('language');
    const query = readQuery(CheckQuery, context.req.url, language);
    const question = toQuestion(query, language);
    const output = negotiate(context.req.header('accept'), outputs);
    return withSubmission(context, workshop, compared, query, async ({ files, prior, children }, place) => {
      const { body } = await runForAnswer(
        workshop,
        askerOf(context),
        { kind: 'check', source: files[0]!, ...(prior && { prior }), children, question, output },
        context.req.raw.signal,
      ).finally(place.leave);
      return new Response(body, {
        headers: {
          'content-type': inUtf8(outputTypes[output][0]!),
          'content-language': language,
          'cache-control': 'no-store',
          vary: 'accept, accept-language',
          ...(output === 'html' && { 'content-security-policy': REPORT_POLICY }),
        },
      });
    });
  });

  app.post('/v1/parse', async (context) => {
    const language = context.get('language');
    const query = readQuery(ReadQuery, context.req.url, language);
    negotiate(context.req.header('accept'), [['json', outputTypes.json]]);
    return withSubmission(context, workshop, one, query, async ({ files }, place) => {
      const { body } = await runForAnswer(
        workshop,
        askerOf(context),
        { kind: 'parse', source: files[0]!, children: [], question: { language }, output: 'json' },
        context.req.raw.signal,
      ).finally(place.leave);
      return new Response(body, {
        headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      });
    });
  });
}
