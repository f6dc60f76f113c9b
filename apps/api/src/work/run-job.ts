import { type Companion, judge, type Limits, parse, type Reader, type Source, understand } from '@gouji/core';
import { dayInChina } from '@gouji/core/check';
import type { Report, SourceSummary, Verdict } from '@gouji/core/model';
import { dataTypes, inUtf8 } from '../http/media-types.ts';
import { formatAnswer } from './format-answer.ts';
import type { Job, JobRefusal, JobResult, Question, Upload } from './job.ts';
import { renderData } from './render-data.ts';
import { copyName, copyType, writeCopy } from './write-copy.ts';
import { dataName, writeData } from './write-data.ts';

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
export async function runJob(job: Job, { readers, limits }: JobSetting): Promise<JobResult | JobRefusal> {
  if (job.kind === 'render') return renderData(job);
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
  const file = await writeFile(job, verdict, understanding.report, readers);
  return {
    kind: 'answer',
    body: file?.bytes ?? encode(formatAnswer(verdict, job.output, job.question)),
    ...(file && { file: { type: file.type, name: file.name } }),
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

/** The file that was asked for; null where it is the verdict, or where there is nothing to write. */
async function writeFile(
  job: Job,
  verdict: Verdict,
  report: Report | null,
  readers: readonly Reader[],
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string; name: string } | null> {
  const { source, kind } = job;
  if (!report || kind === 'check' || kind === 'parse' || kind === 'render') return null;
  const { language } = job.question;
  if (kind === 'extract') {
    const { format } = job.data;
    const bytes = await writeData(verdict, report, job.data, language);
    return { bytes, type: inUtf8(dataTypes[format][0]!), name: dataName(source.name, format, language) };
  }
  const copy = await writeCopy(kind, toSource(source), verdict, report, {
    language,
    readers,
    sender: kind === 'letter' ? job.sender : {},
    today: dayInChina(Date.now()),
  });
  return (
    copy && {
      // Of its own: it is handed to another thread without what lies beside it.
      bytes: new Uint8Array(copy.bytes),
      type: copyType(copy.format),
      name: copyName(source.name, kind, copy.format, language),
    }
  );
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text) as Uint8Array<ArrayBuffer>;
