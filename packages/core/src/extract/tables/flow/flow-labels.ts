import { unifyWords } from '../../../language/fold/index.ts';
import type { LabelIndex } from '../../label-index.ts';

/** A wording to look for in running text; `row` null marks a header that only ends what came before. */
export interface FlowWording {
  readonly key: string;
  readonly row: string | null;
  readonly confidence: number;
  /** Whether the wording stands as a row label here; short words such as 其他 need a number before them. */
  readonly accept?: (before: string) => boolean;
}

/** The wordings of a table by their first two code units (see {@link startOf}), longest first. */
export interface FlowLexicon {
  readonly byStart: ReadonlyMap<number, readonly FlowWording[]>;
  /** Labels of groups, as keys, that stand in a column of their own before the rows. */
  readonly groups: readonly string[];
  /** Whether what stands in brackets behind a label explains it and may name other rows (指行政许可以外的事项). */
  readonly remarks: boolean;
  /** Whether words are a piece of one of the wordings. */
  isPiece(words: string): boolean;
  /** The row that alone has wordings which begin with some words; null where none or several do. */
  rowBegunBy(words: string): string | null;
}

export const rowWordings = (index: LabelIndex): FlowWording[] =>
  index.wordings.map(({ key, id, confidence }) => ({ key, row: id, confidence }));

export const headerWordings = (keys: readonly string[]): FlowWording[] =>
  keys.map((key) => ({ key, row: null, confidence: 1 }));

/** Two code units as one number: a look at every place of a long text makes no strings. */
const startOf = (text: string, index: number): number =>
  text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);

export function toLexicon(
  wordings: readonly FlowWording[],
  groups: readonly string[] = [],
  remarks = false,
): FlowLexicon {
  const byStart = new Map<number, FlowWording[]>();
  for (const wording of [...wordings].sort((a, b) => b.key.length - a.key.length)) {
    if (wording.key.length < 2) continue;
    const start = startOf(wording.key, 0);
    const others = byStart.get(start);
    if (others) others.push(wording);
    else byStart.set(start, [wording]);
  }
  return {
    byStart,
    groups,
    remarks,
    isPiece: (words) => wordings.some(({ key }) => key.includes(words)),
    rowBegunBy: (words) => {
      const begun = wordings.filter(({ key }) => key.startsWith(words));
      return begun.every(({ row }) => row === begun[0]!.row) ? (begun[0]?.row ?? null) : null;
    },
  };
}

/** A half-open range of the folded text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface FoundLabel extends Range {
  readonly row: string | null;
  readonly confidence: number;
}

const isLetter = /[\p{L}\p{N}]/u;
/** 1 for units that make up a key, 2 for others, 0 for units not met yet. */
const units = new Uint8Array(0x10000);

function isSignificant(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  let kind = units[code]!;
  if (kind === 0) {
    kind = isLetter.test(text[index]!) ? 1 : 2;
    units[code] = kind;
  }
  return kind === 1;
}

/** Finds labels in a folded text whatever stands between their characters; `skipped` ranges, in order, are passed over. */
export function findLabels(body: string, lexicon: FlowLexicon, skipped: readonly Range[]): FoundLabel[] {
  let letters = '';
  const at = new Uint32Array(body.length);
  let next = 0;
  for (let index = 0; index < body.length; index++) {
    while (next < skipped.length && skipped[next]!.end <= index) next++;
    if (skipped[next] && index >= skipped[next]!.start) continue;
    if (!isSignificant(body, index)) continue;
    at[letters.length] = index;
    letters += body[index]!;
  }
  const key = unifyWords(letters);
  const labels: FoundLabel[] = [];
  for (let index = 0; index + 1 < key.length; ) {
    const found = lexicon.byStart
      .get(startOf(key, index))
      ?.find(
        (wording) =>
          key.startsWith(wording.key, index) &&
          (!wording.accept || wording.accept(body.slice(Math.max(0, at[index]! - 6), at[index]))),
      );
    if (!found) {
      index++;
      continue;
    }
    const { row, confidence } = found;
    labels.push({ row, confidence, start: at[index]!, end: at[index + found.key.length - 1]! + 1 });
    index += found.key.length;
  }
  return labels;
}
