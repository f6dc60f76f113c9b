import { escapeMarkup } from '@gouji/core/format';
import { Zip, ZipDeflate } from 'fflate';
import { ownPart, ownPartText } from '../opc/own-part.ts';
import { cellName, filterArea, filterName, reference } from './a1.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const typeOf = (part: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

/** What one sheet and one cell may hold in the common programs. */
const mostRows = 1_048_576;
const longestText = 32_767;
const pieceLength = 256 * 1024;

/** How a cell of a streamed sheet looks; the colours are those of the other workbooks. */
const looks = ['plain', 'header', 'wrapped', 'good', 'doubtful', 'bad', 'dim'] as const;
export type CellLook = (typeof looks)[number];

const fills = ['C6EFCE', 'FFEB9C', 'FFC7CE', 'D9D9D9'];
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.map((rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`).join('')}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${fills.map((_, index) => `<xf fillId="${index + 2}" applyFill="1"/>`).join('')}</cellXfs></styleSheet>`;

/** Text of a cell; the format gives `_x000D_` a meaning of its own, so a literal one is written around. */
const textOf = (text: string): string =>
  escapeMarkup(
    (text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text).replace(
      /_(?=x[0-9A-Fa-f]{4}_)/gu,
      '_x005F_',
    ),
  );

/** A cell with a look of its own, or one that leads to a cell of the workbook. */
export interface LookedCell {
  readonly value: string | number | null;
  readonly look?: CellLook;
  readonly link?: Position;
}

/** Where a row is: the name of its sheet and its number from 0. */
export interface Position {
  readonly sheet: string;
  readonly row: number;
}

type Values = readonly (string | number | null | LookedCell)[];

const isLooked = (cell: Values[number]): cell is LookedCell => cell !== null && typeof cell === 'object';

function rowXml(values: Values, row: number, rowLook: CellLook): string {
  const cells = values.map((cell, column) => {
    const value = isLooked(cell) ? cell.value : cell;
    const style = looks.indexOf((isLooked(cell) ? cell.look : undefined) ?? rowLook);
    if (value === null || value === '') return '';
    const at = `r="${cellName(row, column)}"${style ? ` s="${style}"` : ''}`;
    return typeof value === 'number'
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${textOf(value)}</t></is></c>`;
  });
  return `<row r="${row + 1}">${cells.join('')}</row>`;
}

/** What a sheet has besides its rows. */
export interface SheetLook {
  /** Widths of the columns in characters. */
  readonly widths?: readonly number[];
  /** Columns that stay in sight. */
  readonly frozenColumns?: number;
  /** Whether the header has a filter. */
  readonly filtered?: boolean;
  readonly rows?: CellLook;
}

type Write = (text: string, last: boolean) => void;

function pane(columns: number): string {
  const split = columns > 0 ? `xSplit="${columns}" ` : '';
  return `<sheetViews><sheetView workbookViewId="0"><pane ${split}ySplit="1" topLeftCell="${cellName(1, columns)}" activePane="${columns > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/></sheetView></sheetViews>`;
}

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** One sheet that rows are added to; goes on in another where the format allows no more rows. */
export class StreamedSheet {
  readonly #open: (name: string) => Write;
  readonly #name: string;
  readonly #header: Values;
  readonly #look: SheetLook;
  /** Told the area of the filter of each sheet, where it has one. */
  readonly #ended: (filter: string | null) => void;
  #write: Write;
  #rows = 0;
  #sheets = 1;
  #waiting = '';
  #links: string[] = [];

  constructor(
    name: string,
    header: Values,
    look: SheetLook,
    open: (name: string) => Write,
    ended: (filter: string | null) => void,
  ) {
    this.#ended = ended;
    this.#name = name;
    this.#header = header;
    this.#look = look;
    this.#open = open;
    this.#write = open(name);
    this.#begin();
  }

  /** Where the next row will be. */
  get next(): Position {
    return this.#rows === mostRows
      ? { sheet: `${this.#name} ${this.#sheets + 1}`, row: 1 }
      : { sheet: this.#sheets === 1 ? this.#name : `${this.#name} ${this.#sheets}`, row: this.#rows };
  }

  #begin(): void {
    const { widths = [], frozenColumns = 0 } = this.#look;
    this.#waiting = `${declaration}<worksheet xmlns="${main}">${pane(frozenColumns)}${columnsXml(widths)}<sheetData>${rowXml(this.#header, 0, 'header')}`;
    this.#rows = 1;
    this.#links = [];
  }

  row(values: Values): void {
    if (this.#rows === mostRows) {
      this.end();
      this.#write = this.#open(`${this.#name} ${++this.#sheets}`);
      this.#begin();
    }
    for (const [column, cell] of values.entries())
      if (isLooked(cell) && cell.link)
        this.#links.push(
          `<hyperlink ref="${cellName(this.#rows, column)}" location="${escapeMarkup(reference(cell.link.sheet, cell.link.row, 0))}"/>`,
        );
    this.#waiting += rowXml(values, this.#rows++, this.#look.rows ?? 'plain');
    if (this.#waiting.length >= pieceLength) {
      this.#write(this.#waiting, false);
      this.#waiting = '';
    }
  }

  end(): void {
    const range = `A1:${cellName(this.#rows - 1, this.#header.length - 1)}`;
    const filter = this.#look.filtered ? `<autoFilter ref="${range}"/>` : '';
    this.#ended(this.#look.filtered ? range : null);
    const links = this.#links.length > 0 ? `<hyperlinks>${this.#links.join('')}</hyperlinks>` : '';
    this.#write(`${this.#waiting}</sheetData>${filter}${links}</worksheet>`, true);
    this.#waiting = '';
  }
}

/**
 * A workbook of plain sheets written row by row. What is held at a time is the compressed part of the sheets behind the
 * first. The same rows give the same bytes.
 */
export class StreamedWorkbook {
  readonly #encoder = new TextEncoder();
  readonly #zip: Zip;
  readonly #names: string[] = [];
  readonly #filters = new Map<number, string | null>();
  readonly #sink: (bytes: Uint8Array) => Promise<void>;
  #ready: Uint8Array[] = [];
  #failure: unknown = null;

  constructor(sink: (bytes: Uint8Array) => Promise<void>) {
    this.#sink = sink;
    this.#zip = new Zip((error, bytes) => {
      if (error) this.#failure ??= error;
      else this.#ready.push(bytes);
    });
    this.#part(ownPart)(ownPartText, true);
  }

  sheet(name: string, header: Values, look: SheetLook = {}): StreamedSheet {
    let number = 0;
    return new StreamedSheet(
      name,
      header,
      look,
      (sheetName) => {
        number = this.#names.push(sheetName);
        return this.#part(`xl/worksheets/sheet${number}.xml`);
      },
      (filter) => this.#filters.set(number, filter),
    );
  }

  #part(name: string): Write {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = new Date(1980, 0, 1);
    this.#zip.add(part);
    return (text, last) => part.push(this.#encoder.encode(text), last);
  }

  /** Hands on what is compressed; called between rows, so that slow outputs are waited for. */
  async drain(): Promise<void> {
    if (this.#failure) throw this.#failure;
    const ready = this.#ready;
    this.#ready = [];
    for (const bytes of ready) await this.#sink(bytes);
  }

  /**
   * Writes what names the sheets; all of them must have ended. They stand in the order in which they were begun, or in that
   * of `order`, which says how the names begin.
   */
  async end(order: readonly string[] = []): Promise<void> {
    const numbers = this.#names.map((_, index) => index + 1);
    const place = (number: number): number =>
      order.findIndex(
        (name) => this.#names[number - 1] === name || this.#names[number - 1]!.startsWith(`${name} `),
      );
    const shown = [...numbers].sort((a, b) => place(a) - place(b) || a - b);
    const filters = shown.flatMap((number, position) => {
      const range = this.#filters.get(number);
      return range
        ? `<definedName name="${filterName}" localSheetId="${position}" hidden="1">${escapeMarkup(filterArea(this.#names[number - 1]!, range))}</definedName>`
        : [];
    });
    const names = filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : '';
    const parts: Record<string, string> = {
      'xl/styles.xml': styles,
      'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${shown.map((number) => `<sheet name="${escapeMarkup(this.#names[number - 1]!)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets>${names}</workbook>`,
      'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${numbers.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${typeOf('worksheet')}"/>`).join('')}</Types>`,
    };
    for (const [name, text] of Object.entries(parts)) this.#part(name)(text, true);
    this.#zip.end();
    await this.drain();
  }
}
