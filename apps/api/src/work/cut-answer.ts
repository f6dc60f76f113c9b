import type { ParseResult, SourceSummary } from '@gouji/core/model';
import { type Cut, cutNotice, cutVerdict } from '@gouji/runner/job';
import { sha256Of } from '../http/sha256.ts';
import { formatAnswer } from './format-answer.ts';
import type { Job, JobResult } from './job.ts';

/** The answer for a document that was not worked on to its end: indeterminate, with the reason named. */
export async function answerCut(job: Job, cut: Cut, limit: number): Promise<JobResult> {
  const { name, bytes, format } = job.source;
  const source: SourceSummary = {
    name,
    format: format ?? null,
    bytes: bytes.length,
    sha256: await sha256Of(bytes),
  };
  return {
    kind: 'answer',
    body: new TextEncoder().encode(render(job, source, cut, limit)) as Uint8Array<ArrayBuffer>,
    facts: {
      format: format ?? null,
      bytes: source.bytes,
      sha256: source.sha256,
      outcome: job.kind === 'parse' ? null : 'indeterminate',
      complete: false,
      crashedRules: [],
      milliseconds: cut === 'time' ? limit : 0,
    },
  };
}

function render(job: Job, source: SourceSummary, cut: Cut, limit: number): string {
  if (job.kind === 'parse')
    return JSON.stringify({
      schemaVersion: 1,
      source,
      report: null,
      notices: [cutNotice(cut, limit, 'service')],
    } satisfies ParseResult);
  return formatAnswer(cutVerdict(source, cut, limit, 'service'), job.output, job.question);
}
