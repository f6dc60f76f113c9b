import type { Language } from '@gouji/core/model';
import { defaultLimits, startBudget } from '@gouji/core/read';
import {
  type Archive,
  decodeReferences,
  openArchive,
  readRelationships,
  resolvePart,
} from '@gouji/readers/archive';
import { addContentType, addDefaultType, addRelationship, relationshipsOf } from '../../opc/register-part.ts';
import { replaceParts } from '../../opc/replace-parts.ts';
import { attributeOf, scanTags } from '../../opc/scan-tags.ts';
import { readXmlPart, type XmlPart } from '../../opc/xml-part.ts';
import type { Annotated, Signature } from '../annotated.ts';
import type { Remark } from '../remarks.ts';
import { signedNotice } from '../signed-notice.ts';
import { addComments, type CellNote, newComments } from './comments-part.ts';
import { addNoteShapes, drawNotes } from './note-shapes.ts';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** The XLSX with a comment at each cell that something is said about; cells, styles and formulas keep their bytes. */
export async function annotateXlsx(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  { author }: Signature,
  language: Language,
): Promise<Annotated> {
  const archive = openArchive(bytes, defaultLimits);
  const workbook = openWorkbook(archive);
  const parts = new Map<string, Uint8Array>();
  const types = readXmlPart(archive, '[Content_Types].xml');
  let typesXml = types?.xml ?? '';
  for (const [sheet, notes] of bySheet(remarks, workbook, language)) {
    const writer = new SheetWriter(archive, sheet, parts);
    typesXml = writer.write(notes, author, typesXml);
  }
  if (types) parts.set(types.name, types.encode(typesXml));
  return {
    format: 'xlsx',
    bytes: await replaceParts(bytes, parts),
    remarks: remarks.length,
    notices: signedNotice(archive),
  };
}

