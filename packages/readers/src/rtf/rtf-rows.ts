import { cellShading } from '../word/word-package.ts';

/** A cell as its row defines it; edges in twentieths of a point. */
interface CellDefinition {
  readonly edge: number;
  readonly vertical: 'none' | 'restart' | 'continue';
  readonly horizontal: 'none' | 'restart' | 'continue';
  /** Number of the colour behind it; 0 for none. */
  readonly ground: number;
}

interface Row {
  readonly left: number;
  readonly cells: readonly CellDefinition[];
  readonly contents: readonly string[];
}

/** A definition while its words come. */
export class RowDefinition {
  left = 0;
  readonly cells: CellDefinition[] = [];
  #vertical: CellDefinition['vertical'] = 'none';
  #horizontal: CellDefinition['horizontal'] = 'none';
  #ground = 0;

  control(word: string, value: number | null): void {
    if (word === 'trleft') this.left = value ?? 0;
    else if (word === 'clvmgf') this.#vertical = 'restart';
    else if (word === 'clvmrg') this.#vertical = 'continue';
    else if (word === 'clmgf') this.#horizontal = 'restart';
    else if (word === 'clmrg') this.#horizontal = 'continue';
    else if (word === 'clcbpat') this.#ground = value ?? 0;
    else if (word === 'cellx' && value !== null && this.cells.length < 1_000) {
      this.cells.push({
        edge: value,
        vertical: this.#vertical,
        horizontal: this.#horizontal,
        ground: this.#ground,
      });
      this.#ground = 0;
      this.#vertical = 'none';
      this.#horizontal = 'none';
    }
  }
}

/** Edges nearer than this are one: programs round differently from row to row. */
const slack = 15;

function gridOf(rows: readonly Row[]): number[] {
  const edges = [...new Set(rows.flatMap(({ cells }) => cells.map(({ edge }) => edge)))].sort(
    (a, b) => a - b,
  );
  return edges.filter((edge, index) => index === 0 || edge - edges[index - 1]! > slack);
}

const columnOf = (grid: readonly number[], edge: number): number =>
  grid.findIndex((known) => Math.abs(known - edge) <= slack);

/** A colour by its number; null for none and for the automatic one. */
export type ColourOf = (index: number) => string | null;

function rowXml(
  { cells, contents, left }: Row,
  grid: readonly number[],
  leftmost: number,
  colourOf: ColourOf,
): string {
  let from = -1;
  const before = left - leftmost > slack ? columnOf(grid, left) + 1 : 0;
  if (before > 0) from = before - 1;
  const written = cells.map((cell, index) => {
    const to = Math.max(columnOf(grid, cell.edge), from + 1);
    const span = to - from;
    from = to;
    const merge =
      cell.vertical === 'restart'
        ? '<w:vMerge w:val="restart"/>'
        : cell.vertical === 'continue'
          ? '<w:vMerge/>'
          : '';
    const joins =
      cell.horizontal === 'restart'
        ? '<w:hMerge w:val="restart"/>'
        : cell.horizontal === 'continue'
          ? '<w:hMerge w:val="continue"/>'
          : '';
    const properties = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}${joins}${cellShading(colourOf(cell.ground))}`;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${contents[index] || '<w:p/>'}</w:tc>`;
  });
  const gap = before > 0 ? `<w:trPr><w:gridBefore w:val="${before}"/></w:trPr>` : '';
  return `<w:tr>${gap}${written.join('')}</w:tr>`;
}

/** Rows that follow each other, which only together make known where their columns stand. */
export class RtfTable {
  readonly #rows: Row[] = [];

  add(definition: RowDefinition, contents: readonly string[]): void {
    if (contents.length === 0 && definition.cells.length === 0) return;
    // A row without a definition of its own has cells of equal width.
    const cells = contents.map(
      (_, index) =>
        definition.cells[index] ?? {
          edge: (definition.cells.at(-1)?.edge ?? 0) + (index + 1) * 1_000,
          vertical: 'none' as const,
          horizontal: 'none' as const,
          ground: 0,
        },
    );
    this.#rows.push({ left: definition.left, cells, contents });
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  toXml(colourOf: ColourOf): string {
    const grid = gridOf(this.#rows);
    const leftmost = Math.min(...this.#rows.map(({ left }) => left));
    return `<w:tbl>${this.#rows.map((row) => rowXml(row, grid, leftmost, colourOf)).join('')}</w:tbl>`;
  }
}
