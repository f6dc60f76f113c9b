import type { Document } from '@gouji/core/model';
import { type Budget, type ReadOptions, startBudget } from '@gouji/core/read';
import type { RunStyle } from '../word/word-package.ts';
import { a1, type CellPart, type CellRun, readSheetParts, type SheetPart } from '../xlsx/sheet-package.ts';
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
  run: { -readonly [Key in keyof RunStyle]: RunStyle[Key] };
  format: string;
  bordered: boolean;
}

interface Draft extends SheetPart {
  readonly cells: CellPart[];
  readonly merges: string[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [number, number][];
  hidden: boolean;
}

interface DraftCell {
  readonly style: Style | undefined;
  readonly across: number;
  readonly down: number;
  type: string;
  readonly runs: CellRun[];
}

const mostRows = 10_000;
/** Empty cells in a row behind its last text. */
const mostBlanks = 24;
const mostColumns = 1_000;
const whole = (value: string | undefined, most: number): number =>
  Math.min(Math.max(0, Number(value ?? 0) || 0), most);

class SheetXmlTranslator {
  readonly sheets: Draft[] = [];
  readonly #styles = new Map<string, Style>();
  readonly #budget: Budget;
  #style: Style | null = null;
  #row = -1;
  #column = -1;
  #cell: DraftCell | null = null;
  #inData = false;
  readonly #marks: RunStyle[] = [];
  #skipping = 0;
  #visibility = '';
  #blanks = 0;
  #blankRow = -1;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || name === 'ss:Comment') {
      this.#skipping++;
      return;
    }
    switch (name) {
      case 'ss:Style':
        this.#style = { run: {}, format: 'General', bordered: false };
        this.#styles.set(attributes.get('ID') ?? '', this.#style);
        return;
      case 'ss:NumberFormat': {
        const format = attributes.get('Format') ?? 'General';
        if (this.#style) this.#style.format = namedFormats.get(format) ?? format;
        return;
      }
      case 'ss:Border':
        if (this.#style && (attributes.get('LineStyle') ?? 'None') !== 'None') this.#style.bordered = true;
        return;
      case 'ss:Font':
        if (this.#style) this.#style.run = fontOf(attributes);
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
        });
        return;
      case 'ss:Column':
        this.#passColumn(attributes);
        return;
      case 'ss:Row':
        this.#row = Math.min(
          mostRows,
          attributes.get('Index') === undefined
            ? this.#row + 1
            : whole(attributes.get('Index'), mostRows) - 1,
        );
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
      case 'x:Visible':
        this.#visibility = ' ';
        return;
      default:
        if (this.#inData) this.#marks.push(markOf(name));
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#visibility !== '') this.#visibility += text;
    if (!this.#inData || !this.#cell) return;
    this.#cell.runs.push({ text, style: Object.assign({}, this.#cell.style?.run, ...this.#marks) });
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (name === 'ss:Style') this.#style = null;
    else if (name === 'ss:Data') this.#inData = false;
    else if (name === 'ss:Cell') this.#closeCell();
    else if (name === 'x:Visible') {
      const sheet = this.sheets.at(-1);
      if (sheet && /hidden/iu.test(this.#visibility)) sheet.hidden = true;
      this.#visibility = '';
    } else if (this.#inData) this.#marks.pop();
  }

  #passColumn(attributes: XmlAttributes): void {
    const index =
      attributes.get('Index') === undefined
        ? this.#column + 1
        : whole(attributes.get('Index'), mostColumns) - 1;
    this.#column = index + whole(attributes.get('Span'), mostColumns);
    if (attributes.get('Hidden') === '1') this.sheets.at(-1)?.hiddenColumns.push([index, this.#column]);
  }

  #openCell(attributes: XmlAttributes): void {
    const index = attributes.get('Index');
    this.#column = Math.min(
      mostColumns,
      index === undefined ? this.#column + 1 : whole(index, mostColumns) - 1,
    );
    this.#cell = {
      style: this.#styles.get(attributes.get('StyleID') ?? ''),
      across: whole(attributes.get('MergeAcross'), mostColumns),
      down: whole(attributes.get('MergeDown'), mostRows),
      type: 'String',
      runs: [],
    };
  }

  /** Drawn but empty cells: programs write them to the edge of the sheet, so that those behind the last text are few. */
  #blank(sheet: Draft, row: number, column: number): void {
    if (this.#blankRow !== row) {
      this.#blankRow = row;
      this.#blanks = 0;
    }
    if (++this.#blanks > mostBlanks) return;
    this.#budget.addCell();
    sheet.cells.push({ row, column, runs: [], bordered: true });
  }

  #endBlanks(): void {
    this.#budget.addCell();
    this.#blanks = 0;
  }

  #closeCell(): void {
    const cell = this.#cell;
    const sheet = this.sheets.at(-1);
    this.#cell = null;
    if (!cell || !sheet || this.#row < 0) return;
    const [row, column] = [this.#row, this.#column];
    const bordered = cell.style?.bordered ?? false;
    const text = cell.runs.map((run) => run.text).join('');
    const value = cell.type === 'Number' && text.trim() !== '' ? Number(text) : Number.NaN;
    if (text !== '') this.#endBlanks();
    const isPlain = !cell.style?.run.strike && !cell.style?.run.shift;
    if (!Number.isNaN(value) && isPlain)
      sheet.cells.push({ row, column, number: { value, format: cell.style?.format ?? 'General' }, bordered });
    else if (text !== '') sheet.cells.push({ row, column, runs: cell.runs, bordered });
    else if (bordered) this.#blank(sheet, row, column);
    if (cell.across > 0 || cell.down > 0)
      sheet.merges.push(`${a1(row, column)}:${a1(row + cell.down, column + cell.across)}`);
    this.#column += cell.across;
  }
}

function fontOf(attributes: XmlAttributes): RunStyle {
  const vertical = attributes.get('VerticalAlign');
  return {
    strike: attributes.get('StrikeThrough') === '1',
    shift: vertical === 'Superscript' ? 'superscript' : vertical === 'Subscript' ? 'subscript' : null,
  };
}

/** Marks inside the data of a cell are those of HTML. */
function markOf(name: string): RunStyle {
  const tag = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (tag === 's' || tag === 'strike' || tag === 'del') return { strike: true };
  if (tag === 'sup') return { shift: 'superscript' };
  return tag === 'sub' ? { shift: 'subscript' } : {};
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
