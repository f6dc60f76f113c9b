import { foldText, unifyWords } from '../../language/fold/index.ts';
import type { PlacedText } from '../../model/document.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Item } from '../items.ts';
import type { LabelIndex } from '../label-index.ts';

/** Texts and table cells of a stretch of the document as one string: cells end in a tab, lines in a line break. */
export interface FlowText {
  readonly text: string;
  locate(start: number, end: number): SourceLocation;
}

const pageNumber = /^\s*[-—–]+\s*\d{1,3}\s*[-—–]+\s*$|^第\s*\d+\s*页/u;

/** A sentence that strayed into a table's stretch: its figures are dates and counts of its own. */
const prose = /[。！]|\d\s*(?:年|月|日|%|个百分点)/u;

export function toFlow(items: readonly Item[]): FlowText {
  const starts: number[] = [];
  const pieces: PlacedText[] = [];
  let text = '';
  const add = (content: PlacedText, end: string): void => {
    starts.push(text.length);
    pieces.push(content);
    text += content.text + end;
  };
  for (const item of items) {
    if (item.kind === 'text') {
      if (!pageNumber.test(item.content.text) && !prose.test(item.content.text)) add(item.content, '\n');
      continue;
    }
    let row = 0;
    for (const cell of item.table.cells) {
      if (cell.row !== row) text += '\n';
      row = cell.row;
      add(cell.content, '\t');
    }
    text += '\n';
  }
  const pieceAt = (index: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text,
    locate(start, end) {
      const index = pieceAt(start);
      const piece = pieces[index]!;
      const from = Math.min(start - starts[index]!, piece.text.length);
      return piece.locate(from, Math.max(from, Math.min(end - starts[index]!, piece.text.length)));
    },
  };
}

export type FlowToken =
  | {
      readonly kind: 'label';
      readonly row: string | null;
      readonly confidence: number;
      readonly start: number;
      readonly end: number;
      /** The label without the figures that stand in the middle of it; left out where it is one piece. */
      readonly text?: string;
    }
  | { readonly kind: 'value'; readonly text: string; readonly start: number; readonly end: number };

/** A wording to look for in running text; `row` null marks a header that only ends what came before. */
export interface FlowWording {
  readonly key: string;
  readonly row: string | null;
  readonly confidence: number;
  /** Whether the wording stands as a row label here; short words such as 其他 need a number before them. */
  readonly accept?: (before: string) => boolean;
}

export const rowWordings = (index: LabelIndex): FlowWording[] =>
  index.wordings.map(({ key, id, confidence }) => ({ key, row: id, confidence }));

const valuePattern =
  /\d+\/\d+(?![\d/])|[+\-−]?(?:(?:增加?|减少?)(?=\d))?\d[\d,]*(?:\.\d+)?(?:亿元|万元|元)?/gu;
const loneSign = /(?<=^|[\n\t|])[ \u3000]*([/\-—–]|无)[ \u3000]*(?=$|[\n\t|])/gmu;
/** Where a converter gave every cell a line that ends in a pipe, a line with nothing but the pipe is a blank cell. */
const pipedLine = /[^|\s][^\S\n]*\|[^\S\n]*(?=\n|$)/gu;
const unpipedFigure = /^[^\S\n]*\d[\d.,]*[^\S\n]*$/mu;
const blankLine = /(?<=\|[^\S\n]*\n)[^\S\n]*\|(?=[^\S\n]*(?:\n|$))/gu;
const fewestPipedLines = 8;
const hasCellPerLine = (text: string): boolean =>
  !unpipedFigure.test(text) && (text.match(pipedLine)?.length ?? 0) >= fewestPipedLines;
const significant = /[\p{L}\p{N}]/u;

/** A line of figures only: where a wrapped label has its figures beside its middle line, they stand inside the label. */
const figuresOnly = /^[^\S\n]*[+\-−]?\d[\d.,|+\-−/—–\t \u3000]*$/gmu;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds labels and values in a flow, whatever stands between their characters. The number that belongs to the next label
 * (`…0000000` + `2.其他…`) is taken from the digits before it.
 */
export function tokenize(
  flow: FlowText,
  wordings: readonly FlowWording[],
  numberOf: (row: string) => string | null,
): FlowToken[] {
  const folded = foldText(flow.text);
  const body = folded.text;
  const figures = [...body.matchAll(figuresOnly)].map((match): Range => {
    return { start: match.index, end: match.index + match[0].length };
  });
  let key = '';
  const keyAt: number[] = [];
  let line = 0;
  for (let index = 0; index < body.length; index++) {
    while (line < figures.length && figures[line]!.end <= index) line++;
    if (figures[line] && index >= figures[line]!.start) continue;
    if (!significant.test(body[index]!)) continue;
    key += body[index];
    keyAt.push(index);
  }
  key = unifyWords(key);
  const byStart = new Map<string, FlowWording[]>();
  for (const wording of wordings) {
    if (wording.key.length < 2) continue;
    const start = wording.key.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), wording]);
  }
  const labels: { row: string | null; confidence: number; start: number; end: number }[] = [];
  for (let index = 0; index + 1 < key.length; ) {
    const found = byStart
      .get(key.slice(index, index + 2))
      ?.find(
        (w) =>
          key.startsWith(w.key, index) &&
          (!w.accept || w.accept(body.slice(Math.max(0, keyAt[index]! - 6), keyAt[index]))),
      );
    if (!found) {
      index++;
      continue;
    }
    labels.push({
      row: found.row,
      confidence: found.confidence,
      start: keyAt[index]!,
      end: keyAt[index + found.key.length - 1]! + 1,
    });
    index += found.key.length;
  }
  const tokens: FlowToken[] = [];
  const cellPerLine = hasCellPerLine(body);
  const addValues = (from: number, to: number, next: string | null): void => {
    let stretch = body.slice(from, to);
    const number = /(\d{1,2})\s*[.、．)]\s*$/u.exec(stretch);
    const expected = next === null ? null : numberOf(next);
    if (number && expected && stretch.slice(0, number.index + number[1]!.length).endsWith(expected)) {
      stretch = stretch.slice(0, number.index + number[1]!.length - expected.length);
    }
    const blanks = cellPerLine ? [...stretch.matchAll(blankLine)] : [];
    const values = [...stretch.matchAll(valuePattern), ...stretch.matchAll(loneSign), ...blanks].sort(
      (a, b) => a.index - b.index,
    );
    for (const match of values) {
      tokens.push({
        kind: 'value',
        text: match[0].replace('|', '').trim(),
        start: folded.origin[from + match.index]!,
        end: folded.origin[from + match.index + match[0].length]!,
      });
    }
  };
  let from = 0;
  for (const label of labels) {
    addValues(from, label.start, label.row);
    const inside = figures.filter(({ start, end }) => start > label.start && end < label.end);
    const start = folded.origin[label.start]!;
    const end = folded.origin[label.end]!;
    const text = inside.reduceRight(
      (rest, range) => rest.slice(0, range.start - label.start) + rest.slice(range.end - label.start),
      body.slice(label.start, label.end),
    );
    const { row, confidence } = label;
    tokens.push({ kind: 'label', row, confidence, start, end, ...(inside.length > 0 && { text }) });
    for (const range of inside) addValues(range.start, range.end, null);
    from = label.end;
  }
  addValues(from, body.length, null);
  return tokens;
}
