import type { PageCharacter } from './page-character.ts';
import type { PageObject } from './page-objects.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';
import { markText } from './text-marks.ts';

/** What a file says its drawn characters stand for, by the text objects that draw them. */
export type ActualTexts = ReadonlyMap<Handle, ActualText>;

interface ActualText {
  readonly text: string;
}

const key = new TextEncoder().encode('ActualText\0');

/**
 * Takes the words off a page that it holds in place of what it draws: the engine would give them as its text, all in one place,
 * whatever the page shows. Must run before the text of the page is read.
 */
export function takeActualTexts(engine: PdfiumEngine, texts: readonly PageObject[]): ActualTexts {
  const { call } = engine;
  const found = new Map<Handle, ActualText>();
  const byMark = new Map<Handle, ActualText>();
  const marked: (readonly [Handle, Handle])[] = [];
  for (const { handle } of texts) {
    const count = call.FPDFPageObj_CountMarks(handle);
    for (let index = count - 1; index >= 0; index--) {
      const mark = call.FPDFPageObj_GetMark(handle, index);
      if (!byMark.has(mark)) {
        const text = markText(engine, mark, key);
        if (text === null) continue;
        byMark.set(mark, { text: text.normalize('NFKC').replace(/\s+/gu, '') });
      }
      found.set(handle, byMark.get(mark)!);
      marked.push([handle, mark]);
    }
  }
  // Only now: a mark that is taken off its last text is gone, and another may get its handle.
  for (const [handle, mark] of marked) call.FPDFPageObj_RemoveMark(handle, mark);
  return found;
}

const unmapped = /[\ue000-\uf8ff\ufffd]/u;
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/gu, '');

/**
 * Holds what is drawn against what it is said to stand for. What is drawn counts; where the file gives it no meaning, the words do
 * that are said of it, and digits of which it says two things are not known. Gives how many got a meaning so, and how many are in doubt.
 */
export function settleActualTexts(
  characters: PageCharacter[],
  actual: ActualTexts,
  objectOf: (at: number) => Handle,
): { readonly settled: number; readonly doubted: number } {
  let [settled, doubted] = [0, 0];
  for (const [{ text }, indexes] of spansOf(characters, actual, objectOf)) {
    const drawn = indexes.map((at) => characters[at]!.text).join('');
    const said = [...text];
    const isUnmapped = unmapped.test(drawn);
    if (isUnmapped && said.length === indexes.length) {
      settled += indexes.filter((at) => unmapped.test(characters[at]!.text)).length;
      for (const [order, at] of indexes.entries())
        characters[at] = { ...characters[at]!, text: said[order]! };
    } else if (!isUnmapped && digitsOf(text) !== '' && digitsOf(text) !== digitsOf(drawn)) {
      doubted += indexes.length;
      for (const at of indexes) characters[at] = { ...characters[at]!, text: '\ufffd' };
    }
  }
  return { settled, doubted };
}

/** The characters, by their indexes, that one text stands for. */
function spansOf(
  characters: readonly PageCharacter[],
  actual: ActualTexts,
  objectOf: (at: number) => Handle,
): Map<ActualText, number[]> {
  const spans = new Map<ActualText, number[]>();
  for (let at = 0; actual.size > 0 && at < characters.length; at++) {
    const span = actual.get(objectOf(at));
    if (!span) continue;
    const own = spans.get(span);
    if (own) own.push(at);
    else spans.set(span, [at]);
  }
  return spans;
}
