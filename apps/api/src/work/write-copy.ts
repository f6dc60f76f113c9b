import type { Reader } from '@gouji/core';
import type { Language, Report, Source, SourceFormat, Verdict } from '@gouji/core/model';
import { sourceTypes } from '../http/media-types.ts';
import type { CopyKind, Sender } from './job.ts';

/** A file to be saved by whoever asked. */
export interface Copy {
  readonly bytes: Uint8Array;
  readonly format: SourceFormat;
}

const endings: Readonly<Record<CopyKind, Readonly<Record<Language, string>>>> = {
  annotate: { zh: '批注', en: 'annotated' },
  workbook: { zh: '校核', en: 'check' },
  letter: { zh: '反馈函', en: 'letter' },
};

/** `年报.docx` as `年报.批注.docx`. */
export const nameBeside = (name: string, ending: string, extension: string): string =>
  `${name.replace(/(?<=.)\.[^.]*$/u, '')}.${ending}.${extension}`;

export const copyName = (name: string, kind: CopyKind, format: SourceFormat, language: Language): string =>
  nameBeside(name, endings[kind][language], sourceTypes[format].extension);

export const copyType = (format: SourceFormat): string => sourceTypes[format].types[0]!;

export interface CopySetting {
  readonly language: Language;
  readonly readers: readonly Reader[];
  readonly sender: Sender;
  /** Today, ISO. */
  readonly today: string;
}

/** The office file of a verdict; null where there is nothing to write: nothing was found, or nothing could be read. */
export async function writeCopy(
  kind: CopyKind,
  source: Source,
  verdict: Verdict,
  report: Report | null,
  { language, readers, sender, today }: CopySetting,
): Promise<Copy | null> {
  if (!report) return null;
  switch (kind) {
    case 'annotate': {
      const { annotate } = await import('@gouji/office/annotate');
      return annotate(source, verdict, report, { language, readers, date: `${today}T00:00:00Z` });
    }
    case 'workbook': {
      const { toReportWorkbook } = await import('@gouji/office/workbook');
      return { bytes: (await toReportWorkbook(verdict, report, { language })).bytes, format: 'xlsx' };
    }
    case 'letter': {
      const { layOutLetter, letterOf, letterToDocx } = await import('@gouji/office/letter');
      const letter = letterOf(verdict, report, { language });
      return (
        letter && {
          bytes: letterToDocx(layOutLetter(letter, { ...sender, date: today }, language)),
          format: 'docx',
        }
      );
    }
  }
}
