import { type Companion, judge, type Limits, parse, type Reader, type Source, understand } from '@gouji/core';
import type { SourceSummary } from '@gouji/core/model';
import { formatAnswer } from './format-answer.ts';
import type { Job, JobResult, Question, Upload } from './job.ts';
import { type Copy, copyName, copyType, writeCopy } from './write-copy.ts';

export interface JobSetting {
  readonly readers: readonly Reader[];
  readonly limits: Partial<Limits>;
}

const toSource = ({ name, bytes, format, charset }: Upload): Source => ({
  name,
  bytes,
  ...(format && { format }),
  ...(charset && { charset }),
});

/** The options of the core for a question; the command line builds the same from its flags. */
export const toCheckOptions = ({ language, preset, only, skip, severities, failOn }: Question) => ({
  language,
  ...(preset && { preset }),
  ...(only && { only }),
  ...(skip && { skip }),
  ...(severities && { severities }),
  ...(failOn && { failOn }),
});

/** Reads and checks as the job says, and puts the answer into bytes. Pure; throws only for faults of the program. */
export async function runJob(job: Job, { readers, limits }: JobSetting): Promise<JobResult> {
  const start = performance.now();
  const reading = { readers, limits };
  if (job.kind === 'parse') {
    const result = await parse(toSource(job.source), reading);
    return {
      kind: 'answer',
      body: encode(JSON.stringify(result)),
      facts: {
        ...factsOf(result.source),
        outcome: null,
        complete: result.report !== null,
        crashedRules: [],
        milliseconds: performance.now() - start,
      },
    };
  }
  const source = toSource(job.source);
  const understanding = await understand(source, reading);
  // One that cannot be read is told in the verdict, like one of another body or year.
  const prior = job.prior ? await understand(toSource(job.prior), reading) : null;
  const children: Companion[] = [];
  for (const child of job.children) children.push(await understand(toSource(child), reading));
  const verdict = judge(understanding, { ...toCheckOptions(job.question), prior, children });
  const { language } = job.question;
  const copy =
    job.kind === 'check'
      ? null
      : await writeCopy(job.kind, source, verdict, understanding.report, {
          language,
          readers,
          sender: job.sender ?? {},
          today: new Date().toISOString().slice(0, 10),
        });
  return {
    kind: 'answer',
    body: copy ? bytesOf(copy) : encode(formatAnswer(verdict, job.output, job.question)),
    ...(copy &&
      job.kind !== 'check' && {
        file: {
          type: copyType(copy.format),
          name: copyName(job.source.name, job.kind, copy.format, language),
        },
      }),
    facts: {
      ...factsOf(verdict.source),
      outcome: verdict.outcome,
      complete: verdict.complete,
      crashedRules: verdict.rules.crashed.map(({ id }) => id),
      milliseconds: performance.now() - start,
    },
  };
}

const factsOf = ({ format, bytes, sha256 }: SourceSummary) => ({ format, bytes, sha256 });

/** Bytes that can be handed to another thread without what lies beside them. */
const bytesOf = ({ bytes }: Copy): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text) as Uint8Array<ArrayBuffer>;
