import type { Cell, CellStyle, CellValue, ConditionalRule, MergeRange, WriteSheet } from 'hucre/xlsx';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;

/** What a cell may hold; a formula comes with the value it has now, for programs that do not calculate. */
export type Content = string | number | boolean | null | Formula;

export interface Formula {
  readonly formula: string;
  readonly result: string | number | null;
}

/** Cells one spreadsheet program or another cannot hold. */
const longestText = 32_767;

/** Collects the cells of one sheet; rows and columns from 0. */
/** A range of cells by its first, 0-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export class SheetBuilder {
  readonly name: string;
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #rules: ConditionalRule[] = [];
  readonly #heights = new Map<number, { height: number }>();
  #widths: readonly number[] = [];
  #frozen: { rows?: number; columns?: number } | null = null;
  #filter: string | null = null;
  #page: PageSetup = {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };

  constructor(name: string) {
    this.name = name;
  }

  set(row: number, column: number, content: Content, style?: CellStyle): this {
    const key = `${row},${column}`;
    if (content !== null && typeof content === 'object')
      this.#cells.set(key, {
        formula: content.formula,
        ...(content.result !== null && { formulaResult: content.result }),
        ...(style && { style }),
      });
    else this.#cells.set(key, { ...typed(content), ...(style && { style }) });
    return this;
  }

  row(row: number, contents: readonly Content[], style?: CellStyle): this {
    for (const [column, content] of contents.entries()) this.set(row, column, content, style);
    return this;
  }

  /** A merged range with its content in the first cell and its look in all of them. */
  block({ row, column, rowSpan, columnSpan }: Block, content: Content, style: CellStyle): this {
    for (let down = 0; down < rowSpan; down++)
      for (let right = 0; right < columnSpan; right++) this.set(row + down, column + right, null, style);
    return this.set(row, column, content, style).merge(row, column, rowSpan, columnSpan);
  }

  merge(row: number, column: number, rows: number, columns: number): this {
    if (rows > 1 || columns > 1)
      this.#merges.push({
        startRow: row,
        startCol: column,
        endRow: row + rows - 1,
        endCol: column + columns - 1,
      });
    return this;
  }

  /** Colours a range by a condition, given as a formula for its first cell. */
  colour(range: string, formula: string, style: CellStyle): this {
    this.#rules.push({ type: 'expression', priority: this.#rules.length + 1, range, formula, style });
    return this;
  }

  /** Widths of the columns in characters. */
  widths(widths: readonly number[]): this {
    this.#widths = widths;
    return this;
  }

  height(row: number, points: number): this {
    this.#heights.set(row, { height: points });
    return this;
  }

  freeze(rows: number, columns = 0): this {
    this.#frozen = { rows, columns };
    return this;
  }

  filter(range: string): this {
    this.#filter = range;
    return this;
  }

  page(page: Partial<PageSetup>): this {
    this.#page = { ...this.#page, ...page };
    return this;
  }

  build(): WriteSheet {
    return {
      name: this.name,
      rows: [],
      cells: this.#cells,
      merges: this.#merges,
      conditionalRules: this.#rules,
      rowDefs: this.#heights,
      pageSetup: this.#page,
      columns: this.#widths.map((width) => ({ width })),
      ...(this.#frozen && { freezePane: this.#frozen }),
      ...(this.#filter && { autoFilter: { range: this.#filter } }),
    };
  }
}

function typed(value: CellValue): Partial<Cell> {
  if (typeof value === 'number')
    return Number.isFinite(value) ? { value, type: 'number' } : { value: '', type: 'string' };
  if (typeof value === 'boolean') return { value, type: 'boolean' };
  if (typeof value !== 'string' || value === '') return { value: null, type: 'empty' };
  return {
    value: value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value,
    type: 'string',
  };
}
