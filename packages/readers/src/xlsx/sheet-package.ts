import type { Document, SourceFormat } from '@gouji/core/model';
import type { ReadOptions } from '@gouji/core/read';
import { strToU8, zipSync } from 'fflate';
import { type RunStyle, xmlText } from '../word/word-package.ts';
import { readXlsx } from './xlsx-reader.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A piece of the text of a cell, and how it is shown. */
export interface CellRun {
  readonly text: string;
  readonly style: RunStyle;
}

/** A cell of a spreadsheet in another format, 0-based: a number with its format, or text. */
export interface CellPart {
  readonly row: number;
  readonly column: number;
  readonly number?: { readonly value: number; readonly format: string };
  readonly runs?: readonly CellRun[];
  readonly bordered: boolean;
  /** A formula whose value the file does not hold. */
  readonly uncomputed?: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly CellPart[];
  readonly merges: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
}

/** A workbook said in the words of an XLSX. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly title?: string | null;
  readonly from1904?: boolean;
}

/** `A1` for row and column from 0. */
export function a1(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Formats and borders that the cells use, each once. */
class StyleTable {
  readonly #formats: string[] = [];
  readonly #styles: string[] = [];

  index(format: string | null, bordered: boolean): number {
    let number = -1;
    if (format !== null) {
      number = this.#formats.indexOf(format);
      if (number < 0) number = this.#formats.push(format) - 1;
    }
    const xf = `<xf numFmtId="${number < 0 ? 0 : 164 + number}" applyNumberFormat="1" borderId="${bordered ? 1 : 0}" applyBorder="1"/>`;
    const known = this.#styles.indexOf(xf);
    return known < 0 ? this.#styles.push(xf) - 1 : known;
  }

  toXml(): string {
    const formats = this.#formats.map(
      (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xmlText(code)}"/>`,
    );
    const edge = (name: string): string => `<${name} style="thin"/>`;
    return `<styleSheet xmlns="${main}"><numFmts>${formats.join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}</border></borders><cellXfs>${this.#styles.join('')}</cellXfs></styleSheet>`;
  }
}

function runXml({ text, style }: CellRun): string {
  const { strike, shift, hidden, colour } = style;
  const properties = [
    strike ? '<strike/>' : '',
    shift ? `<vertAlign val="${shift}"/>` : '',
    colour ? `<color rgb="ff${colour}"/>` : '',
  ].join('');
  if (hidden) return '';
  return `<r>${properties && `<rPr>${properties}</rPr>`}<t xml:space="preserve">${xmlText(text)}</t></r>`;
}

function cellXml({ row, column, number, runs, bordered, uncomputed }: CellPart, styles: StyleTable): string {
  const at = `r="${a1(row, column)}" s="${styles.index(number?.format ?? null, bordered)}"`;
  if (uncomputed) return `<c ${at}><f>0</f></c>`;
  if (number) return `<c ${at}><v>${number.value}</v></c>`;
  if (!runs || runs.length === 0) return `<c ${at}/>`;
  return `<c ${at} t="inlineStr"><is>${runs.map(runXml).join('')}</is></c>`;
}

function sheetXml(sheet: SheetPart, styles: StyleTable): string {
  const rows = new Map<number, string[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cellXml(cell, styles));
  }
  const columns = sheet.hiddenColumns.map(
    ([first, last]) => `<col min="${first + 1}" max="${last + 1}" hidden="1"/>`,
  );
  const lines = [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([row, cells]) => {
      const hidden = sheet.hiddenRows.has(row) ? ' hidden="1"' : '';
      return `<row r="${row + 1}"${hidden}>${cells.join('')}</row>`;
    });
  const merges = sheet.merges.map((range) => `<mergeCell ref="${range}"/>`);
  return `<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
}

/** Reads a workbook that was translated into the words of an XLSX, with all that is known there of what is shown. */
export function readSheetParts(
  { sheets, title, from1904 }: WorkbookParts,
  format: SourceFormat,
  options: ReadOptions,
): Document {
  const styles = new StyleTable();
  const xml = sheets.map((sheet) => sheetXml(sheet, styles));
  const names = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${index}"/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="/${target}"/>`;
  const bytes = zipSync(
    {
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${packages}">${relation('r0', `${office}/officeDocument`, 'xl/workbook.xml')}${relation('r1', `${office}/core-properties`, 'title.xml')}</Relationships>`,
      ),
      'title.xml': strToU8(
        `<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title ?? '')}</dc:title></cp>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names.join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${packages}">${sheets.map((_, index) => relation(`s${index}`, `${office}/worksheet`, `xl/sheet${index}.xml`)).join('')}${relation('styles', `${office}/styles`, 'xl/styles.xml')}</Relationships>`,
      ),
      'xl/styles.xml': strToU8(styles.toXml()),
      ...Object.fromEntries(xml.map((sheet, index) => [`xl/sheet${index}.xml`, strToU8(sheet)])),
    },
    { level: 0 },
  );
  return { ...readXlsx(bytes, options), format };
}
