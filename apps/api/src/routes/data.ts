import { Verdict } from '@gouji/core/model';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { AppEnvironment } from '../environment.ts';
import { attachment } from '../http/attachment.ts';
import { type DataFormat, dataTypes, outputTypes, sourceTypes } from '../http/media-types.ts';
import { negotiate } from '../http/negotiate.ts';
import { ExtractQuery, LanguageQuery, readQuery, toQuestion } from '../http/query.ts';
import type { IntakeSetting, SubmissionLimits } from '../intake/submission.ts';
import type { Job, RenderWish } from '../work/job.ts';
import { askerOf, runForAnswer, type Workshop, withSubmission } from './answer.ts';

/** What is to be said of a report that was rendered from data. */
export const RenderedReport = z.object({
  title: z.string(),
  /** Values that the form asks for and the data do not give; they are blank. */
  blanks: z.array(z.string()),
  /** Totals that the data do not give; they were added up. */
  computed: z.array(z.string()),
  /** Of the report as rendered. */
  verdict: Verdict,
});
export type RenderedReport = z.infer<typeof RenderedReport>;

/** Rows one by one are what a system takes most easily. */
export const dataOffers = Object.entries(dataTypes) as [DataFormat, readonly string[]][];

export const renderOffers: readonly (readonly [RenderWish, readonly string[]])[] = [
  ['docx', sourceTypes.docx.types],
  ['html', sourceTypes.html.types],
  ['md', sourceTypes.markdown.types],
  ['xlsx', sourceTypes.xlsx.types],
  ['json', outputTypes.json],
];

const one = { files: 1, prior: 0, children: 0 } as const;

/**
 * `POST /v1/extract`: the figures of a report as rows; of one that cannot be read the verdict.
 * `POST /v1/render`: a conforming report from data.
 */
export function addDataRoutes(app: Hono<AppEnvironment>, workshop: Workshop): void {
  const answer = (
    context: Context<AppEnvironment>,
    limits: SubmissionLimits,
    named: IntakeSetting['named'],
    wish: Pick<Job, 'kind' | 'question' | 'data' | 'render'>,
  ): Promise<Response> =>
    withSubmission(context, workshop, limits, named, async ({ files }, place) => {
      const job: Job = { ...wish, source: files[0]!, children: [], output: 'json' };
      const { body, file } = await runForAnswer(
        workshop,
        askerOf(context),
        job,
        context.req.raw.signal,
      ).finally(place.leave);
      const type = file?.type ?? 'application/json';
      return new Response(body, {
        headers: {
          'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
          ...(file && { 'content-disposition': attachment(file.name) }),
          'content-language': wish.question.language,
          'cache-control': 'no-store',
          vary: 'accept, accept-language',
        },
      });
    });

  app.post('/v1/extract', (context) => {
    const language = context.get('language');
    const { shape = 'long', ...query } = readQuery(ExtractQuery, context.req.url, language);
    const question = toQuestion(query, language);
    const format = negotiate(context.req.header('accept'), dataOffers);
    return answer(context, one, query, { kind: 'extract', question, data: { format, shape } });
  });

  app.post('/v1/render', (context) => {
    const language = context.get('language');
    readQuery(LanguageQuery, context.req.url, language);
    const render = negotiate(context.req.header('accept'), renderOffers);
    return answer(context, { ...one, data: true }, {}, { kind: 'render', question: { language }, render });
  });
}
