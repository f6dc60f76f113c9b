/** What a cell counts as in a formula: its number, `text` for words without digits, `unknown` for anything else. */
export type CellValue = number | 'text' | 'unknown';

/** The cells of a sheet as formulas see them; blank ones are undefined. Rows and columns are 0-based. */
export interface SheetValues {
  at(row: number, column: number): CellValue | undefined;
  /** The filled cells of a range, inclusive; null where they are too many to be looked at. */
  within(range: CellRange): Iterable<CellValue> | null;
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const token =
  /\s*(?:(\d+(?:\.\d+)?(?![\w.]))|(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\w(.!]))|(SUM)(?=\s*\()|([-+(),:]))/iy;

type Token = { readonly kind: 'number' | 'cell' | 'sum' | 'sign'; readonly text: string };

function toTokens(formula: string): Token[] | null {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  const text = formula.trim();
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (!found) return null;
    const [, number, cell, sum, sign] = found;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: cell });
    else if (sum !== undefined) tokens.push({ kind: 'sum', text: sum });
    else tokens.push({ kind: 'sign', text: sign! });
  }
  return tokens;
}

const longestFormula = 2_000;
const deepestBrackets = 20;

/**
 * The value of a formula that only adds, subtracts and sums cells of its own sheet: what Excel and WPS show of it as soon as
 * they open a file that stores no value. Null for every other formula, and where a cell is no plain number.
 */
export function computeFormula(formula: string, values: SheetValues): number | null {
  const tokens = formula.length > longestFormula ? null : toTokens(formula);
  if (!tokens || tokens.length === 0) return null;
  const reading = new FormulaReading(tokens, values);
  const value = reading.expression(0);
  return reading.isAtEnd && value !== null && Number.isFinite(value) ? value : null;
}

class FormulaReading {
  readonly #tokens: readonly Token[];
  readonly #values: SheetValues;
  #at = 0;

  constructor(tokens: readonly Token[], values: SheetValues) {
    this.#tokens = tokens;
    this.#values = values;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Terms with + and - between them; null where one is not known. */
  expression(depth: number): number | null {
    if (depth > deepestBrackets) return null;
    let sum = 0;
    let sign = this.#take('-') ? -1 : 1;
    if (sign > 0) this.#take('+');
    for (;;) {
      const value = this.#term(depth);
      if (value === null) return null;
      sum += sign * value;
      if (this.#take('+')) sign = 1;
      else if (this.#take('-')) sign = -1;
      else return sum;
    }
  }

  #term(depth: number): number | null {
    const next = this.#tokens[this.#at];
    if (next?.kind === 'number') {
      this.#at++;
      return Number(next.text);
    }
    if (next?.kind === 'cell') return this.#cell();
    if (next?.kind === 'sum') return this.#sum(depth + 1);
    if (!this.#take('(')) return null;
    const value = this.expression(depth + 1);
    return this.#take(')') ? value : null;
  }

  /** A single cell; a blank one counts as 0, words do not count. */
  #cell(): number | null {
    const { row, column } = toPlace(this.#tokens[this.#at++]!.text);
    const value = this.#values.at(row, column) ?? 0;
    return typeof value === 'number' ? value : null;
  }

  #sum(depth: number): number | null {
    this.#at++;
    if (!this.#take('(')) return null;
    let sum = 0;
    do {
      const value = this.#isRange() ? this.#range() : this.#argument(depth);
      if (value === null) return null;
      sum += value;
    } while (this.#take(','));
    return this.#take(')') ? sum : null;
  }

  /** A cell alone, in which words count as nothing, or an expression. */
  #argument(depth: number): number | null {
    const [next, after] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    if (next?.kind !== 'cell' || !after || !',)'.includes(after.text)) return this.expression(depth);
    this.#at++;
    const { row, column } = toPlace(next.text);
    const value = this.#values.at(row, column) ?? 0;
    return value === 'text' ? 0 : value === 'unknown' ? null : value;
  }

  #isRange(): boolean {
    return this.#tokens[this.#at]?.kind === 'cell' && this.#tokens[this.#at + 1]?.text === ':';
  }

  #range(): number | null {
    const [from, , to] = this.#tokens.slice(this.#at, this.#at + 3);
    this.#at += 3;
    if (to?.kind !== 'cell') return null;
    const [one, other] = [toPlace(from!.text), toPlace(to.text)];
    const cells = this.#values.within({
      top: Math.min(one.row, other.row),
      left: Math.min(one.column, other.column),
      bottom: Math.max(one.row, other.row),
      right: Math.max(one.column, other.column),
    });
    if (!cells) return null;
    let sum = 0;
    for (const value of cells) {
      if (value === 'unknown') return null;
      if (value !== 'text') sum += value;
    }
    return sum;
  }

  #take(sign: string): boolean {
    const is = this.#tokens[this.#at]?.kind === 'sign' && this.#tokens[this.#at]!.text === sign;
    if (is) this.#at++;
    return is;
  }
}

function toPlace(reference: string): { row: number; column: number } {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(reference)!;
  const column = [...letters!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
