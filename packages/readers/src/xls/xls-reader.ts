import type { Document } from '@gouji/core/model';
import { type ReadOptions, startBudget } from '@gouji/core/read';
import { openCompoundFile } from '../doc/compound-file.ts';
import { readSheetParts } from '../xlsx/sheet-package.ts';
import { damagedWorkbook } from './damaged-workbook.ts';
import { readXlsSheet } from './read-sheet.ts';
import { readGlobals } from './workbook-globals.ts';

/** Reads an XLS (BIFF8, Excel 97–2003; ET of WPS alike), within the limits. */
export function readXls(bytes: Uint8Array, options: ReadOptions): Document {
  const budget = startBudget(options.limits);
  const file = openCompoundFile(bytes, options.limits);
  const stream = file.read('Workbook') ?? file.read('Book');
  if (!stream) throw damagedWorkbook();
  const globals = readGlobals(stream, budget);
  const sheets = globals.sheets.map((sheet) => readXlsSheet(stream, sheet, globals, budget));
  return readSheetParts({ sheets, from1904: globals.from1904 }, 'xls', options);
}
