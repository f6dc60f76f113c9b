import type { Context } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { attachment } from '../http/attachment.ts';
import type { Submission } from '../intake/submission.ts';
import type { Job } from '../work/job.ts';
import type { Place } from '../work/places.ts';
import { askerOf, runForAnswer, type Workshop } from './answer.ts';

/** Does one job whose answer is a file to be saved, or JSON where there is none to write; what of the request it goes by is in `vary`. */
export async function answerFile(
  context: Context<AppEnvironment>,
  workshop: Workshop,
  place: Place,
  job: Job,
  vary: string,
): Promise<Response> {
  const { body, file } = await runForAnswer(workshop, askerOf(context), job, context.req.raw.signal).finally(
    place.leave,
  );
  return new Response(body, {
    headers: {
      'content-type': file?.type ?? 'application/json',
      ...(file && { 'content-disposition': attachment(file.name) }),
      'content-language': context.get('language'),
      'cache-control': 'no-store',
      vary,
    },
  });
}

/** The documents of a submission, as a job takes them. */
export const documentsOf = ({
  files,
  prior,
  children,
}: Submission): Pick<Job, 'source' | 'prior' | 'children'> => ({
  source: files[0]!,
  ...(prior && { prior }),
  children,
});
