import { readFileSync } from 'node:fs';
import { isCalendarDay } from '@gouji/core/check';
import type { Language } from '@gouji/core/model';
import { decodeText } from '@gouji/core/read';
import {
  createLetterWriter,
  type LetterSettings,
  type LetterWriter,
  type Sender,
  TemplateError,
} from '@gouji/office/letter';
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

const ofLetters = {
  letterTemplate: '--letter-template',
  letterFrom: '--letter-from',
  letterNumber: '--letter-number',
  letterDeadline: '--letter-deadline',
  letterContact: '--letter-contact',
} as const satisfies Partial<Record<keyof LetterFlags, string>>;

/** Refuses what is said of letters where none are written, and would be lost without a word; `by` is what writes them. */
export function refuseLetterFlags(flags: LetterFlags, by: string): void {
  const given = Object.entries(ofLetters).find(([key]) => flags[key as keyof LetterFlags] !== undefined);
  if (!given) return;
  throw new UsageError({
    zh: `${given[1]} 只用于反馈函，而没有要写的反馈函；请加 ${by}。`,
    en: `${given[1]} is for letters, and none are to be written; add ${by}.`,
  });
}

/** The same of who signs the comments, where no copies with comments are written. */
export function refuseAuthor({ author }: LetterFlags): void {
  if (author === undefined) return;
  throw new UsageError({
    zh: '--author 只用于批注件，而没有要写的批注件；请加 -f annotated=DIR。',
    en: '--author is for copies with comments, and none are to be written; add -f annotated=DIR.',
  });
}

/** The day by which an answer is expected: one of last year's configuration would stand in the letter as it is. */
function deadlineOf(value: string, today: string): string {
  if (!isCalendarDay(value))
    throw new UsageError({
      zh: `--letter-deadline 应为日期，如 2026-03-20；所给的是“${value}”。`,
      en: `--letter-deadline must be a date such as 2026-03-20; given: “${value}”.`,
    });
  if (value >= today) return value;
  throw new UsageError({
    zh: `答复期限 ${value} 早于发函日期 ${today}；请改 --letter-deadline 或配置中的 letter.deadline。`,
    en: `The deadline ${value} lies before the date of the letters, ${today}; change --letter-deadline, or letter.deadline of the configuration.`,
  });
}

/** What the office puts on its letters; `today` is their date. */
function senderOf(flags: LetterFlags, today: string): Sender {
  return {
    date: today,
    ...(flags.letterFrom !== undefined && { signature: flags.letterFrom }),
    ...(flags.letterNumber !== undefined && { documentNumber: flags.letterNumber }),
    ...(flags.letterContact !== undefined && { contact: flags.letterContact }),
    ...(flags.letterDeadline !== undefined && {
      deadline: deadlineOf(flags.letterDeadline, today),
    }),
  };
}

/** The office's own template, a text or a Word document; undefined = the usual one. */
function templateOf({ letterTemplate }: LetterFlags): string | Uint8Array | undefined {
  if (letterTemplate === undefined) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(letterTemplate);
  } catch (error) {
    throw new UsageError({
      zh: `无法读取模板“${letterTemplate}”：${describeSystemError(error, 'zh')}。`,
      en: `Cannot read the template “${letterTemplate}”: ${describeSystemError(error, 'en')}.`,
    });
  }
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPacked || /\.docx?$/iu.test(letterTemplate) ? bytes : decodeText(bytes).text;
}

/** How letters are written; `today` is their date. Throws a UsageError for a template that will not do. */
export function letterSettingsOf(flags: LetterFlags, today: string, language: Language): LetterSettings {
  const template = templateOf(flags);
  const settings = {
    sender: senderOf(flags, today),
    language,
    ...(template !== undefined && { template }),
  };
  // The usual template needs no trial.
  if (template !== undefined) writerOf(settings);
  return settings;
}

/** What writes letters so. Throws a UsageError for a template that will not do. */
export function writerOf(settings: LetterSettings): LetterWriter {
  try {
    return createLetterWriter(settings);
  } catch (error) {
    throw error instanceof TemplateError ? new UsageError(error.sentence) : error;
  }
}
