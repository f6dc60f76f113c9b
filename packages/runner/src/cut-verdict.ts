import { judge } from '@gouji/core';
import type { Notice, SourceSummary, Verdict } from '@gouji/core/model';
import type { Cut } from './job-error.ts';

/** Who says it: whoever reads it can send the document again, or only look at it. */
export type Door = 'service' | 'program';

const limits = {
  time: {
    zh: (limit: number) => `处理时间超过上限（${limit} 毫秒），未能校核`,
    en: (limit: number) => `The work exceeded the time limit (${limit} ms), so nothing was checked`,
    data: (limit: number) => ({ limit: 'milliseconds', value: limit }),
  },
  memory: {
    zh: (limit: number) => `处理所需内存超过上限（${limit} MiB），未能校核`,
    en: (limit: number) => `The work exceeded the memory limit (${limit} MiB), so nothing was checked`,
    data: (limit: number) => ({ limit: 'memory', value: limit }),
  },
} as const;

const limitAdvice = {
  service: {
    zh: '请核对文件是否正确，或在本机用命令行校核。',
    en: 'look at the file, or check it with the command line.',
  },
  program: { zh: '请核对文件是否正确。', en: 'look at the file.' },
} as const;

const failures = {
  crash: {
    service: {
      zh: '服务在处理这份文件时出错，未能校核；请单独重新发送。',
      en: 'The service failed on this document, so nothing was checked; send it again by itself.',
    },
    program: {
      zh: '程序在处理这份文件时出错，未能校核；请单独重新校核，仍不行的请把文件反馈给我们。',
      en: 'The program failed on this document, so nothing was checked; check it by itself, and send us the file if it fails again.',
    },
  },
  load: {
    service: {
      zh: '服务繁忙，这份文件未能校核；请稍后重新发送。',
      en: 'The service was too busy for this document, so nothing was checked; send it again later.',
    },
    program: {
      zh: '程序过忙，这份文件未能校核；请重新校核。',
      en: 'The program was too busy for this document, so nothing was checked; check it again.',
    },
  },
} as const;

/** What is said of a document that was not worked on to its end; `limit` is that of time or memory. */
export function cutNotice(cut: Cut, limit: number, door: Door): Notice {
  if (cut === 'crash' || cut === 'load')
    return { code: 'not-checked', level: 'error', message: failures[cut][door] };
  const { zh, en, data } = limits[cut];
  const advice = limitAdvice[door];
  return {
    code: 'limit',
    level: 'error',
    message: { zh: `${zh(limit)}；${advice.zh}`, en: `${en(limit)}; ${advice.en}` },
    data: data(limit),
  };
}

/** The verdict of such a document: indeterminate, with the reason named. */
export const cutVerdict = (source: SourceSummary, cut: Cut, limit: number, door: Door): Verdict =>
  judge({ source, report: null, notices: [cutNotice(cut, limit, door)], complete: false });
