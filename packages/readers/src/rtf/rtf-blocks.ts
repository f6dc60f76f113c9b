import type { RtfColours } from './rtf-colours.ts';
import { RowDefinition, RtfTable } from './rtf-rows.ts';

/** The table and cell that are being filled, one for each depth of nesting. */
interface Level {
  readonly table: RtfTable;
  definition: RowDefinition;
  cells: string[];
  /** Paragraphs of the open cell. */
  content: string;
}

const newLevel = (): Level => ({
  table: new RtfTable(),
  definition: new RowDefinition(),
  cells: [],
  content: '',
});

/** Paragraphs and tables in their order, tables row by row; `depth` 0 is the document itself. */
export class RtfBlocks {
  readonly #colours: RtfColours;
  readonly #out: string[] = [];
  readonly #levels: Level[] = [];

  constructor(colours: RtfColours) {
    this.#colours = colours;
  }

  /** A paragraph at a depth; deeper tables are at their end. */
  paragraph(xml: string, depth: number): void {
    while (this.#levels.length > depth) this.#closeLevel();
    this.#emit(xml, depth);
  }

  beginRow(depth: number): void {
    this.#level(depth).definition = new RowDefinition();
  }

  /** A word that may define the row that is open. */
  define(word: string, value: number | null): void {
    this.#levels.at(-1)?.definition.control(word, value);
  }

  endCell(paragraph: string, depth: number): void {
    const level = this.#level(depth);
    level.cells.push(level.content + paragraph);
    level.content = '';
  }

  endRow(depth: number): void {
    const level = this.#level(depth);
    level.table.add(level.definition, level.cells);
    level.cells = [];
  }

  /** All of it; what is still open is brought to its end, `last` behind it. */
  toXml(last: string): string {
    while (this.#levels.length > 0) this.#closeLevel();
    return this.#out.join('') + last;
  }

  /** The level of a depth; deeper ones are closed into it. */
  #level(depth: number): Level {
    while (this.#levels.length > depth) this.#closeLevel();
    while (this.#levels.length < depth) this.#levels.push(newLevel());
    return this.#levels[depth - 1]!;
  }

  #closeLevel(): void {
    const level = this.#levels.pop();
    if (!level) return;
    if (level.cells.length > 0 || level.content !== '') {
      if (level.content !== '') level.cells.push(level.content);
      level.table.add(level.definition, level.cells);
    }
    if (!level.table.isEmpty)
      this.#emit(
        level.table.toXml((index) => this.#colours.at(index)),
        this.#levels.length,
      );
  }

  #emit(xml: string, depth: number): void {
    if (depth > 0) this.#level(depth).content += xml;
    else this.#out.push(xml);
  }
}
