import type { Document, SourceFormat } from '@gouji/core/model';
import type { ReadOptions } from '@gouji/core/read';
import { strToU8, zipSync } from 'fflate';
import { type RunStyle, xmlText } from '../word/word-package.ts';
import { readXlsx } from './xlsx-reader.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** How text of a spreadsheet is shown, in a cell or in a run of it. */
export type FontStyle = Pick<RunStyle, 'strike' | 'shift' | 'colour' | 'size'>;

/** A piece of the text of a cell, and its font where it is not that of the cell. */
export interface CellRun {
  readonly text: string;
  readonly font: FontStyle | null;
}

/** A cell of a spreadsheet in another format, 0-based: a number with its format, or text. */
export interface CellPart {
  readonly row: number;
  readonly column: number;
  readonly number?: { readonly value: number; readonly format: string };
  readonly runs?: readonly CellRun[];
  readonly bordered: boolean;
  readonly font?: FontStyle;
  /** Whether a colour that is not white lies below the text. */
  readonly filled?: boolean;
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
  /** Whether cells of zero look blank on it. */
  readonly hidesZeros?: boolean;
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

const fontXml = ({ strike, shift, colour, size }: FontStyle): string =>
  [
    strike ? '<strike/>' : '',
    shift ? `<vertAlign val="${shift}"/>` : '',
    colour ? `<color rgb="ff${colour}"/>` : '',
    size ? `<sz val="${size / 2}"/>` : '',
  ].join('');

/** Words that are used again and again, each once; gives their numbers. */
class WordList {
  readonly words: string[] = [];

  index(word: string): number {
    const known = this.words.indexOf(word);
    return known < 0 ? this.words.push(word) - 1 : known;
  }
}

/** Formats, fonts, fills and borders that the cells use. */
class StyleTable {
  readonly #formats = new WordList();
  readonly #fonts = new WordList();
  readonly #styles = new WordList();

  constructor() {
    this.#fonts.index('');
  }

  index({ number, bordered, font, filled }: CellPart): number {
    const format = number ? 164 + this.#formats.index(number.format) : 0;
    const fontId = font ? this.#fonts.index(fontXml(font)) : 0;
    return this.#styles.index(
      `<xf numFmtId="${format}" applyNumberFormat="1" fontId="${fontId}" fillId="${filled ? 1 : 0}" borderId="${bordered ? 1 : 0}" applyBorder="1"/>`,
    );
  }

  toXml(): string {
    const formats = this.#formats.words.map(
      (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xmlText(code)}"/>`,
    );
    const fonts = this.#fonts.words.map((inner) => `<font>${inner}</font>`);
    const edge = (name: string): string => `<${name} style="thin"/>`;
    return `<styleSheet xmlns="${main}"><numFmts>${formats.join('')}</numFmts><fonts>${fonts.join('')}</fonts><fills><fill/><fill><patternFill patternType="solid"/></fill></fills><borders><border/><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}</border></borders><cellXfs>${this.#styles.words.join('')}</cellXfs></styleSheet>`;
  }
}

function runXml({ text, font }: CellRun): string {
  const properties = font && `<rPr>${fontXml(font)}</rPr>`;
  return `<r>${properties ?? ''}<t xml:space="preserve">${xmlText(text)}</t></r>`;
}

function cellXml(cell: CellPart, styles: StyleTable): string {
  const { row, column, number, runs = [], uncomputed } = cell;
  const at = `r="${a1(row, column)}" s="${styles.index(cell)}"`;
  if (uncomputed) return `<c ${at}><f>0</f></c>`;
  if (number) return `<c ${at}><v>${number.value}</v></c>`;
  return runs.length === 0
    ? `<c ${at}/>`
    : `<c ${at} t="inlineStr"><is>${runs.map(runXml).join('')}</is></c>`;
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
  const view = sheet.hidesZeros ? '<sheetViews><sheetView showZeros="0"/></sheetViews>' : '';
  return `<worksheet xmlns="${main}">${view}${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
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
