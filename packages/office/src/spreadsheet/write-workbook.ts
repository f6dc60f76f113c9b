import { writeXlsx } from 'hucre/xlsx';
import { filterArea, filterName } from './a1.ts';
import type { SheetBuilder } from './sheet-builder.ts';

const epoch = new Date(0);

/** The sheets as an XLSX. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly SheetBuilder[], title: string): Promise<Uint8Array> {
  const built = sheets.map((sheet) => sheet.build());
  return writeXlsx({
    sheets: built,
    namedRanges: built.flatMap(({ name, autoFilter }) =>
      autoFilter ? [{ name: filterName, range: filterArea(name, autoFilter.range), scope: name }] : [],
    ),
    properties: { title, creator: 'Gouji 勾稽', created: epoch, modified: epoch },
    defaultFont: { name: '宋体', size: 11 },
  });
}
