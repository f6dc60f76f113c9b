import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvField } from '@gouji/core/format';
import { exportManifest, manifestText } from '../../files/own-file.ts';
import { toWorkbook } from '../../io/xlsx-workbook.ts';
import type { Review } from '../core/review.ts';
import { decisionHeader, decisionRows, decisionWidths } from './decision-rows.ts';
import { type Letter, letterToMarkdown, writeLetter } from './letter.ts';
import { letterToDocx } from './letter-docx.ts';
import { baselineText, exceptionsJson, sessionJson } from './records.ts';

export const exportKinds = [
  'letter',
  'letterDocx',
  'xlsx',
  'csv',
  'session',
  'exceptions',
  'baseline',
] as const;
export type ExportKind = (typeof exportKinds)[number];

interface Output {
  readonly name: string;
  readonly content: string | Uint8Array;
}

function letters(review: Review, today: string): Letter[] {
  return review.workspace.reports.flatMap((report) => writeLetter(review, report, today) ?? []);
}

function csv(review: Review): string {
  const lines = [decisionHeader(review), ...decisionRows(review)];
  return `\ufeff${lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('')}`;
}

/** What one kind of export consists of; `today` is an ISO date. Pure. */
export function outputsOf(review: Review, kind: ExportKind, today: string): Output[] {
  switch (kind) {
    case 'letter':
      return letters(review, today).map((letter) => ({
        name: join('letters', `${letter.name}.md`),
        content: letterToMarkdown(letter),
      }));
    case 'letterDocx':
      return letters(review, today).map((letter) => ({
        name: join('letters', `${letter.name}.docx`),
        content: letterToDocx(letter),
      }));
    case 'xlsx': {
      const [name] = [review.words.label.decision];
      const sheet = {
        name,
        widths: decisionWidths,
        header: decisionHeader(review),
        rows: decisionRows(review),
      };
      return [{ name: 'decisions.xlsx', content: toWorkbook([sheet]) }];
    }
    case 'csv':
      return [{ name: 'decisions.csv', content: csv(review) }];
    case 'session':
      return [{ name: 'session.json', content: sessionJson(review) }];
    case 'exceptions':
      return [{ name: 'exceptions.json', content: exceptionsJson(review) }];
    case 'baseline':
      return [{ name: 'gouji-baseline.txt', content: baselineText(review) }];
  }
}

const isKind = (kind: string): kind is ExportKind => (exportKinds as readonly string[]).includes(kind);

/**
 * Writes an export, or all of them, under `gouji-review/` in a folder and returns the paths for people to read. Each file is
 * written beside and moved into its place. Throws the error of the file system, or a RangeError for an unknown kind.
 */
export function exportReview(review: Review, what: string, folder: string, today: string): string[] {
  if (what !== 'all' && !isKind(what)) throw new RangeError(`${what}: ${exportKinds.join(' ')} all`);
  const outputs = (what === 'all' ? exportKinds : [what]).flatMap((kind) => outputsOf(review, kind, today));
  const target = join(folder, 'gouji-review');
  mkdirSync(join(target, 'letters'), { recursive: true });
  writeFileSync(join(target, exportManifest), manifestText);
  for (const { name, content } of outputs) {
    const path = join(target, name);
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }
  if (outputs.length === 0) return [];
  return outputs.length === 1
    ? [join('gouji-review', outputs[0]!.name)]
    : [`gouji-review/ (${outputs.length})`];
}
