import type { Hono } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { type DataFormat, dataTypes, outputTypes, sourceTypes } from '../http/media-types.ts';
import { negotiate } from '../http/negotiate.ts';
import { ExtractQuery, LanguageQuery, readQuery, toQuestion } from '../http/query.ts';
import type { RenderWish } from '../work/job.ts';
import { type Workshop, withSubmission } from './answer.ts';
import { answerFile, documentsOf } from './answer-file.ts';

/** Rows one by one are what a system takes most easily. */
export const dataOffers = Object.entries(dataTypes) as [DataFormat, readonly string[]][];

export const renderOffers: readonly (readonly [RenderWish, readonly string[]])[] = [
  ['docx', sourceTypes.docx.types],
  ['html', sourceTypes.html.types],
  ['md', sourceTypes.markdown.types],
  ['xlsx', sourceTypes.xlsx.types],
  ['json', outputTypes.json],
];

const negotiated = 'accept, accept-language';
const one = { files: 1, prior: 0, children: 0 } as const;

/**
 * `POST /v1/extract`: the figures of a report as rows; of one that cannot be read the verdict.
 * `POST /v1/render`: a conforming report from data.
 */
export function addDataRoutes(app: Hono<AppEnvironment>, workshop: Workshop): void {
  app.post('/v1/extract', (context) => {
    const language = context.get('language');
    const { shape = 'long', ...query } = readQuery(ExtractQuery, context.req.url, language);
    const question = toQuestion(query, language);
    const format = negotiate(context.req.header('accept'), dataOffers);
    const data = { format, shape };
    return withSubmission(context, workshop, one, query, (submission, place) => {
      const job = { ...documentsOf(submission), kind: 'extract', question, output: 'json', data } as const;
      return answerFile(context, workshop, place, job, negotiated);
    });
  });

  app.post('/v1/render', (context) => {
    const language = context.get('language');
    readQuery(LanguageQuery, context.req.url, language);
    const render = negotiate(context.req.header('accept'), renderOffers);
    return withSubmission(context, workshop, { ...one, data: true }, {}, (submission, place) => {
      const question = { language };
      const job = { ...documentsOf(submission), kind: 'render', question, output: 'json', render } as const;
      return answerFile(context, workshop, place, job, negotiated);
    });
  });
}
