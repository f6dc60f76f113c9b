import { judge } from '@gouji/core';
import type { Notice, ParseResult, SourceSummary } from '@gouji/core/model';
import { formatAnswer } from './format-answer.ts';
import type { Cut, Job, JobResult } from './job.ts';

const notices: Readonly<Record<Cut, (limit: number) => Notice>> = {
  time: (limit) => ({
    code: 'limit',
    level: 'error',
    message: {
      zh: `处理时间超过上限（${limit} 毫秒），未能校核；请核对文件是否正确，或在本机用命令行校核。`,
      en: `The work exceeded the time limit (${limit} ms), so nothing was checked; look at the file, or check it with the command line.`,
    },
    data: { limit: 'milliseconds', value: limit },
  }),
  memory: (limit) => ({
    code: 'limit',
    level: 'error',
    message: {
      zh: `处理所需内存超过上限（${limit} MiB），未能校核；请核对文件是否正确，或在本机用命令行校核。`,
      en: `The work exceeded the memory limit (${limit} MiB), so nothing was checked; look at the file, or check it with the command line.`,
    },
    data: { limit: 'memory', value: limit },
  }),
  crash: () => ({
    code: 'not-checked',
    level: 'error',
    message: {
      zh: '服务在处理这份文件时出错，未能校核；请单独重新发送。',
      en: 'The service failed on this document, so nothing was checked; send it again by itself.',
    },
  }),
  load: () => ({
    code: 'not-checked',
    level: 'error',
    message: {
      zh: '服务繁忙，这份文件未能校核；请稍后重新发送。',
      en: 'The service was too busy for this document, so nothing was checked; send it again later.',
    },
  }),
};

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The answer for a document that was not worked on to its end: indeterminate, with the reason named. */
export async function answerCut(
  job: Job,
  cut: Cut,
  limit: number,
): Promise<Extract<JobResult, { kind: 'answer' }>> {
  const { name, bytes, format } = job.source;
  const source: SourceSummary = {
    name,
    format: format ?? null,
    bytes: bytes.length,
    sha256: hex(await crypto.subtle.digest('SHA-256', bytes)),
  };
  const notice = notices[cut](limit);
  return {
    kind: 'answer',
    body: new TextEncoder().encode(render(job, source, notice)) as Uint8Array<ArrayBuffer>,
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

function render(job: Job, source: SourceSummary, notice: Notice): string {
  if (job.kind === 'parse')
    return JSON.stringify({
      schemaVersion: 1,
      source,
      report: null,
      notices: [notice],
    } satisfies ParseResult);
  const verdict = judge({ source, report: null, notices: [notice], complete: false });
  return formatAnswer(verdict, job.output, job.question);
}
