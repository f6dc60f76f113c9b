import type { Budget } from '@gouji/core/read';
import { type CharacterLook, plainLook, readCharacterLook } from './character-look.ts';
import { findFields } from './fields.ts';
import { type FileInformation, place } from './file-information.ts';
import {
  applyParagraphChanges,
  noParagraphProperties,
  type ParagraphProperties,
} from './paragraph-properties.ts';
import type { PieceTable } from './piece-table.ts';
import { type PropertyRun, type PropertyRuns, readPropertyRuns } from './property-runs.ts';
import { type DocRun, ShownRuns } from './shown-runs.ts';
import type { DocStyle } from './style-sheet.ts';

/** A paragraph as stored: its text, its properties, and how it ends. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly style: number;
  readonly properties: ParagraphProperties;
  /** A cell or row mark ended it, not a paragraph mark. */
  readonly endsCell: boolean;
  /** Its end mark was deleted (tracked), so it runs on into the next paragraph. */
  readonly endDeleted: boolean;
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
  hyphen: 0x1e,
} as const;

/** Splits a range of characters of a document into paragraphs. */
export type ParagraphReader = (from: number, to: number) => DocParagraph[];

export function openParagraphs(
  information: FileInformation,
  pieces: PieceTable,
  styles: readonly (DocStyle | undefined)[],
  budget: Budget,
): ParagraphReader {
  const { main, data } = information;
  const runs: Runs = {
    paragraphs: readPropertyRuns(information.structure(place.paragraphRuns), main, 'paragraph'),
    characters: readPropertyRuns(information.structure(place.characterRuns), main, 'character'),
    styles,
    data,
  };
  return (from, to) => readParagraphs(runs, pieces, from, to, budget);
}

interface Runs {
  readonly paragraphs: PropertyRuns;
  readonly characters: PropertyRuns;
  readonly styles: readonly (DocStyle | undefined)[];
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
  const fields = findFields(text);
  const follow = followCharacters(pieces, runs.characters, from);
  const paragraphs: DocParagraph[] = [];
  let start = from;
  const shown = new ShownRuns(
    runs.styles,
    runs.data,
    () => runs.paragraphs.at(pieces.offsetOf(start))?.style ?? 0,
  );
  /** Where the ordinary text not yet put into `shown` begins. */
  let ordinary: number | null = null;
  let depth = 0;
  let look = plainLook;
  const flush = (end: number): void => {
    if (ordinary !== null) shown.show(text.slice(ordinary, end));
    ordinary = null;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const mark = fields.marks.get(index);
    if (mark) depth += mark.change;
    const next = follow(index);
    if (next !== look) {
      flush(index);
      look = next;
      shown.look = next;
    }
    const isText = depth === 0 && mark === undefined;
    if (isText && code >= 0x20 && look.symbol === undefined) {
      ordinary ??= index;
      continue;
    }
    flush(index);
    if (mark) shown.passMark(mark);
    if (code === marks.cell || code === marks.paragraph || code === marks.pageBreak) {
      budget.checkTime();
      const end = from + index + 1;
      const run = runs.paragraphs.at(pieces.offsetOf(end - 1));
      paragraphs.push(toParagraph(shown, run, runs.data, code === marks.cell, start, end));
      start = end;
    } else if (code === marks.picture) shown.addPicture(fields.at(index));
    else if (isText) shown.show(look.symbol ?? shownText(code));
  }
  flush(text.length);
  const rest = shown.take();
  if (rest.length > 0)
    paragraphs.push({
      runs: rest,
      style: 0,
      properties: noParagraphProperties(),
      endsCell: false,
      endDeleted: false,
      start,
      end: to,
    });
  return paragraphs;
}

/** The paragraph that ends with the mark the walk stands on. */
function toParagraph(
  shown: ShownRuns,
  run: PropertyRun | null,
  data: Uint8Array,
  endsCell: boolean,
  start: number,
  end: number,
): DocParagraph {
  const properties = noParagraphProperties();
  if (run) applyParagraphChanges(properties, run.changes, data);
  const { deleted, vanish } = shown.look;
  return {
    runs: shown.take(),
    style: run?.style ?? 0,
    properties,
    endsCell,
    endDeleted: deleted === true || vanish === 'on' || vanish === 'opposite',
    start,
    end,
  };
}

/** What a control character shows. */
function shownText(code: number): string {
  if (code === marks.tab) return '\t';
  if (code === marks.lineBreak || code === marks.columnBreak) return '\n';
  return code === marks.hyphen ? '-' : '';
}

/** Answers how the character at an index (ascending) looks; looks a run up only when the last one is left. */
function followCharacters(
  pieces: PieceTable,
  runs: PropertyRuns,
  from: number,
): (index: number) => CharacterLook {
  let run: PropertyRun | null = null;
  let look = plainLook;
  const known = new Map<PropertyRun, CharacterLook>();
  return (index) => {
    const offset = pieces.offsetOf(from + index);
    if (!run || offset < run.from || offset >= run.to) {
      run = runs.at(offset);
      look = plainLook;
      if (run && run.changes.length > 0) {
        look = known.get(run) ?? readCharacterLook(run.changes);
        known.set(run, look);
      }
    }
    return look;
  };
}
