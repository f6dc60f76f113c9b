import type { Budget } from '@gouji/core/read';
import type { RunStyle } from '../word/word-package.ts';
import { a1, type CellPart, type CellRun, type SheetPart } from '../xlsx/sheet-package.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';

/** Rows and columns beyond these are empty repetitions. */
const mostRows = 10_000;
const mostColumns = 1_000;

interface CellStyle {
  run: { -readonly [Key in keyof RunStyle]: RunStyle[Key] };
  bordered: boolean;
  displayed: boolean;
}

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
  readonly style: CellStyle | undefined;
  readonly runs: CellRun[];
  paragraphs: number;
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

class SheetTranslator {
  readonly sheets: DraftSheet[] = [];
  readonly #styles = new Map<string, CellStyle>();
  readonly #budget: Budget;
  #style: CellStyle | null = null;
  #row = 0;
  #rowRepeat = 1;
  #column = 0;
  #cell: DraftCell | null = null;
  readonly #spans: RunStyle[] = [];
  #skipping = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || unread.has(name)) {
      this.#skipping++;
      return;
    }
    switch (name) {
      case 'style:style':
        this.#style = { run: {}, bordered: false, displayed: true };
        this.#styles.set(`${attributes.get('family')} ${attributes.get('name')}`, this.#style);
        return;
      case 'style:text-properties':
        if (this.#style) readRun(this.#style, attributes);
        return;
      case 'style:table-cell-properties':
        if (this.#style) this.#style.bordered = hasBorder(attributes);
        return;
      case 'style:table-properties':
        if (this.#style) this.#style.displayed = attributes.get('display') !== 'false';
        return;
      case 'table:table':
        this.#openSheet(attributes);
        return;
      case 'table:table-column':
        this.#passColumns(attributes);
        return;
      case 'table:table-row':
        this.#column = 0;
        this.#rowRepeat = count(attributes.get('number-rows-repeated'), mostRows);
        if (/collapse|filter/u.test(attributes.get('visibility') ?? ''))
          this.sheets.at(-1)?.hiddenRows.add(this.#row);
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#openCell(attributes);
        return;
      default:
        this.#enterText(name, attributes);
    }
  }

  #enterText(name: string, attributes: XmlAttributes): void {
    const cell = this.#cell;
    if (!cell) return;
    if (name === 'text:p' && cell.paragraphs++ > 0) this.#add('\n');
    else if (name === 'text:span')
      this.#spans.push(this.#styles.get(`text ${attributes.get('style-name')}`)?.run ?? {});
    else if (name === 'text:s') this.#add(' '.repeat(count(attributes.get('c'), mostColumns)));
    else if (name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#add('\n');
  }

  text(text: string): void {
    if (this.#skipping === 0 && this.#cell && this.#cell.paragraphs > 0) this.#add(text);
  }

  #add(text: string): void {
    const style: RunStyle = Object.assign({}, this.#cell?.style?.run, ...this.#spans);
    this.#cell?.runs.push({ text, style });
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (name === 'style:style') this.#style = null;
    else if (name === 'text:span') this.#spans.pop();
    else if (name === 'table:table-row') this.#row = Math.min(mostRows, this.#row + this.#rowRepeat);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
  }

  #openSheet(attributes: XmlAttributes): void {
    this.#row = 0;
    this.#column = 0;
    const style = this.#styles.get(`table ${attributes.get('style-name')}`);
    this.sheets.push({
      name: attributes.get('name') ?? `${this.sheets.length + 1}`,
      hidden: style?.displayed === false,
      cells: [],
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: [],
    });
  }

  #passColumns(attributes: XmlAttributes): void {
    const repeat = count(attributes.get('number-columns-repeated'), mostColumns);
    if (/collapse|filter/u.test(attributes.get('visibility') ?? ''))
      this.sheets.at(-1)?.hiddenColumns.push([this.#column, this.#column + repeat - 1]);
    this.#column += repeat;
  }

  #openCell(attributes: XmlAttributes): void {
    this.#cell = {
      repeat: count(attributes.get('number-columns-repeated'), mostColumns),
      columns: count(attributes.get('number-columns-spanned'), mostColumns),
      rows: count(attributes.get('number-rows-spanned'), mostRows),
      style: this.#styles.get(`table-cell ${attributes.get('style-name')}`),
      runs: [],
      paragraphs: 0,
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    const sheet = this.sheets.at(-1);
    this.#cell = null;
    if (!cell || !sheet) return;
    const first = this.#column;
    this.#column += cell.repeat;
    const bordered = cell.style?.bordered ?? false;
    if (this.#row >= mostRows || (cell.runs.length === 0 && !bordered)) return;
    // A drawn but empty cell that is repeated without end is the rest of the sheet.
    const repeat = cell.runs.length === 0 ? Math.min(cell.repeat, 64) : cell.repeat;
    const rows = cell.runs.length === 0 ? Math.min(this.#rowRepeat, 4) : this.#rowRepeat;
    for (let down = 0; down < rows; down++)
      for (let right = 0; right < repeat; right++) {
        this.#budget.addCell();
        sheet.cells.push({ row: this.#row + down, column: first + right, runs: cell.runs, bordered });
      }
    if (cell.columns > 1 || cell.rows > 1)
      sheet.merges.push(`${a1(this.#row, first)}:${a1(this.#row + cell.rows - 1, first + cell.columns - 1)}`);
  }
}

function readRun({ run }: CellStyle, attributes: XmlAttributes): void {
  const line = attributes.get('text-line-through-style') ?? attributes.get('text-line-through-type');
  if (line !== undefined) run.strike = line !== 'none' && line !== '';
  const position = attributes.get('text-position');
  if (position !== undefined)
    run.shift = /^super|^[1-9]/u.test(position)
      ? 'superscript'
      : /^sub|^-/u.test(position)
        ? 'subscript'
        : null;
}

const hasBorder = (attributes: XmlAttributes): boolean =>
  ['border', 'border-top', 'border-bottom', 'border-left', 'border-right'].some((name) => {
    const value = attributes.get(name);
    return value !== undefined && !/^none|^0/u.test(value);
  });

/** Translates the sheets of a spreadsheet: each cell as it is shown. */
export function translateSheets(parts: readonly string[], budget: Budget): SheetPart[] {
  const translator = new SheetTranslator(budget);
  for (const xml of parts)
    walkXml(xml, budget, {
      open: (name, attributes) => translator.open(name, attributes),
      text: (text) => translator.text(text),
      close: (name) => translator.close(name),
    });
  return translator.sheets;
}
