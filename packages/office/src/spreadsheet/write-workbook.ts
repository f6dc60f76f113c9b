import { writeXlsx } from 'hucre/xlsx';
import type { SheetBuilder } from './sheet-builder.ts';

const epoch = new Date(0);

/** The sheets as an XLSX. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly SheetBuilder[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((sheet) => sheet.build()),
    properties: { title, creator: 'Gouji 勾稽', created: epoch, modified: epoch },
    defaultFont: { name: '宋体', size: 11 },
  });
}
