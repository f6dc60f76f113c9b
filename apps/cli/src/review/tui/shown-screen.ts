import { graphemes, stringWidth } from '../core/width.ts';

/** A cell of the screen: how it looks (parameters of “select graphic rendition”) and what stands in it; '' is the right half of a wide character. */
interface Cell {
  readonly look: string;
  readonly text: string;
}

const blank: Cell = { look: '', text: ' ' };

const control = '\u001b[';
const looks = new RegExp(`${control.replace('[', '\\[')}([\\d;]*)m`, 'u');

/** Which attributes a parameter ends. */
const ends: Readonly<Record<string, readonly string[]>> = {
  22: ['1', '2'],
  24: ['4'],
  27: ['7'],
  29: ['9'],
  39: ['38'],
  49: ['48'],
};

/** The look after more parameters: attributes in the order in which they came, each once. */
function lookAfter(look: string, parameters: string): string {
  const attributes = new Map(look === '' ? [] : look.split(' ').map((one) => [one.split(';')[0]!, one]));
  const codes = parameters.split(';');
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] === '' ? '0' : codes[index]!;
    if (code === '0') attributes.clear();
    else if (ends[code]) for (const ended of ends[code]) attributes.delete(ended);
    else if (code === '38' || code === '48') {
      const length = codes[index + 1] === '2' ? 5 : 3;
      attributes.set(code, codes.slice(index, index + length).join(';'));
      index += length - 1;
    } else attributes.set(code, code);
  }
  return [...attributes.values()].sort().join(' ');
}

/** How a blank looks: weight and colour of the letters do not show. */
const lookOfBlank = (look: string): string =>
  look
    .split(' ')
    .filter((one) => one !== '1' && one !== '2' && !one.startsWith('38'))
    .join(' ');

function addText(cells: Cell[], text: string, look: string): void {
  const blankLook = lookOfBlank(look);
  for (const character of graphemes(text)) {
    const width = stringWidth(character);
    if (width > 0) {
      cells.push({ look: character === ' ' ? blankLook : look, text: character });
      for (let half = 1; half < width; half++) cells.push({ look, text: '' });
      continue;
    }
    const last = cells.findLastIndex((cell) => cell.text !== '');
    if (last >= 0) cells[last] = { look: cells[last]!.look, text: cells[last]!.text + character };
  }
}

/** The cells of a line of text and looks; what it leaves free is blank. */
function cellsOf(line: string, columns: number): Cell[] {
  const cells: Cell[] = [];
  let look = '';
  // Text and parameters take turns.
  for (const [index, part] of line.split(looks).entries())
    if (index % 2 === 1) look = lookAfter(look, part);
    else addText(cells, part, look);
  while (cells.length < columns) cells.push(blank);
  return cells;
}

const same = (one: Cell, other: Cell): boolean => one.text === other.text && one.look === other.look;

/** So many cells that have not changed are written again rather than jumped over, where they are plain. */
const bridged = 4;

/** Pieces of a line to write: from which cell to which, the latter not included. */
function changedPieces(before: readonly Cell[], after: readonly Cell[]): [from: number, to: number][] {
  const pieces: [number, number][] = [];
  for (let column = 0; column < after.length; column++) {
    if (same(before[column]!, after[column]!)) continue;
    let from = column;
    while (from > 0 && after[from]!.text === '') from--;
    let to = column + 1;
    while (to < after.length && after[to]!.text === '') to++;
    const last = pieces.at(-1);
    if (last && from - last[1] <= bridged) last[1] = Math.max(last[1], to);
    else pieces.push([from, to]);
    column = to - 1;
  }
  return pieces;
}

/** Puts the cursor on a cell, both counted from 0. */
export const goTo = (row: number, column: number): string => `${control}${row + 1};${column + 1}H`;
const goToColumn = (column: number): string => `${control}${column + 1}G`;
const eraseToEnd = `${control}K`;
const clear = `${control}2J`;
const setLook = (look: string, from: string): string => {
  const parameters = look.replaceAll(' ', ';');
  return `${control}${from === '' || look === '' ? '' : '0;'}${parameters}m`;
};

/** Writes what has changed of one line. The look is plain before and after. */
function lineChanges(before: readonly Cell[], after: readonly Cell[], row: number): string {
  const isPlain = (cell: Cell): boolean => same(cell, blank);
  const free = after.findLastIndex((cell) => !isPlain(cell)) + 1;
  let text = '';
  let look = '';
  let isPlaced = false;
  for (const [from, to] of changedPieces(before, after)) {
    text += isPlaced ? goToColumn(from) : goTo(row, from);
    isPlaced = true;
    // The rest of the line is blank: erased at once where that is shorter.
    const isTail = to > free && to - Math.max(from, free) > eraseToEnd.length;
    for (const cell of after.slice(from, isTail ? Math.max(from, free) : to)) {
      if (cell.look !== look) {
        text += setLook(cell.look, look);
        look = cell.look;
      }
      text += cell.text;
    }
    if (!isTail) continue;
    if (look !== '') text += setLook('', look);
    look = '';
    return text + eraseToEnd;
  }
  return look === '' ? text : text + setLook('', look);
}

/** What a terminal of so many columns shows: lines of text and looks, none longer than the screen is wide. */
export class ShownScreen {
  readonly lines: readonly string[];
  readonly columns: number;
  private readonly cells: Cell[][] = [];

  constructor(lines: readonly string[], columns: number) {
    this.lines = lines;
    this.columns = columns;
  }

  row(index: number): readonly Cell[] {
    this.cells[index] ??= cellsOf(this.lines[index]!, this.columns);
    return this.cells[index];
  }

  /**
   * What to write so that a terminal that shows `before` shows this: only cells that changed. With nothing before, or a screen of
   * another size, it is cleared first. The cursor stays where writing ended.
   */
  changesSince(before: ShownScreen | null): string {
    const { lines, columns } = this;
    if (before?.columns !== columns || before.lines.length !== lines.length) {
      const empty = Array<Cell>(columns).fill(blank);
      return `${setLook('', '')}${clear}${lines.map((_, row) => lineChanges(empty, this.row(row), row)).join('')}`;
    }
    let text = '';
    for (const [row, line] of lines.entries())
      if (line !== before.lines[row]) text += lineChanges(before.row(row), this.row(row), row);
    return text;
  }
}
