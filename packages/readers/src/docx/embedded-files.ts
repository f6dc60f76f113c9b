import type { Block, Document, LeftOut, PlacedText, SourceLocation } from '@gouji/core/model';
import {
  fixedText,
  type Reader,
  type ReadOptions,
  readSource,
  startBudget,
  UnreadableError,
} from '@gouji/core/read';
import { readMht } from '../mht/mht-reader.ts';
import { readRtf } from '../rtf/rtf-reader.ts';
import { type Archive, openArchive } from '../zip/open-archive.ts';
import { type Relationship, readRelationships } from '../zip/package.ts';
import { type EmbeddedDocuments, mainPart, readDocx } from './docx-reader.ts';

const mostFiles = 50;

/** What may stand in a DOCX as a file of its own, besides pages and plain text. Files within files are not read. */
const readers: readonly Reader[] = [
  { format: 'mht', read: readMht },
  { format: 'rtf', read: readRtf },
  { format: 'docx', read: (bytes, options) => readDocx(bytes, options) },
];

/**
 * Reads a DOCX with the files that stand in its text (`w:altChunk`, ECMA-376 part 1, 17.17.2.1), as programs write them that
 * make a document of a page; Word shows them as text of the document.
 */
export async function readDocxWithFiles(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const archive = openArchive(bytes, options.limits);
  const budget = startBudget(options.limits);
  const files = readRelationships(archive, mainPart(archive, budget), budget).filter(
    ({ type }) => type === 'aFChunk',
  );
  return readDocx(bytes, options, await readEmbedded(archive, files, options));
}

/** What stands in the files, by the id of their relationship; places tell the part. */
async function readEmbedded(
  archive: Archive,
  files: readonly Relationship[],
  { limits }: ReadOptions,
): Promise<EmbeddedDocuments> {
  const documents = new Map<string, Document>();
  for (const { id, target } of files.slice(0, mostFiles)) {
    const bytes = archive.read(target);
    if (!bytes) continue;
    try {
      const document = await readSource({ name: target, bytes }, { limits, readers });
      documents.set(id, placedIn(target, document));
    } catch (error) {
      // What cannot be read is told as not read.
      if (!(error instanceof UnreadableError)) throw error;
    }
  }
  return documents;
}

/** The document with places that name its part, and paragraphs and cells as a DOCX counts them. */
function placedIn(part: string, document: Document): Document {
  const count = { paragraphs: 0, tables: 0 };
  const at = (path: string): SourceLocation => ({ kind: 'part', part, path });
  return {
    ...document,
    blocks: document.blocks.map((block): Block => {
      if (block.kind !== 'table')
        return { ...block, content: moved(block.content, at(`p[${++count.paragraphs}]`)) };
      const table = `tbl[${++count.tables}]`;
      return {
        ...block,
        cells: block.cells.map((cell) => ({
          ...cell,
          content: moved(cell.content, at(`${table}/tr[${cell.row + 1}]/tc[${cell.column + 1}]`)),
        })),
      };
    }),
    leftOut: document.leftOut.map(
      (one): LeftOut => ({ ...one, places: one.places.map(({ text }) => ({ text, at: at('') })) }),
    ),
  };
}

function moved({ text, asides = [] }: PlacedText, at: SourceLocation): PlacedText {
  return fixedText(
    text,
    at,
    asides.map((aside) => ({ ...aside, at })),
  );
}
