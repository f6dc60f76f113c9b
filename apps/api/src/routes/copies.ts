import type { Context, Hono } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { CheckQuery, LetterQuery, readQuery, toQuestion } from '../http/query.ts';
import type { CopyWish } from '../work/job.ts';
import { type Workshop, withSubmission } from './answer.ts';
import { answerFile, documentsOf } from './answer-file.ts';

/**
 * `POST /v1/annotate`, `/v1/workbook` and `/v1/letter`: what a check found, as an office file. Where there is nothing to
 * write the answer is the verdict.
 */
export function addCopyRoutes(app: Hono<AppEnvironment>, workshop: Workshop): void {
  const compared = { files: 1, prior: 1, children: workshop.limits.children } as const;

  const answer = async (
    context: Context<AppEnvironment>,
    wish: CopyWish,
    query: CheckQuery,
  ): Promise<Response> => {
    const language = context.get('language');
    const question = toQuestion(query, language);
    return withSubmission(context, workshop, compared, query, (submission, place) => {
      const job = { ...documentsOf(submission), ...wish, question, output: 'json' } as const;
      return answerFile(context, workshop, place, job, 'accept-language');
    });
  };

  for (const kind of ['annotate', 'workbook'] as const)
    app.post(`/v1/${kind}`, (context) =>
      answer(context, { kind }, readQuery(CheckQuery, context.req.url, context.get('language'))),
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
    return answer(context, { kind: 'letter', sender }, query);
  });
}
