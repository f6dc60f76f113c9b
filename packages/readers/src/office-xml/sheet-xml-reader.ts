import type { Document } from '@gouji/core/model';
import { type Budget, type ReadOptions, startBudget } from '@gouji/core/read';
import {
  a1,
  type CellPart,
  type CellRun,
  type FontStyle,
  readSheetParts,
  type SheetPart,
} from '../xlsx/sheet-package.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';

/** Formats that go by a name of their own. */
const namedFormats: ReadonlyMap<string, string> = new Map([
  ['General', 'General'],
  ['General Number', 'General'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
  ['Short Date', 'yyyy/m/d'],
  ['Long Date', 'yyyy"年"m"月"d"日"'],
]);

interface Style {
  font: FontStyle;
  format: string;
  bordered: boolean;
  filled: boolean;
}

const plainStyle: Style = { font: {}, format: 'General', bordered: false, filled: false };

interface Draft extends SheetPart {
  readonly cells: CellPart[];
  readonly merges: string[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [number, number][];
  hidden: boolean;
  hidesZeros: boolean;
}

interface DraftCell {
  readonly style: Style;
  readonly across: number;
  readonly down: number;
  readonly hasFormula: boolean;
  type: string;
  readonly runs: CellRun[];
}

const mostRows = 10_000;
/** Empty cells in a row behind its last text. */
const mostBlanks = 24;
const mostColumns = 1_000;
const whole = (value: string | undefined, most: number): number =>
  Math.min(Math.max(0, Number(value ?? 0) || 0), most);
/** The place an element names, from 1 in the file; else the next. */
const placeOf = (attributes: XmlAttributes, next: number, most: number): number => {
  const index = attributes.get('Index');
  return Math.min(most, index === undefined ? next : whole(index, most) - 1);
};

class SheetXmlTranslator {
  readonly sheets: Draft[] = [];
  readonly #styles = new Map<string, Style>();
  readonly #budget: Budget;
  #style: Style | null = null;
  #row = -1;
  #column = -1;
  #cell: DraftCell | null = null;
  #inData = false;
  readonly #marks: FontStyle[] = [];
  #skipping = 0;
  #visibility: string | null = null;
  #blanks = 0;
  #blankRow = -1;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || name === 'ss:Comment') this.#skipping++;
    else if (this.#inData) this.#marks.push(markOf(name, attributes));
    else if (this.#style) readStyle(this.#style, name, attributes);
    else this.#enter(name, attributes);
  }

  #enter(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'ss:Style':
        this.#style = { ...(this.#styles.get(attributes.get('Parent') ?? '') ?? plainStyle) };
        this.#styles.set(attributes.get('ID') ?? '', this.#style);
        return;
      case 'ss:Worksheet':
        this.#row = -1;
        this.sheets.push({
          name: attributes.get('Name') ?? '',
          hidden: false,
          cells: [],
          merges: [],
          hiddenRows: new Set(),
          hiddenColumns: [],
          hidesZeros: false,
        });
        return;
      case 'ss:Column':
        this.#passColumn(attributes);
        return;
      case 'ss:Row':
        this.#row = placeOf(attributes, this.#row + 1, mostRows);
        this.#column = -1;
        if (attributes.get('Hidden') === '1') this.sheets.at(-1)?.hiddenRows.add(this.#row);
        return;
      case 'ss:Cell':
        this.#openCell(attributes);
        return;
      case 'ss:Data':
        if (this.#cell) this.#cell.type = attributes.get('Type') ?? 'String';
        this.#inData = this.#cell !== null;
        return;
      case 'x:DoNotDisplayZeros': {
        const sheet = this.sheets.at(-1);
        if (sheet) sheet.hidesZeros = true;
        return;
      }
      case 'x:Visible':
        this.#visibility = '';
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#visibility !== null) this.#visibility += text;
    const cell = this.#cell;
    if (!this.#inData || !cell) return;
    // What is set higher in a cell as a whole is its content; in a run of it, it is a note.
    const font =
      this.#marks.length === 0 ? null : Object.assign({}, cell.style.font, { shift: null }, ...this.#marks);
    cell.runs.push({ text, font });
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping--;
    else if (name === 'ss:Style') this.#style = null;
    else if (name === 'ss:Data') this.#inData = false;
    else if (this.#inData) this.#marks.pop();
    else if (name === 'ss:Cell') this.#closeCell();
    else if (name === 'x:Visible') this.#endVisibility();
  }

  #endVisibility(): void {
    const sheet = this.sheets.at(-1);
    if (sheet && /hidden/iu.test(this.#visibility ?? '')) sheet.hidden = true;
    this.#visibility = null;
  }

  #passColumn(attributes: XmlAttributes): void {
    const index = placeOf(attributes, this.#column + 1, mostColumns);
    this.#column = index + whole(attributes.get('Span'), mostColumns);
    if (attributes.get('Hidden') === '1') this.sheets.at(-1)?.hiddenColumns.push([index, this.#column]);
  }

  #openCell(attributes: XmlAttributes): void {
    this.#column = placeOf(attributes, this.#column + 1, mostColumns);
    this.#cell = {
      style: this.#styles.get(attributes.get('StyleID') ?? 'Default') ?? plainStyle,
      across: whole(attributes.get('MergeAcross'), mostColumns),
      down: whole(attributes.get('MergeDown'), mostRows),
      hasFormula: attributes.get('Formula') !== undefined,
      type: 'String',
      runs: [],
    };
  }

  /** Whether one more drawn but empty cell is taken: programs write them to the edge of the sheet. */
  #takesBlank(row: number): boolean {
    if (this.#blankRow !== row) {
      this.#blankRow = row;
      this.#blanks = 0;
    }
    return ++this.#blanks <= mostBlanks;
  }

  #closeCell(): void {
    const cell = this.#cell;
    const sheet = this.sheets.at(-1);
    this.#cell = null;
    if (!cell || !sheet || this.#row < 0) return;
    const [row, column] = [this.#row, this.#column];
    const { font, bordered, filled } = cell.style;
    const content = contentOf(cell);
    if (content) this.#blanks = 0;
    if (content || (bordered && this.#takesBlank(row))) {
      this.#budget.addCell();
      sheet.cells.push({ row, column, font, bordered, filled, ...content });
    }
    if (cell.across > 0 || cell.down > 0)
      sheet.merges.push(`${a1(row, column)}:${a1(row + cell.down, column + cell.across)}`);
    this.#column += cell.across;
  }
}

/** What a cell shows; null for a blank one. */
function contentOf({ runs, type, hasFormula, style }: DraftCell): Partial<CellPart> | null {
  const text = runs.map((run) => run.text).join('');
  if (text === '') return hasFormula ? { uncomputed: true } : null;
  const value = type === 'Number' && text.trim() !== '' ? Number(text) : Number.NaN;
  const isPlain = runs.every(({ font }) => font === null);
  return !Number.isNaN(value) && isPlain ? { number: { value, format: style.format } } : { runs };
}

function readStyle(style: Style, name: string, attributes: XmlAttributes): void {
  if (name === 'ss:NumberFormat') {
    const format = attributes.get('Format') ?? 'General';
    style.format = namedFormats.get(format) ?? format;
  } else if (name === 'ss:Border') style.bordered ||= (attributes.get('LineStyle') ?? 'None') !== 'None';
  else if (name === 'ss:Font') style.font = fontOf(attributes);
  else if (name === 'ss:Interior')
    style.filled =
      (attributes.get('Pattern') ?? 'None') !== 'None' &&
      !/^#(?:f[3-9a-f]){3}$/iu.test(attributes.get('Color') ?? '');
}

const colourOf = (value: string | undefined): string | null =>
  /^#([0-9a-f]{6})$/iu.exec(value ?? '')?.[1] ?? null;
/** Half points of a size in points. */
const sizeOf = (value: string | undefined): number | null => (Number(value) > 0 ? Number(value) * 2 : null);

function fontOf(attributes: XmlAttributes): FontStyle {
  const vertical = attributes.get('VerticalAlign');
  return {
    strike: attributes.get('StrikeThrough') === '1',
    shift: vertical === 'Superscript' ? 'superscript' : vertical === 'Subscript' ? 'subscript' : null,
    colour: colourOf(attributes.get('Color')),
    size: sizeOf(attributes.get('Size')),
  };
}

const htmlMarks: Readonly<Record<string, FontStyle>> = {
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sup: { shift: 'superscript' },
  sub: { shift: 'subscript' },
};

/** Marks inside the data of a cell are those of HTML. */
function markOf(name: string, attributes: XmlAttributes): FontStyle {
  const tag = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (tag !== 'font') return htmlMarks[tag] ?? {};
  const [colour, size] = [colourOf(attributes.get('Color')), sizeOf(attributes.get('Size'))];
  return { ...(colour && { colour }), ...(size && { size }) };
}

/** Reads a workbook in the XML of 2003 (SpreadsheetML, one file), within the limits. */
export function readSheetXml(bytes: Uint8Array, options: ReadOptions): Document {
  const translator = new SheetXmlTranslator(startBudget(options.limits));
  walkXml(decodeXml(bytes), startBudget(options.limits), {
    open: (name, given) => translator.open(name, given),
    text: (text) => translator.text(text),
    close: (name) => translator.close(name),
  });
  return readSheetParts({ sheets: translator.sheets }, 'sheet-xml', options);
}
