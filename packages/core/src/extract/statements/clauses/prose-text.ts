import { foldProse } from '../../../language/fold/index.ts';
import type { Citable } from '../../../language/prose/cite.ts';
import type { Paragraph } from '../../../model/report.ts';

/**
 * Prose made uniform for reading: folded, without white space.
 * `origin[i]` is the offset of character i in its paragraph, `pieces` says from which index on which paragraph speaks.
 */
export interface ProseText {
  readonly text: string;
  readonly origin: Int32Array;
  readonly pieces: readonly { readonly start: number; readonly paragraph: Paragraph }[];
}

/** A run of paragraphs as one text. One alone is folded for all who read it, unless white space parts digits in it. */
export function toProse(
  paragraphs: readonly Paragraph[],
  toCitable: (paragraph: Paragraph) => Citable,
): ProseText {
  const [paragraph] = paragraphs;
  if (paragraph && paragraphs.length === 1) {
    const { text, origin, joinsDigits } = toCitable(paragraph);
    if (!joinsDigits) return { text, origin, pieces: [{ start: 0, paragraph }] };
  }
  const { text, origin, starts } = foldProse(paragraphs.map((one) => one.text));
  return {
    text,
    origin,
    pieces: paragraphs.map((one, index) => ({ start: starts[index]!, paragraph: one })),
  };
}

/** 60.0% at the head of a line is the share that the line before ends with. */
const numbered =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d{1,2}(?:[%％万亿倍]|个百分点))|[一二三四五六七八九十]是)/u;
/** A year or a body's own name for itself begins a sentence, unless the words before ask for more. */
const fresh =
  /^\s*(?:20\d\d年|今年|全年|本年|截[至止]|[我本][局委厅办市县区镇乡街院校中单机]|此外|同时|另外)/u;
const asksForMore = /[，,、（(《“及和与或的于自至从在向对按据]\s*$/u;
const ended = /[。；！？：;!?:.》)）][”’]?\s*$/u;
/** A list of figures that goes on: 92、75 behind 86、. */
const figures = /^\s*\d{1,3}、\d/u;
const endsInFigures = /[\d、]\s*$/u;

function goesOn(before: Paragraph, { text }: Paragraph): boolean {
  const start = text.slice(0, 12);
  const isList = figures.test(start) && endsInFigures.test(before.text.slice(-2));
  const isNumbered = numbered.test(start) && !isList;
  return !isNumbered && (!fresh.test(start) || asksForMore.test(before.text.slice(-2)));
}

/**
 * Groups paragraphs into runs to be read together: a page or line break inside a sentence leaves a long
 * paragraph without a final mark, and the sentence goes on in the next one.
 */
export function toRuns(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (open && run && goesOn(run.at(-1)!, paragraph)) run.push(paragraph);
    else runs.push([paragraph]);
    open = paragraph.text.length >= 20 && !ended.test(paragraph.text.slice(-4));
  }
  return runs;
}
