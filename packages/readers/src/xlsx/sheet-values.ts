import { type CellRange, type CellValue, computeFormula, type SheetValues } from './compute-formula.ts';

interface Formula {
  readonly text: string;
  /** Undefined until it is computed; null while it is, and where it cannot be. */
  value?: number | null;
}

const columns = 16_384;
/** Cells that the formulas of a sheet may look at in all. */
const mostSteps = 2_000_000;
/** Formulas that rest on one another in a chain. */
const longestChain = 200;

/** Whether the cells that a formula names all stand in one row, or in one column; a single cell is neither. */
function extentOf(formula: string): { isOneRow: boolean; isOneColumn: boolean } {
  const references = [...formula.matchAll(/\$?([A-Z]{1,3})\$?(\d+)/giu)];
  const rows = new Set(references.map(([, , row]) => row));
  const letters = new Set(references.map(([, column]) => column!.toUpperCase()));
  return {
    isOneRow: rows.size === 1 && letters.size > 1,
    isOneColumn: letters.size === 1 && rows.size > 1,
  };
}

/** The cells of a sheet by what formulas see of them; formulas without a stored value are computed when asked for. */
export class FormulaSheet implements SheetValues {
  readonly #cells = new Map<number, CellValue | Formula>();
  #steps = 0;
  #chain = 0;

  set(row: number, column: number, value: CellValue): void {
    this.#cells.set(row * columns + column, value);
  }

  setFormula(row: number, column: number, text: string): void {
    this.#cells.set(row * columns + column, { text });
  }

  /** The value of a formula set before; null where it is not one that is computed. */
  compute(row: number, column: number): number | null {
    const value = this.at(row, column);
    return typeof value === 'number' ? value : null;
  }

  at(row: number, column: number): CellValue | undefined {
    this.#steps++;
    const cell = this.#cells.get(row * columns + column);
    return typeof cell === 'object' ? this.#valueOf(cell) : cell;
  }

  within(range: CellRange): Iterable<CellValue> | null {
    const { top, left, bottom, right } = range;
    const area = (bottom - top + 1) * (right - left + 1);
    this.#steps += Math.min(area, this.#cells.size);
    if (this.#steps > mostSteps) return null;
    const found: CellValue[] = [];
    if (area <= this.#cells.size) {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const cell = this.#cells.get(row * columns + column);
          if (cell !== undefined) found.push(this.#summand(cell, range));
        }
      return found;
    }
    for (const [key, cell] of this.#cells) {
      const [row, column] = [Math.floor(key / columns), key % columns];
      if (row >= top && row <= bottom && column >= left && column <= right)
        found.push(this.#summand(cell, range));
    }
    return found;
  }

  /** A cell among others that are summed. A total of cells in the same line may count some of them twice, by mistake. */
  #summand(cell: CellValue | Formula, { top, left, bottom, right }: CellRange): CellValue {
    if (typeof cell !== 'object') return cell;
    const { isOneRow, isOneColumn } = extentOf(cell.text);
    const isAcross = (top === bottom && isOneColumn) || (left === right && isOneRow);
    return isAcross ? this.#valueOf(cell) : 'unknown';
  }

  #valueOf(formula: Formula): CellValue {
    if (formula.value === undefined) {
      // A formula that leads back to itself meets this.
      formula.value = null;
      if (this.#chain < longestChain && this.#steps <= mostSteps) {
        this.#chain++;
        formula.value = computeFormula(formula.text, this);
        this.#chain--;
      }
    }
    return formula.value ?? 'unknown';
  }
}
