import { escapeMarkup, ownPart } from '@gouji/core/format';
import { strToU8, Zip, ZipDeflate } from 'fflate';

type Row = readonly (string | number)[];

/** A sheet before its rows are known. */
export interface SheetHead {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
}

export interface Sheet extends SheetHead {
  readonly rows: readonly Row[];
}

/** Writes the sheets of a workbook one after the other, row by row. */
export interface WorkbookWriter {
  row(values: Row): void;
  /** Goes on to the next sheet. */
  next(): void;
  /** After the last row of the last sheet. */
  end(): void;
  /** The bytes made since the last call. */
  take(): Uint8Array;
}

/** What one cell and one sheet may hold in the common programs. */
const mostCharacters = 32_767;
const mostRows = 1_048_575;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `A`, …, `Z`, `AA`, … for 0, 1, … */
function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

/** Text of a cell. The format gives `_x000D_` a meaning of its own, so a literal one is written around. */
function cellText(text: string): string {
  const cut = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
  return escapeMarkup(cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));
}

function cellXml(value: string | number, column: number, row: number, style: number): string {
  const at = `r="${columnName(column)}${row}" s="${style}"`;
  if (value === '') return '';
  // Typed as text, a value that looks like a formula stays text.
  return typeof value === 'number' && Number.isFinite(value)
    ? `<c ${at}><v>${value}</v></c>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cellText(String(value))}</t></is></c>`;
}

const rowXml = (values: Row, row: number, style: number): string =>
  `<row r="${row}">${values.map((value, column) => cellXml(value, column, row, style)).join('')}</row>`;

function sheetStart({ header, widths }: SheetHead): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${declaration}<worksheet xmlns="${main}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rowXml(header, 1, 1)}`,
  ].join('');
}

const sheetEnd = ({ header }: SheetHead, rows: number): string =>
  `</sheetData><autoFilter ref="A1:${columnName(header.length - 1)}${rows + 1}"/></worksheet>`;

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** Everything but the sheets themselves and what names them. */
function frame(sheets: readonly SheetHead[]): Record<string, string> {
  const numbers = sheets.map((_, index) => index + 1);
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${contentType}.worksheet+xml"/>`).join('')}</Types>`,
    [ownPart]: `${declaration}<gouji/>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packageRelations}">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
}

/** What names the sheets, and the areas of their filters: LibreOffice shows and keeps no filter without a name. */
function workbookXml(sheets: readonly SheetHead[], lengths: readonly number[]): string {
  const named = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = sheets.map(({ name, header }, index) => {
    const area = `'${name.replaceAll("'", "''")}'!$A$1:$${columnName(header.length - 1)}$${lengths[index]! + 1}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeMarkup(area)}</definedName>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

/** Compressing is worth its while from about here. */
const chunkSize = 64 * 1024;

/**
 * A workbook with a frozen header row and a filter on each sheet; the same rows give the same bytes. Rows beyond what a
 * sheet may hold are left out, and its last row says how many, in the words of `tooMany`.
 */
export function createWorkbook(
  sheets: readonly SheetHead[],
  tooMany: (left: number) => string = (left) => `… ${left}`,
): WorkbookWriter {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  const open = (name: string): ZipDeflate => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    return entry;
  };
  for (const [name, text] of Object.entries(frame(sheets))) open(name).push(strToU8(text), true);

  const lengths: number[] = [];
  let index = -1;
  let rows = 0;
  let waiting = '';
  /** The last row that has room, held back: it may have to say what is missing instead. */
  let last = '';
  let entry: ZipDeflate | null = null;
  const begin = (): void => {
    index++;
    rows = 0;
    last = '';
    entry = open(`xl/worksheets/sheet${index + 1}.xml`);
    waiting = sheetStart(sheets[index]!);
  };
  const finish = (): void => {
    waiting += rows > mostRows ? rowXml([tooMany(rows - mostRows + 1)], mostRows + 1, 2) : last;
    lengths.push(Math.min(rows, mostRows));
    waiting += sheetEnd(sheets[index]!, lengths.at(-1)!);
    entry!.push(strToU8(waiting), true);
  };
  begin();
  return {
    row(values) {
      rows++;
      if (rows < mostRows) waiting += rowXml(values, rows + 1, 2);
      else if (rows === mostRows) last = rowXml(values, rows + 1, 2);
      if (waiting.length < chunkSize) return;
      entry!.push(strToU8(waiting), false);
      waiting = '';
    },
    next() {
      finish();
      begin();
    },
    end() {
      finish();
      open('xl/workbook.xml').push(strToU8(workbookXml(sheets, lengths)), true);
      zip.end();
    },
    take() {
      const bytes = Buffer.concat(made);
      made.length = 0;
      return bytes;
    },
  };
}

/** A whole workbook as bytes. */
export function toWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const workbook = createWorkbook(sheets);
  sheets.forEach(({ rows }, index) => {
    if (index > 0) workbook.next();
    for (const row of rows) workbook.row(row);
  });
  workbook.end();
  return workbook.take();
}