/** The part of each sheet by its name, in order. */
function openWorkbook(archive: Archive): Map<string, string> {
  const budget = startBudget(defaultLimits);
  const main =
    readRelationships(archive, '', budget).find(({ type }) => type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const targets = new Map(readRelationships(archive, main, budget).map(({ id, target }) => [id, target]));
  const sheets = new Map<string, string>();
  const xml = readXmlPart(archive, main)?.xml ?? '';
  scanTags(xml, (tag) => {
    if (tag.kind === 'close' || !/^(?:\w+:)?sheet$/u.test(tag.name)) return;
    const relation = /\s[\w.-]+:id\s*=\s*["']([^"']+)/u.exec(xml.slice(tag.start, tag.end))?.[1];
    const target = relation === undefined ? undefined : targets.get(relation);
    const name = attributeOf(xml, tag, 'name');
    if (name !== null && target !== undefined) sheets.set(decodeReferences(name), target);
  });
  return sheets;
}

/** A cell has one note, and the note of a cell that holds a whole section may have much to say. */
const longNote = 4000;
/** What programs take of a note; a workbook with a longer one is called damaged. */
const longestNote = 32_000;

/** What stands at the end of a note that does not hold all that is said of its cell. */
const isFull = {
  zh: (left: number) => `（此批注已写满，还有 ${left} 段未写入；全部问题请看校核结果。）`,
  en: (left: number) =>
    `(This note is full; ${left} more ${left === 1 ? 'paragraph is' : 'paragraphs are'} not in it. The result of the check has all findings.)`,
} as const;

/** A paragraph is a sentence or two; one that is longer is cut, so that each note has several. */
const longestParagraph = 2000;

/** All that is said of a cell; where that is very much, a basis or an advice is not said twice, and what is left out is told. */
function noteText(paragraphs: readonly string[], language: Language): string {
  const text = paragraphs.join('\n');
  if (text.length <= longNote) return text;
  const once = [...new Set(paragraphs)].map((paragraph) =>
    paragraph.length <= longestParagraph ? paragraph : `${paragraph.slice(0, longestParagraph)}…`,
  );
  const most = longestNote - isFull[language](once.length).length;
  let length = 0;
  const first = once.findIndex((paragraph) => {
    length += paragraph.length + 1;
    return length > most;
  });
  if (first < 0) return once.join('\n');
  return [...once.slice(0, first), isFull[language](once.length - first)].join('\n');
}

/** What is said, sheet by sheet and cell by cell; what has no cell stands at the first cell of the first sheet. */
function bySheet(
  remarks: readonly Remark[],
  workbook: Map<string, string>,
  language: Language,
): Map<string, CellNote[]> {
  const [first] = workbook.values();
  const sheets = new Map<string, Map<string, string[]>>();
  for (const { at, paragraphs } of remarks) {
    const known = at?.kind === 'sheet' ? workbook.get(at.sheet) : undefined;
    const sheet = known ?? first;
    if (sheet === undefined) continue;
    const cell = known !== undefined && at?.kind === 'sheet' ? at.cell : 'A1';
    const cells = sheets.get(sheet) ?? new Map<string, string[]>();
    sheets.set(sheet, cells);
    cells.set(cell, [...(cells.get(cell) ?? []), ...paragraphs]);
  }
  return new Map(
    [...sheets].map(([sheet, cells]) => [
      sheet,
      [...cells].map(([cell, paragraphs]) => ({ cell, text: noteText(paragraphs, language) })),
    ]),
  );
}

/** Writes the comments of one sheet: the comments part, the drawing that shows them, and how both are found. */
class SheetWriter {
  readonly #archive: Archive;
  readonly #sheet: XmlPart;
  readonly #parts: Map<string, Uint8Array>;
  #sheetXml: string;
  #relations: string | null;
  readonly #known: ReturnType<typeof readRelationships>;

  constructor(archive: Archive, sheet: string, parts: Map<string, Uint8Array>) {
    this.#archive = archive;
    const part = readXmlPart(archive, sheet);
    if (!part) throw new RangeError(`the workbook has no part ${sheet}`);
    this.#sheet = part;
    this.#sheetXml = part.xml;
    this.#parts = parts;
    this.#relations = readXmlPart(archive, relationshipsOf(sheet))?.xml ?? null;
    this.#known = readRelationships(archive, sheet, startBudget(defaultLimits));
  }

  /** Gives the content types with what is new. */
  write(notes: readonly CellNote[], author: string, types: string): string {
    const { text, added } = this.#comments(notes, author);
    let named = text === null ? types : addContentType(types, text, commentsType);
    if (added.length > 0) named = this.#shapes(added, named);
    this.#parts.set(this.#sheet.name, this.#sheet.encode(this.#sheetXml));
    if (this.#relations !== null)
      this.#parts.set(relationshipsOf(this.#sheet.name), new TextEncoder().encode(this.#relations));
    return named;
  }

  /** The name of a new comments part, or null when there was one; and the cells that had no comment before. */
  #comments(notes: readonly CellNote[], author: string): { text: string | null; added: readonly CellNote[] } {
    const target = this.#known.find(({ type }) => type === 'comments')?.target;
    const known = target === undefined ? null : readXmlPart(this.#archive, target);
    if (known) {
      const { xml, added } = addComments(known.xml, notes, author);
      this.#parts.set(known.name, known.encode(xml));
      return { text: null, added };
    }
    const name = this.#free('comments', 'xml');
    this.#parts.set(name, new TextEncoder().encode(newComments(notes, author)));
    this.#relate('comments', name);
    return { text: name, added: notes };
  }

  #shapes(notes: readonly CellNote[], types: string): string {
    const relation = this.#legacyDrawing();
    const target = this.#known.find(({ id, type }) => id === relation && type === 'vmlDrawing')?.target;
    const known = target === undefined ? null : readXmlPart(this.#archive, target);
    if (known) {
      this.#parts.set(known.name, known.encode(addNoteShapes(known.xml, notes)));
      return types;
    }
    const name = this.#free('drawings/vmlDrawing', 'vml');
    this.#parts.set(name, new TextEncoder().encode(drawNotes(notes)));
    this.#sheetXml = withLegacyDrawing(this.#sheetXml, this.#relate('vmlDrawing', name));
    return addDefaultType(types, 'vml', drawingType);
  }

  #legacyDrawing(): string | null {
    let id: string | null = null;
    scanTags(this.#sheetXml, (tag) => {
      if (tag.kind !== 'close' && /^(?:\w+:)?legacyDrawing$/u.test(tag.name))
        id = /\s[\w.-]+:id\s*=\s*["']([^"']+)/u.exec(this.#sheetXml.slice(tag.start, tag.end))?.[1] ?? null;
    });
    return id;
  }

  #relate(type: string, part: string): string {
    const related = addRelationship(this.#relations, `${relationships}/${type}`, `/${part}`);
    this.#relations = related.xml;
    return related.id;
  }

  /** A part name that is not taken, in the folder of the workbook. */
  #free(stem: string, extension: string): string {
    const folder = resolvePart(this.#sheet.name.slice(0, this.#sheet.name.lastIndexOf('/') + 1), '..');
    const taken = new Set([...this.#archive.names, ...this.#parts.keys()].map((name) => name.toLowerCase()));
    for (let number = 1; ; number++) {
      const name = `${folder === '' ? '' : `${folder}/`}${stem}${number}.${extension}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }
}

/** What stands behind the legacy drawing in a sheet (ECMA-376-1, 18.3.1.99). */
const behind = [
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts'],
  'extLst',
];

function withLegacyDrawing(xml: string, id: string): string {
  let depth = 0;
  let at = -1;
  let prefix = '';
  scanTags(xml, (tag) => {
    if (tag.kind === 'close') depth--;
    const local = tag.name.slice(tag.name.indexOf(':') + 1);
    if (depth === 0 && tag.kind === 'open') prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    const isEnd = depth === 0 && tag.kind === 'close';
    if (at < 0 && (isEnd || (depth === 1 && tag.kind !== 'close' && behind.includes(local)))) at = tag.start;
    if (tag.kind === 'open') depth++;
  });
  const element = `<${prefix}legacyDrawing xmlns:gouji="${relationships}" gouji:id="${id}"/>`;
  return xml.slice(0, at) + element + xml.slice(at);
}
