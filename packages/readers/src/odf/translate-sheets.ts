import type { Budget } from '@gouji/core/read';
import { a1, type CellPart, type CellRun, type FontStyle, type SheetPart } from '../xlsx/sheet-package.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { OdfStyles } from './odf-styles.ts';

/** Rows and columns beyond these are empty repetitions. */
const mostRows = 10_000;
const mostColumns = 1_000;

interface DraftSheet extends SheetPart {
  readonly cells: CellPart[];
  readonly merges: string[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [number, number][];
}

interface DraftCell {
  readonly repeat: number;
  readonly columns: number;
  readonly rows: number;
  readonly style: CellStyle;
  readonly runs: CellRun[];
  /** What the file holds beside the text that is shown. */
  readonly value: number | null;
  readonly hasFormula: boolean;
  paragraphs: number;
}

interface CellStyle {
  readonly font: FontStyle;
  readonly bordered: boolean;
  readonly filled: boolean;
}

const unread = new Set([
  'table:tracked-changes',
  'office:annotation',
  'office:forms',
  'table:shapes',
  'draw:frame',
  'table:named-expressions',
]);
const count = (value: string | undefined, most: number): number =>
  Math.min(Math.max(1, Number(value ?? 1) || 1), most);

const isPaper = (colour: string | null): boolean => colour === null || /^(?:f[3-9a-f]){3}$/iu.test(colour);

class SheetTranslator {
  readonly sheets: DraftSheet[] = [];
  readonly #styles = new OdfStyles();
  readonly #cellStyles = new Map<string | undefined, CellStyle>();
  readonly #budget: Budget;
  readonly #hidesZeros: boolean;
  #row = 0;
  #rowRepeat = 1;
  #rowStyle: string | undefined;
  #column = 0;
  /** For each column declared, the style of its cells that have none. */
  #columnStyles: (string | undefined)[] = [];
  #cell: DraftCell | null = null;
  readonly #spans: FontStyle[] = [];
  #skipping = 0;

  constructor(budget: Budget, hidesZeros: boolean) {
    this.#budget = budget;
    this.#hidesZeros = hidesZeros;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || unread.has(name)) {
      this.#skipping++;
      return;
    }
    if (name.startsWith('style:')) this.#styles.element(name, attributes);
    else if (name === 'table:table') this.#openSheet(attributes);
    else if (name === 'table:table-column') this.#passColumns(attributes);
    else if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(attributes);
    else if (this.#cell) this.#enterText(this.#cell, name, attributes);
  }

