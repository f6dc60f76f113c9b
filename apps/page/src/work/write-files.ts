import type { Language } from '@gouji/core/model';
import type { Reader } from '@gouji/core/read';
import { annotate } from '@gouji/office/annotate';
import { layOutLetter, letterOf, letterToDocx, type Sender } from '@gouji/office/letter';
import { openBatchWorkbook, toReportWorkbook } from '@gouji/office/workbook';
import { zipSync } from 'fflate';
import type { Checked, CopyRequest, Reviewed, Saved, Work } from './questions.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html',
} as const;

const endings = {
  annotate: { zh: '批注', en: 'annotated' },
  workbook: { zh: '核对', en: 'check' },
  letter: { zh: '反馈函', en: 'letter' },
} as const;

/** `局/年报.docx` as `年报`. */
const stemOf = (name: string): string => name.replace(/^.*\//u, '').replace(/(?<=.)\.[^.]*$/u, '');

/** A letter speaks of the report as it was published, and asks for what was noted. */
const letterBytes = (
  { inFile: { report, verdict }, now, corrections }: Reviewed,
  sender: Sender,
  language: Language,
): Uint8Array | null => {
  const noted = { corrections, verdict: now.verdict };
  const letter = report && letterOf(verdict, report, { language, noted });
  return letter && letterToDocx(layOutLetter(letter, sender, language));
};

/** The office file that is asked for; null where there is nothing to write. */
export async function writeCopy(
  request: CopyRequest & { readonly language: Language },
  readers: readonly Reader[],
): Promise<Saved | null> {
  const { copy, source, inFile, now, corrections, prior, sender, language } = request;
  const named = (format: keyof typeof types, bytes: Uint8Array): Saved => ({
    name: `${stemOf(source.name)}.${endings[copy][language]}.${format}`,
    type: types[format],
    bytes,
  });
  switch (copy) {
    case 'annotate': {
      const date = `${sender.date}T00:00:00Z`;
      const annotated = await annotate(source, inFile.verdict, inFile.report, { language, readers, date });
      return annotated && named(annotated.format as keyof typeof types, annotated.bytes);
    }
    case 'workbook': {
      if (!now.report) return null;
      const options = { language, prior, corrections };
      return named('xlsx', (await toReportWorkbook(now.verdict, now.report, options)).bytes);
    }
    case 'letter': {
      const bytes = letterBytes(request, sender, language);
      return bytes && named('docx', bytes);
    }
  }
}

/** One workbook of all findings and figures. */
export async function writeSurvey(reports: readonly Checked[], language: Language): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const workbook = openBatchWorkbook(async (bytes) => void pieces.push(bytes.slice()), { language });
  for (const { verdict, report } of reports) await workbook.add(verdict, report);
  await workbook.end();
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A letter a report, in one archive; two of one body are told apart by number. */
export function writeLetters(
  reports: readonly Reviewed[],
  sender: Sender,
  language: Language,
): Work['letters']['answer'] {
  const files: Record<string, Uint8Array> = {};
  for (const one of reports) {
    const bytes = letterBytes(one, sender, language);
    if (!bytes) continue;
    const { organization, year } = one.inFile.verdict.report ?? {};
    const stem = (organization?.name ?? stemOf(one.inFile.verdict.source.name)).replace(
      /[\\/:*?"<>|]/gu,
      '_',
    );
    const name = `${stem}${year ?? ''}.${endings.letter[language]}`;
    let number = 1;
    const path = (): string => `${name}${number > 1 ? `(${number})` : ''}.docx`;
    while (files[path()]) number++;
    files[path()] = bytes;
  }
  const count = Object.keys(files).length;
  return count > 0 ? { bytes: zipSync(files, { level: 6 }), count } : null;
}
