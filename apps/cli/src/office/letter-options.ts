import { readFileSync } from 'node:fs';
import type { Sender } from '@gouji/office/letter';
import { describeSystemError, UsageError } from '../usage-error.ts';

/** What the command line says of letters and comments. */
export interface LetterFlags {
  readonly letterTemplate?: string;
  readonly letterFrom?: string;
  readonly letterNumber?: string;
  readonly letterDeadline?: string;
  readonly letterContact?: string;
  readonly author?: string;
}

const isoDate = (value: string, option: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(new Date(value).getTime())) return value;
  throw new UsageError({
    zh: `${option} 应为日期，如 2026-03-20；所给的是“${value}”。`,
    en: `${option} must be a date such as 2026-03-20; given: “${value}”.`,
  });
};

/** What the office puts on its letters; `today` is their date. */
export function senderOf(flags: LetterFlags, today: string): Sender {
  return {
    date: today,
    ...(flags.letterFrom !== undefined && { signature: flags.letterFrom }),
    ...(flags.letterNumber !== undefined && { documentNumber: flags.letterNumber }),
    ...(flags.letterContact !== undefined && { contact: flags.letterContact }),
    ...(flags.letterDeadline !== undefined && {
      deadline: isoDate(flags.letterDeadline, '--letter-deadline'),
    }),
  };
}

/** The office's own template; null = the usual one. */
export function templateOf({ letterTemplate }: LetterFlags): string | null {
  if (letterTemplate === undefined) return null;
  try {
    return readFileSync(letterTemplate, 'utf8').replace(/^\ufeff/u, '');
  } catch (error) {
    throw new UsageError({
      zh: `无法读取模板“${letterTemplate}”：${describeSystemError(error, 'zh')}。`,
      en: `Cannot read the template “${letterTemplate}”: ${describeSystemError(error, 'en')}.`,
    });
  }
}
