import type { FormatOptions, Formatter } from './options.ts';
import { fileRow, findingRows, rowHeader } from './rows.ts';

/**
 * A field that a spreadsheet takes as text: what would begin a formula gets an apostrophe in front, and quotes stand
 * around whatever holds a separator. Plain numbers stay numbers.
 */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // Full-width signs begin a formula too in East Asian versions of the common programs.
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const line = (fields: readonly (string | number)[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** One row a finding, at least one a source; UTF-8 with a byte order mark, so that spreadsheets read the Chinese rightly. */
export function createCsvFormatter(options: FormatOptions): Formatter {
  const language = options.language ?? 'zh';
  return {
    head: () => `\ufeff${line(rowHeader(language))}`,
    verdict: (verdict) => findingRows(verdict, language).map(line).join(''),
    file: (account) => line(fileRow(account, language)),
    tail: () => '',
  };
}