  #enterText(cell: DraftCell, name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'text:p':
        if (cell.paragraphs++ > 0) this.#add(cell, '\n');
        return;
      case 'text:span':
        this.#spans.push(this.#styles.run('text', attributes.get('style-name')));
        return;
      case 'text:s':
        this.#add(cell, ' '.repeat(count(attributes.get('c'), mostColumns)));
        return;
      case 'text:tab':
        this.#add(cell, '\t');
        return;
      case 'text:line-break':
        this.#add(cell, '\n');
    }
  }

  text(text: string): void {
    const cell = this.#cell;
    if (this.#skipping === 0 && cell && cell.paragraphs > 0) this.#add(cell, text);
  }

  #add({ runs, style }: DraftCell, text: string): void {
    // What is set higher in a cell as a whole is its content; in a run of it, it is a note.
    const font =
      this.#spans.length === 0 ? null : Object.assign({}, style.font, { shift: null }, ...this.#spans);
    runs.push({ text, font });
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    this.#styles.end(name);
    if (name === 'text:span') this.#spans.pop();
    else if (name === 'table:table-row') this.#row = Math.min(mostRows, this.#row + this.#rowRepeat);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
  }

  #openSheet(attributes: XmlAttributes): void {
    this.#row = 0;
    this.#column = 0;
    this.#columnStyles = [];
    this.sheets.push({
      name: attributes.get('name') ?? `${this.sheets.length + 1}`,
      hidden: !this.#styles.isDisplayed(attributes.get('style-name')),
      cells: [],
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: [],
    });
  }

  #passColumns(attributes: XmlAttributes): void {
    const repeat = count(attributes.get('number-columns-repeated'), mostColumns);
    const last = Math.min(mostColumns, this.#column + repeat);
    if (/collapse|filter/u.test(attributes.get('visibility') ?? ''))
      this.sheets.at(-1)?.hiddenColumns.push([this.#column, this.#column + repeat - 1]);
    for (; this.#column < last; this.#column++)
      this.#columnStyles[this.#column] = attributes.get('default-cell-style-name');
  }

  #openRow(attributes: XmlAttributes): void {
    this.#column = 0;
    this.#rowRepeat = count(attributes.get('number-rows-repeated'), mostRows);
    this.#rowStyle = attributes.get('default-cell-style-name');
    if (/collapse|filter/u.test(attributes.get('visibility') ?? ''))
      this.sheets.at(-1)?.hiddenRows.add(this.#row);
  }

  #openCell(attributes: XmlAttributes): void {
    const value = Number(attributes.get('value') ?? Number.NaN);
    this.#cell = {
      repeat: count(attributes.get('number-columns-repeated'), mostColumns),
      columns: count(attributes.get('number-columns-spanned'), mostColumns),
      rows: count(attributes.get('number-rows-spanned'), mostRows),
      style: this.#styleOf(
        attributes.get('style-name') ?? this.#rowStyle ?? this.#columnStyles[this.#column],
      ),
      runs: [],
      value: Number.isFinite(value) ? value : null,
      hasFormula: attributes.get('formula') !== undefined,
      paragraphs: 0,
    };
  }

  #styleOf(name: string | undefined): CellStyle {
    const known = this.#cellStyles.get(name);
    if (known) return known;
    const style: CellStyle = {
      font: this.#styles.run('table-cell', name),
      bordered: this.#styles.isBordered(name),
      filled: !isPaper(this.#styles.cellGround(name)),
    };
    this.#cellStyles.set(name, style);
    return style;
  }

  #closeCell(): void {
    const cell = this.#cell;
    const sheet = this.sheets.at(-1);
    this.#cell = null;
    if (!cell || !sheet) return;
    const first = this.#column;
    this.#column += cell.repeat;
    const isUnseen = this.#hidesZeros && cell.value === 0;
    const content = isUnseen ? { number: { value: 0, format: 'General' } } : contentOf(cell);
    if (this.#row >= mostRows || (!content && !cell.style.bordered)) return;
    // A drawn but empty cell that is repeated without end is the rest of the sheet.
    const repeat = content ? cell.repeat : Math.min(cell.repeat, 64);
    const rows = content ? this.#rowRepeat : Math.min(this.#rowRepeat, 4);
    for (let down = 0; down < rows; down++)
      for (let right = 0; right < repeat; right++) {
        this.#budget.addCell();
        sheet.cells.push({ row: this.#row + down, column: first + right, ...cell.style, ...content });
      }
    if (cell.columns > 1 || cell.rows > 1)
      sheet.merges.push(`${a1(this.#row, first)}:${a1(this.#row + cell.rows - 1, first + cell.columns - 1)}`);
  }
}

/** A number format that shows nothing. */
const showsNothing = ';;;';
/** A dash is how spreadsheets draw a zero. */
const dash = /^\s*[-–—]\s*$/u;

const figures = /^\d[\d,]*(?:\.(\d+))?$/u;

/** The format by which a number shows a text with fewer decimals than it has; null where the text is the number, or no such. */
function roundingFormat(value: number, text: string): string | null {
  const found = figures.exec(text.trim());
  const plain = text.trim().replaceAll(',', '');
  const decimals = found?.[1]?.length ?? 0;
  const isSame = Number(plain) === Number(value.toPrecision(12));
  if (!found || isSame || value.toFixed(decimals) !== plain) return null;
  return `${text.includes(',') ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}

/**
 * The text a cell shows; where the file holds none of it, its value, or that nobody computed it. Null for a blank cell. A cell
 * with a paragraph and nothing in it hides its value.
 */
function contentOf({ runs, value, hasFormula, paragraphs }: DraftCell): Partial<CellPart> | null {
  const text = runs.map((run) => run.text).join('');
  if (value !== null && (runs.length === 0 || (value === 0 && dash.test(text))))
    return { number: { value, format: paragraphs > 0 && runs.length === 0 ? showsNothing : 'General' } };
  const rounded = value === null || runs.some(({ font }) => font) ? null : roundingFormat(value, text);
  if (rounded !== null) return { number: { value: value!, format: rounded } };
  if (runs.length > 0) return { runs };
  return hasFormula ? { uncomputed: true } : null;
}

/** Translates the sheets of a spreadsheet: each cell as it is shown; where zeros look blank, as the numbers they are. */
export function translateSheets(parts: readonly string[], budget: Budget, hidesZeros = false): SheetPart[] {
  const translator = new SheetTranslator(budget, hidesZeros);
  for (const xml of parts)
    walkXml(xml, budget, {
      open: (name, attributes) => translator.open(name, attributes),
      text: (text) => translator.text(text),
      close: (name) => translator.close(name),
    });
  return translator.sheets.map((sheet) => ({ ...sheet, hidesZeros }));
}
