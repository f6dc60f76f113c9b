import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { AppEnvironment } from '../environment.ts';
import { attachment } from '../http/attachment.ts';
import { CheckQuery, LetterQuery, readQuery, toQuestion } from '../http/query.ts';
import type { CopyKind, Sender } from '../work/job.ts';
import { askerOf, runForAnswer, type Workshop, withSubmission } from './answer.ts';

/**
 * `POST /v1/annotate`, `/v1/workbook` and `/v1/letter`: what a check found, as an office file. Where there is nothing to
 * write the answer is the verdict.
 */
export function addCopyRoutes(app: Hono<AppEnvironment>, workshop: Workshop): void {
  const compared = { files: 1, prior: 1, children: workshop.limits.children } as const;

  const answer = async (
    context: Context<AppEnvironment>,
    kind: CopyKind,
    query: z.infer<typeof CheckQuery>,
    sender?: Sender,
  ): Promise<Response> => {
    const language = context.get('language');
    const question = toQuestion(query, language);
    return withSubmission(context, workshop, compared, query, async ({ files, prior, children }, place) => {
      const job = {
        kind,
        source: files[0]!,
        ...(prior && { prior }),
        children,
        question,
        output: 'json',
        ...(sender && { sender }),
      } as const;
      const { body, file } = await runForAnswer(
        workshop,
        askerOf(context),
        job,
        context.req.raw.signal,
      ).finally(place.leave);
      return new Response(body, {
        headers: {
          'content-type': file?.type ?? 'application/json',
          ...(file && { 'content-disposition': attachment(file.name) }),
          'content-language': language,
          'cache-control': 'no-store',
          vary: 'accept-language',
        },
      });
    });
  };

  for (const kind of ['annotate', 'workbook'] as const)
    app.post(`/v1/${kind}`, (context) =>
      answer(context, kind, readQuery(CheckQuery, context.req.url, context.get('language'))),
    );
  app.post('/v1/letter', (context) => {
    const { signature, documentNumber, contact, deadline, ...query } = readQuery(
      LetterQuery,
      context.req.url,
      context.get('language'),
    );
    const sender = {
      ...(signature && { signature }),
      ...(documentNumber && { documentNumber }),
      ...(contact && { contact }),
      ...(deadline && { deadline }),
    };
    return answer(context, 'letter', query, sender);
  });
}
