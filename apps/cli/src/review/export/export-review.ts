import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { csvField } from '@gouji/core/format';
import { createLetterWriter, type LetterSettings, type LetterWriter } from '@gouji/office/letter';
import { exportManifest, manifestText } from '../../files/own-file.ts';
import { toWorkbook } from '../../io/xlsx-workbook.ts';
import type { ReviewReport } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { decisionHeader, decisionRows, decisionWidths } from './decision-rows.ts';
import { ledgerDocument, ledgerWorkbook } from './ledger-export.ts';
import { letterName, letterOf } from './letter.ts';
import { baselineText, exceptionsJson, sessionJson } from './records.ts';

export const exportKinds = [
  'letter',
  'letterDocx',
  'xlsx',
  'ledger',
  'ledgerDocx',
  'csv',
  'session',
  'exceptions',
  'baseline',
] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface Output {
  readonly name: string;
  readonly content: string | Uint8Array;
}

function letterOutput(
  review: Review,
  report: ReviewReport,
  writer: LetterWriter,
  format: 'md' | 'docx',
): Output[] {
  const letter = letterOf(review, report);
  if (!letter) return [];
  const content = format === 'md' ? writer.toMarkdown(letter) : writer.toDocx([letter]);
  return [{ name: join('letters', `${letterName(report)}.${format}`), content }];
}

function csv(review: Review): string {
  const lines = [decisionHeader(review), ...decisionRows(review)];
  return `\ufeff${lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('')}`;
}

function decisionsWorkbook(review: Review): Uint8Array {
  const name = review.words.label.decision;
  const header = decisionHeader(review);
  return toWorkbook([{ name, widths: decisionWidths, header, rows: decisionRows(review) }]);
}

function lettersOf(review: Review, settings: LetterSettings): (readonly [LetterWriter, ReviewReport])[] {
  const writer = createLetterWriter({ language: review.language, ...settings });
  return review.workspace.reports.map((report) => [writer, report]);
}

/** What one kind of export consists of, piece by piece, each made when it is asked for. Pure. */
function* pieces(review: Review, kind: ExportKind, settings: LetterSettings): Generator<() => Output[]> {
  const only = (name: string, make: () => Output['content']): (() => Output[]) => {
    return () => [{ name, content: make() }];
  };
  switch (kind) {
    case 'letter':
    case 'letterDocx':
      for (const [writer, report] of lettersOf(review, settings))
        yield () => letterOutput(review, report, writer, kind === 'letter' ? 'md' : 'docx');
      return;
    case 'xlsx':
      yield only('decisions.xlsx', () => decisionsWorkbook(review));
      return;
    case 'ledger':
      yield only(`${review.words.rounds.ledger}.xlsx`, () => ledgerWorkbook(review));
      return;
    case 'ledgerDocx':
      yield only(`${review.words.rounds.ledger}.docx`, () => ledgerDocument(review, settings.sender.date));
      return;
    case 'csv':
      yield only('decisions.csv', () => csv(review));
      return;
    case 'session':
      yield only('session.json', () => sessionJson(review));
      return;
    case 'exceptions':
      yield only('exceptions.json', () => exceptionsJson(review));
      return;
    case 'baseline':
      yield only('gouji-baseline.txt', () => baselineText(review));
  }
}

/** All that one kind of export consists of. */
export const outputsOf = (review: Review, kind: ExportKind, settings: LetterSettings): Output[] =>
  [...pieces(review, kind, settings)].flatMap((make) => make());

export const isExportKind = (kind: string): kind is ExportKind =>
  (exportKinds as readonly string[]).includes(kind);

/** How many letters would be written. */
export const letterCount = (review: Review): number =>
  review.workspace.reports.filter((report) => letterOf(review, report) !== null).length;

/** A folder of its own for each export, so that nothing of an earlier one is left among the new. */
function newFolder(parent: string, today: string): string {
  for (let number = 1; ; number++) {
    const folder = join(parent, 'gouji-review', number === 1 ? today : `${today}-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

/**
 * Writes an export, or all of them, into a new folder under `gouji-review/` and returns that folder with the names of its
 * files; `onProgress` is told between the pieces. A manifest says what the folder is, so that nothing of it is ever read as a
 * report; where there is nothing to write there is no folder either. Throws the error of the file system, or a RangeError for an unknown kind.
 */
export async function exportReview(
  review: Review,
  what: string,
  parent: string,
  settings: LetterSettings,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  if (what !== 'all' && !isExportKind(what)) throw new RangeError(`${what}: ${exportKinds.join(' ')} all`);
  const kinds = what === 'all' ? exportKinds : [what as ExportKind];
  const todo = kinds.flatMap((kind) => [...pieces(review, kind, settings)]);
  const folder = newFolder(parent, settings.sender.date);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '..', exportManifest), manifestText);
  writeFileSync(join(folder, exportManifest), manifestText);
  const files: string[] = [];
  for (const [done, make] of todo.entries()) {
    for (const { name, content } of make()) {
      writeWhole(join(folder, name), content);
      files.push(name);
    }
    onProgress(done + 1, todo.length);
    await breathe();
  }
  if (files.length === 0) {
    rmSync(folder, { recursive: true });
    return { folder, files };
  }
  const manifest = { tool: 'gouji', what: 'export', date: settings.sender.date, by: review.reviewer, files };
  writeWhole(join(folder, exportManifest), `${JSON.stringify(manifest, null, 1)}\n`);
  return { folder, files };
}
