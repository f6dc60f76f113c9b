import { cellShading } from '../word/word-package.ts';

interface Owner {
  readonly column: number;
  readonly span: number;
  rowsLeft: number;
}

const mostColumns = 1_000;

/** Writes the rows of one OpenDocument table as `w:tr`: what is covered goes on as merged cells, as Word has it. */
export class TableWriter {
  readonly #owners = new Map<number, Owner>();
  #column = 0;
  #above: ReadonlySet<Owner> = new Set();

  openRow(): string {
    this.#column = 0;
    // Cells that reach down into this row; those of this row itself come later.
    this.#above = new Set(this.#owners.values());
    return '<w:tr>';
  }

  closeRow(): string {
    for (const owner of this.#above) if (--owner.rowsLeft <= 0) this.#owners.delete(owner.column);
    return '</w:tr>';
  }

  openCell(columns: number, rows: number, ground: string | null): string {
    const span = Math.min(Math.max(1, Math.trunc(columns) || 1), mostColumns);
    const height = Math.max(1, Math.trunc(rows) || 1);
    if (height > 1) this.#owners.set(this.#column, { column: this.#column, span, rowsLeft: height - 1 });
    this.#column++;
    const merge = height > 1 ? '<w:vMerge w:val="restart"/>' : '';
    return `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}${cellShading(ground)}</w:tcPr>`;
  }

  /** A covered place: the first of a row below its cell is written, the others are part of a cell already. */
  covered(): string {
    const owner = this.#owners.get(this.#column);
    this.#column++;
    if (!owner || !this.#above.has(owner)) return '';
    return `<w:tc><w:tcPr>${owner.span > 1 ? `<w:gridSpan w:val="${owner.span}"/>` : ''}<w:vMerge/></w:tcPr><w:p/></w:tc>`;
  }
}
