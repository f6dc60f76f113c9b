import type { PlacedText } from '../model/document.ts';

const number = /^[\d.,+−-]+$/u;
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;

/** The lines of a cell as one text; two numbers stay two. A place lies within one line: between lines stand those of other cells. */
export function joinPieces(pieces: readonly PlacedText[]): PlacedText {
  const begins: number[] = [];
  let text = '';
  for (const piece of pieces) {
    const isApart = number.test(text) || number.test(piece.text);
    const isChinese = han.test(text.at(-1) ?? '') || han.test(piece.text[0]!);
    if (text !== '') text += isApart ? '\n' : isChinese ? '' : ' ';
    begins.push(text.length);
    text += piece.text;
  }
  return {
    text,
    locate(start, end) {
      const at = Math.max(
        0,
        begins.findLastIndex((begin) => begin <= start),
      );
      const piece = pieces[at]!;
      const from = Math.min(start - begins[at]!, piece.text.length);
      return piece.locate(from, Math.max(from, Math.min(end - begins[at]!, piece.text.length)));
    },
  };
}
