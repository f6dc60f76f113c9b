import { foldText, unifyWords } from '../../../language/fold/index.ts';
import { findAll } from '../../../language/prose/find-all.ts';
import { type FlowLexicon, findLabels, type Range } from './flow-labels.ts';
import type { FlowText } from './flow-text.ts';
import { findValues } from './flow-values.ts';
import { findGroupPieces } from './group-pieces.ts';

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
  | {
      readonly kind: 'value';
      readonly text: string;
      readonly start: number;
      readonly end: number;
      /** Words without a number: they stand for a value only where one is missing. */
      readonly words: boolean;
      /** Digits among words that run into a label: what of it is the value cannot be told. */
      readonly glued: boolean;
    };

/** Where a converter gave every cell a line that ends in a pipe, a line with nothing but the pipe is a blank cell. */
const pipedLine = /[^|\s][^\S\n]*\|[^\S\n]*(?=\n|$)/gu;
const unpipedFigure = /^[^\S\n]*\d[\d.,]*[^\S\n]*$/mu;
const blankLine = /(?<=\|[^\S\n]*\n)[^\S\n]*\|(?=[^\S\n]*(?:\n|$))/gu;
const fewestPipedLines = 8;
const hasCellPerLine = (text: string): boolean =>
  !unpipedFigure.test(text) && (text.match(pipedLine)?.length ?? 0) >= fewestPipedLines;

/** A line of figures only: where a wrapped label has its figures beside its middle line, they stand inside the label. */
const figuresOnly =
  /^[^\S\n]*(?:[+\-−]?\d[\d.,|+\-−/—–\t \u3000]*|[/—–-](?:[^\S\n]+(?:[/—–-]|\d[\d.,]*))+[^\S\n]*)$/gmu;

/** The figures of a row behind the first line of a wrapped label, whose other lines follow. */
const figuresBehind =
  /(?<=[^\d\s|.,+\-−/—–])(?:[^\S\n]*\d[\d.,]*|[^\S\n]+[/—–-])(?:[^\S\n]+[\d.,/—–-]+){4,}[^\S\n]*$/gmu;

const cutConfidence = 0.7;
/** Words at the head of a line with figures right behind them, and the number of their row before. */
const headOfLine =
  /(?<=^|\n)[^\S\n]*(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.]+)?[^\S\n]*(\p{Script=Han}[\p{Script=Han}、]{2,})(?=[\t ]*\d|[\t ]+[/—–-](?:\s|$))/gu;
/** Fewer characters begin a row only where the next line goes on with it. */
const shortestBegin = 5;
/** The rest of the line, and the words that the next one begins with. */
const nextLine = /^[^\n\p{Script=Han}]*\n[^\S\n]*(\p{Script=Han}{1,12})/u;
const longestLine = 120;

/** 規(guī)章: how a character is read, behind it. */
const pinyin = /\((?:[A-Za-z\u00c0-\u024f\u1e00-\u1eff]|\p{M}){1,8}\)/gu;
/** 本年(2023)制发件数, 规章(设区的市以上填写), 22(其中修订16件): said of the label or the figure before it. */
const remark = /(?<=[\p{L}\p{N}]\s*)\((?:(?:19|20)\d\d年?度?|(?=[^()]*\p{Script=Han}{2})[^()]{2,120})\)/gu;

/** What stands in brackets and is neither a label nor a value. */
function findRemarks(body: string, lexicon: FlowLexicon): Range[] {
  if (!body.includes('(')) return [];
  const patterns = lexicon.remarks ? [pinyin, remark] : [pinyin];
  return patterns.flatMap((pattern) => findAll(body, pattern).map(toRange));
}

/** Those of sorted ranges that lie wholly between two places. */
function within(ranges: readonly Range[], from: number, to: number): Range[] {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  const found: Range[] = [];
  for (; low < ranges.length && ranges[low]!.start <= to; low++)
    if (ranges[low]!.end <= to) found.push(ranges[low]!);
  return found;
}

/** A text with spaces in the place of ranges. */
function blank(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  let [blanked, from] = ['', 0];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    if (end <= from) continue;
    blanked += text.slice(from, start) + ' '.repeat(end - Math.max(start, from));
    from = end;
  }
  return blanked + text.slice(from);
}

const toRange = (match: RegExpExecArray): Range => ({
  start: match.index,
  end: match.index + match[0].length,
});

/**
 * Finds labels and values in a flow, whatever stands between their characters. The number that belongs to the next label
 * (`…0000000` + `2.其他…`) is taken from the digits before it.
 */
export function tokenizeFlow(
  flow: FlowText,
  lexicon: FlowLexicon,
  numberOf: (row: string) => string | null,
): FlowToken[] {
  const { text: body, origin } = foldText(flow.text);
  const figures = [figuresOnly, figuresBehind]
    .flatMap((pattern) => findAll(body, pattern).map(toRange))
    .sort((one, other) => one.start - other.start);
  const aside = [...findGroupPieces(body, lexicon.groups), ...findRemarks(body, lexicon)];
  const skipped =
    aside.length > 0 ? [...figures, ...aside].sort((one, other) => one.start - other.start) : figures;
  const blanks = hasCellPerLine(body) ? findAll(body, blankLine).map(toRange) : [];
  const own = blank(body, aside);
  const isAside = new Set(aside);
  const tokens: FlowToken[] = [];
  const addValues = (from: number, to: number, next: string | null): void => {
    const values = findValues(own, from, to, next === null ? null : numberOf(next), lexicon.isPiece);
    const empty = within(blanks, from, to).map((range) => ({
      ...range,
      text: '',
      words: false,
      glued: false,
    }));
    const all = empty.length > 0 ? [...values, ...empty].sort((a, b) => a.start - b.start) : values;
    for (const { text, start, end, words, glued } of all)
      tokens.push({ kind: 'value', text, start: origin[start]!, end: origin[end]!, words, glued });
  };
  /** The row that words at the head of a line begin, of a few words only where the line below goes on with its label. */
  const rowBegun = (words: string, end: number): string | null => {
    const rest = words.length < shortestBegin ? nextLine.exec(own.slice(end, end + longestLine))?.[1] : '';
    return rest === undefined ? null : lexicon.rowBegunBy(unifyWords((words + rest).replaceAll('、', '')));
  };
  /** A label whose end was cut off, as the next cell of a sheet covers it, ends what came before it all the same. */
  const addStretch = (from: number, to: number, next: string | null): void => {
    let start = from;
    for (const match of findAll(own.slice(from, to), headOfLine)) {
      const end = from + match.index + match[0].length;
      const row = rowBegun(match[1]!, end);
      if (row === null) continue;
      const label = { kind: 'label', row, confidence: cutConfidence } as const;
      addValues(start, from + match.index, null);
      tokens.push({ ...label, start: origin[end - match[1]!.length]!, end: origin[end]! });
      start = end;
    }
    addValues(start, to, next);
  };
  let from = 0;
  for (const { row, confidence, start, end } of findLabels(body, lexicon, skipped)) {
    addStretch(from, start, row);
    const inside = within(skipped, start + 1, end - 1);
    const text = inside.reduceRight(
      (rest, range) => rest.slice(0, range.start - start) + rest.slice(range.end - start),
      body.slice(start, end),
    );
    tokens.push({
      kind: 'label',
      row,
      confidence,
      start: origin[start]!,
      end: origin[end]!,
      ...(inside.length > 0 && { text }),
    });
    for (const range of inside) if (!isAside.has(range)) addValues(range.start, range.end, null);
    from = end;
  }
  addStretch(from, body.length, null);
  return tokens;
}
