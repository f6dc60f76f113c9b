import type { LeftOutKind } from '@gouji/core/model';
import type { Budget } from '@gouji/core/read';
import { equationText, isFormula } from '../word/equation.ts';
import { type CharacterLook, evidenceOf, plainLook, rankOf, readCharacterLook } from './character-look.ts';
import { type DocField, findFields } from './fields.ts';
import { type FileInformation, place } from './file-information.ts';
import { chosenEntry } from './form-field.ts';
import {
  applyParagraphChanges,
  noParagraphProperties,
  type ParagraphProperties,
} from './paragraph-properties.ts';
import type { PieceTable } from './piece-table.ts';
import { type PropertyRun, type PropertyRuns, readPropertyRuns } from './property-runs.ts';
import type { DocStyle } from './style-sheet.ts';

/** A stretch of text that is shown alike. */
export interface DocRun {
  readonly text: string;
  /** Why it is not plainly shown; null when it is. */
  readonly what: LeftOutKind | null;
  /** Of its type, in half points, less where it stands above the line; null where it has none. */
  readonly size: number | null;
}

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
  let shown: DocRun[] = [];
  /** Where the ordinary text not yet put into `shown` begins, and how it looks. */
  let ordinary: number | null = null;
  let look = plainLook;
  let start = from;
  let depth = 0;
  let styleLook: CharacterLook | null = null;

  const paragraphLook = (): CharacterLook => {
    if (!styleLook) {
      const run = runs.paragraphs.at(pieces.offsetOf(start));
      styleLook = runs.styles[run?.style ?? 0]?.look ?? plainLook;
    }
    return styleLook;
  };
  const add = (value: string, what: LeftOutKind | null, size: number | null = null): void => {
    if (value !== '' || what !== null) shown.push({ text: value, what, size });
  };
  const addShown = (value: string): void => {
    const character = look.style === undefined ? plainLook : (runs.styles[look.style]?.look ?? plainLook);
    const paragraph = paragraphLook();
    add(value, evidenceOf(look, paragraph, character), rankOf(look, paragraph, character));
  };
  const flush = (end: number): void => {
    if (ordinary !== null) addShown(text.slice(ordinary, end));
    ordinary = null;
  };
  const addPicture = (field: DocField | undefined): void => {
    if (look.isBinary && look.dataAt !== undefined) {
      if (field) field.entry ??= chosenEntry(runs.data, look.dataAt);
      return;
    }
    const isObject = field !== undefined && /^\s*(?:EMBED|LINK)\b/i.test(field.code);
    add(isObject ? field.code.trim() : '', isObject ? 'object' : 'picture');
  };
  const endField = (field: DocField): void => {
    const equation = equationText(field.code);
    if (field.entry && !field.hasResult) addShown(field.entry);
    else if (equation) {
      addShown(equation.text);
      for (const aside of equation.asides) add(aside.text, aside.what);
    } else if (!field.hasResult && isFormula(field.code)) add(field.code.trim(), 'formula');
  };

  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const mark = fields.marks.get(index);
    if (mark) depth += mark.change;
    const next = follow(index);
    if (next !== look) {
      flush(index);
      look = next;
    }
    const isText = depth === 0 && mark === undefined;
    if (isText && code >= 0x20 && look.symbol === undefined) {
      ordinary ??= index;
      continue;
    }
    flush(index);
    if (mark?.ends) endField(mark.ends);
    if (code === marks.cell || code === marks.paragraph || code === marks.pageBreak) {
      budget.checkTime();
      const run = runs.paragraphs.at(pieces.offsetOf(from + index));
      const properties = noParagraphProperties();
      if (run) applyParagraphChanges(properties, run.changes, runs.data);
      paragraphs.push({
        runs: shown,
        style: run?.style ?? 0,
        properties,
        endsCell: code === marks.cell,
        endDeleted: look.deleted === true || look.vanish === 'on' || look.vanish === 'opposite',
        start,
        end: from + index + 1,
      });
      shown = [];
      styleLook = null;
      start = from + index + 1;
    } else if (code === marks.picture) addPicture(fields.at(index));
    else if (isText) addShown(look.symbol ?? shownText(code));
  }
  flush(text.length);
  if (shown.length > 0)
    paragraphs.push({
      runs: shown,
      style: 0,
      properties: noParagraphProperties(),
      endsCell: false,
      endDeleted: false,
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
