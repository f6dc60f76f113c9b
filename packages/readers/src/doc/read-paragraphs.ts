import type { Budget } from '@gouji/core/read';
import { type FileInformation, place } from './file-information.ts';
import {
  applyParagraphChanges,
  noParagraphProperties,
  type ParagraphProperties,
} from './paragraph-properties.ts';
import type { PieceTable } from './piece-table.ts';
import { propertyChanges } from './property-changes.ts';
import { type PropertyRun, type PropertyRuns, readPropertyRuns } from './property-runs.ts';

/** A paragraph as stored: its shown text, its properties, and how it ends. */
export interface DocParagraph {
  readonly text: string;
  readonly style: number;
  readonly properties: ParagraphProperties;
  /** A cell or row mark ended it, not a paragraph mark. */
  readonly endsCell: boolean;
  /** Its end mark was deleted (tracked), so it runs on into the next paragraph. */
  readonly endDeleted: boolean;
  /** Pictures that stand in the text. */
  readonly pictures: number;
  /** First character of the paragraph, for finding what is anchored in it. */
  readonly start: number;
  readonly end: number;
}

const marks = {
  picture: 0x01,
  cell: 0x07,
  tab: 0x09,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  paragraph: 0x0d,
  columnBreak: 0x0e,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
} as const;

/** Splits a range of characters of a document into paragraphs; deleted and hidden text is left out. */
export type ParagraphReader = (from: number, to: number) => DocParagraph[];

export function openParagraphs(
  information: FileInformation,
  pieces: PieceTable,
  budget: Budget,
): ParagraphReader {
  const { main, data } = information;
  const runs: Runs = {
    paragraphs: readPropertyRuns(information.structure(place.paragraphRuns), main, 'paragraph'),
    characters: readPropertyRuns(information.structure(place.characterRuns), main, 'character'),
    data,
  };
  return (from, to) => readParagraphs(runs, pieces, from, to, budget);
}

interface Runs {
  readonly paragraphs: PropertyRuns;
  readonly characters: PropertyRuns;
  readonly data: Uint8Array;
}

function readParagraphs(
  runs: Runs,
  pieces: PieceTable,
  from: number,
  to: number,
  budget: Budget,
): DocParagraph[] {
  const text = pieces.text(from, to);
  const codes = fieldCodes(text);
  const look = followCharacters(pieces, runs.characters, from);
  const paragraphs: DocParagraph[] = [];
  let shown: string[] = [];
  let pictures = 0;
  /** Where the ordinary text not yet put into `shown` begins. */
  let ordinary: number | null = null;
  const flush = (end: number): void => {
    if (ordinary !== null) shown.push(text.slice(ordinary, end));
    ordinary = null;
  };
  let start = from;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const change = codes.get(index) ?? 0;
    depth += change;
    const { hidden, symbol } = look(index);
    const isShown = !hidden && depth === 0 && change === 0;
    if (isShown && code >= 0x20 && symbol === null) {
      ordinary ??= index;
      continue;
    }
    flush(index);
    if (code === marks.cell || code === marks.paragraph || code === marks.pageBreak) {
      budget.checkTime();
      const run = runs.paragraphs.at(pieces.offsetOf(from + index));
      const properties = noParagraphProperties();
      if (run) applyParagraphChanges(properties, run.changes, runs.data);
      paragraphs.push({
        text: shown.join(''),
        style: run?.style ?? 0,
        properties,
        endsCell: code === marks.cell,
        endDeleted: hidden,
        pictures,
        start,
        end: from + index + 1,
      });
      shown = [];
      pictures = 0;
      start = from + index + 1;
    } else if (isShown) {
      if (code === marks.picture) pictures++;
      shown.push(symbol ?? shownText(code));
    }
  }
  flush(text.length);
  if (shown.length > 0)
    paragraphs.push({
      text: shown.join(''),
      style: 0,
      properties: noParagraphProperties(),
      endsCell: false,
      endDeleted: false,
      pictures,
      start,
      end: to,
    });
  return paragraphs;
}

/** What a control character shows. */
function shownText(code: number): string {
  if (code === marks.tab) return '\t';
  if (code === marks.lineBreak || code === marks.columnBreak) return '\n';
  return code === marks.hyphen ? '-' : '';
}

/**
 * Where the hidden code of fields begins (+1) and ends (-1), by index. Only complete fields count, so a stray mark
 * cannot swallow the rest of the document.
 */
function fieldCodes(text: string): Map<number, number> {
  const changes = new Map<number, number>();
  const open: { begin: number; separator: number | null }[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === marks.fieldBegin) open.push({ begin: index, separator: null });
    else if (code === marks.fieldSeparator && open.length > 0) open.at(-1)!.separator ??= index;
    else if (code === marks.fieldEnd) {
      const field = open.pop();
      if (!field) continue;
      changes.set(field.begin, 1);
      changes.set(field.separator ?? index, -1);
      if (field.separator !== null) changes.set(index, 0);
    }
  }
  return changes;
}

interface CharacterLook {
  /** Deleted by a tracked change, or formatted as hidden. */
  readonly hidden: boolean;
  /** The character of a symbol font that stands here. */
  readonly symbol: string | null;
}

const plain: CharacterLook = { hidden: false, symbol: null };

/** Answers how the character at an index (ascending) looks; looks a run up only when the last one is left. */
function followCharacters(
  pieces: PieceTable,
  runs: PropertyRuns,
  from: number,
): (index: number) => CharacterLook {
  let run: PropertyRun | null = null;
  let look = plain;
  return (index) => {
    const offset = pieces.offsetOf(from + index);
    if (!run || offset < run.from || offset >= run.to) {
      run = runs.at(offset);
      look = run ? characterLook(run.changes) : plain;
    }
    return look;
  };
}

function characterLook(changes: Uint8Array): CharacterLook {
  let hidden = false;
  let symbol: string | null = null;
  for (const { code, operand } of propertyChanges(changes)) {
    // sprmCFRMarkDel, sprmCFVanish, sprmCSymbol. Switches are 1 or, as Word writes them, 0x81: unlike the style.
    if (code === 0x0800 || code === 0x083c) hidden ||= (operand.getUint8(0) & 1) === 1;
    else if (code === 0x6a09) symbol = String.fromCharCode(operand.getUint16(2, true));
  }
  return hidden || symbol !== null ? { hidden, symbol } : plain;
}
