import { escapeMarkup } from '@gouji/core/format';
import { Zip, ZipDeflate } from 'fflate';
import { ownPart, ownPartText } from '../opc/own-part.ts';
import { cellName } from './a1.ts';

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

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/** Text of a cell; the format gives `_x000D_` a meaning of its own, so a literal one is written around. */
const textOf = (text: string): string =>
  escapeMarkup(
    (text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text).replace(
      /_(?=x[0-9A-Fa-f]{4}_)/gu,
      '_x005F_',
    ),
  );

type Values = readonly (string | number | null)[];

function rowXml(values: Values, row: number, style: number): string {
  const cells = values.map((value, column) => {
    if (value === null || value === '') return '';
    const at = `r="${cellName(row, column)}"${style ? ` s="${style}"` : ''}`;
    return typeof value === 'number'
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${textOf(value)}</t></is></c>`;
  });
  return `<row r="${row + 1}">${cells.join('')}</row>`;
}

/** One sheet that rows are added to; goes on in another where the format allows no more rows. */
export class StreamedSheet {
  readonly #open: (name: string) => (text: string, last: boolean) => void;
  readonly #name: string;
  readonly #header: Values;
  #write: (text: string, last: boolean) => void;
  #rows = 0;
  #sheets = 1;
  #waiting = '';

  constructor(name: string, header: Values, open: (name: string) => (text: string, last: boolean) => void) {
    this.#name = name;
    this.#header = header;
    this.#open = open;
    this.#write = open(name);
    this.#begin();
  }

  #begin(): void {
    this.#waiting = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(this.#header, 0, 1)}`;
    this.#rows = 1;
  }

  row(values: Values): void {
    if (this.#rows === mostRows) {
      this.end();
      this.#write = this.#open(`${this.#name} ${++this.#sheets}`);
      this.#begin();
    }
    this.#waiting += rowXml(values, this.#rows++, 0);
    if (this.#waiting.length >= pieceLength) {
      this.#write(this.#waiting, false);
      this.#waiting = '';
    }
  }

  end(): void {
    this.#write(`${this.#waiting}</sheetData></worksheet>`, true);
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

  sheet(name: string, header: Values): StreamedSheet {
    return new StreamedSheet(name, header, (sheetName) => {
      this.#names.push(sheetName);
      return this.#part(`xl/worksheets/sheet${this.#names.length}.xml`);
    });
  }

  #part(name: string): (text: string, last: boolean) => void {
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

  /** Writes what names the sheets; all of them must have ended. */
  async end(): Promise<void> {
    const numbers = this.#names.map((_, index) => index + 1);
    const parts: Record<string, string> = {
      'xl/styles.xml': styles,
      'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${this.#names.map((name, index) => `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${numbers.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${typeOf('worksheet')}"/>`).join('')}</Types>`,
    };
    for (const [name, text] of Object.entries(parts)) this.#part(name)(text, true);
    this.#zip.end();
    await this.drain();
  }
}
