/** A cell of a pipe row as a half-open range of the text, without white space at both ends. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
}

const pipe = 0x7c;
const fullWidthPipe = 0xff5c;
/** │, as tables are drawn in plain text. */
const drawnPipe = 0x2502;
const backslash = 0x5c;

/** A row of dashes such as `|---|:--:|`. Shorter dashes are placeholders of empty cells unless `belowHeader`. */
export function isSeparatorRow(line: string, belowHeader: boolean): boolean {
  if (!line.includes('|')) return false;
  if (/^\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?$/.test(line)) return true;
  return belowHeader && /^\|?(?::?-+:?\|)+(?::?-+:?)?$/.test(line);
}

/**
 * Splits a line at its unescaped pipes. Null when the line is no row by itself: without pipes, or with a single pipe,
 * which is what remains of a row that was broken over several lines and must be read together with its neighbours.
 */
export function splitPipeRow(text: string, start: number, end: number): CellRange[] | null {
  const pipes: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === pipe || code === fullWidthPipe || code === drawnPipe) pipes.push(at);
  }
  if (pipes.length < 2) return null;
  const edges = [...pipes];
  if (edges[0] !== start) edges.unshift(start - 1);
  if (edges.at(-1) !== end - 1) edges.push(end);
  const cells: CellRange[] = [];
  for (let index = 1; index < edges.length; index++) {
    cells.push({ start: edges[index - 1]! + 1, end: edges[index]! });
  }
  return cells;
}
