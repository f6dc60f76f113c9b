import { Verdict } from '@gouji/core/model';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnvironment } from '../environment.ts';
import { attachment } from '../http/attachment.ts';
import { type DataFormat, dataTypes, outputTypes, sourceTypes } from '../http/media-types.ts';
import { negotiate } from '../http/negotiate.ts';
import { ExtractQuery, LanguageQuery, readQuery, toQuestion } from '../http/query.ts';
import type { JobResult, RenderWish } from '../work/job.ts';
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

const answerOf = ({ body, file }: JobResult, language: string): Response => {
  const type = file?.type ?? 'application/json';
  return new Response(body, {
    headers: {
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      ...(file && { 'content-disposition': attachment(file.name) }),
      'content-language': language,
      'cache-control': 'no-store',
      vary: 'accept, accept-language',
    },
  });
};

/**
 * `POST /v1/extract`: the figures of a report as rows; of one that cannot be read the verdict.
 * `POST /v1/render`: a conforming report from data.
 */
export function addDataRoutes(app: Hono<AppEnvironment>, workshop: Workshop): void {
  const one = { files: 1, prior: 0, children: 0 } as const;

  app.post('/v1/extract', async (context) => {
    const language = context.get('language');
    const { shape = 'long', ...query } = readQuery(ExtractQuery, context.req.url, language);
    const question = toQuestion(query, language);
    const data = { format: negotiate(context.req.header('accept'), dataOffers), shape };
    return withSubmission(context, workshop, one, query, async ({ files }, place) => {
      const job = {
        kind: 'extract',
        source: files[0]!,
        children: [],
        question,
        output: 'json',
        data,
      } as const;
      const signal = context.req.raw.signal;
      return answerOf(
        await runForAnswer(workshop, askerOf(context), job, signal).finally(place.leave),
        language,
      );
    });
  });

  app.post('/v1/render', async (context) => {
    const language = context.get('language');
    readQuery(LanguageQuery, context.req.url, language);
    const render = negotiate(context.req.header('accept'), renderOffers);
    return withSubmission(context, workshop, { ...one, data: true }, {}, async ({ files }, place) => {
      const job = {
        kind: 'render',
        source: files[0]!,
        children: [],
        question: { language },
        output: 'json',
        render,
      } as const;
      const signal = context.req.raw.signal;
      return answerOf(
        await runForAnswer(workshop, askerOf(context), job, signal).finally(place.leave),
        language,
      );
    });
  });
}
