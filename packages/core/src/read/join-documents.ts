import type { Block, Document, PlacedText } from '../model/document.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Notice } from '../model/notice.ts';

/** A document with the name of the file it was read from. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

const within = (at: SourceLocation, file: string): SourceLocation => ({ ...at, file });

function placedText(content: PlacedText, file: string): PlacedText {
  return {
    ...content,
    ...(content.asides && {
      asides: content.asides.map((aside) => ({ ...aside, at: within(aside.at, file) })),
    }),
    locate: (start, end) => within(content.locate(start, end), file),
  };
}

const placedBlock = (block: Block, file: string): Block =>
  block.kind === 'table'
    ? { ...block, cells: block.cells.map((cell) => ({ ...cell, content: placedText(cell.content, file) })) }
    : { ...block, content: placedText(block.content, file) };

/** A notice that says of which file it speaks. */
export const nameInNotice = (notice: Notice, file: string): Notice => ({
  ...notice,
  message: { zh: `“${file}”：${notice.message.zh}`, en: `“${file}”: ${notice.message.en}` },
});

/** A document whose every place names its file. */
export const placedDocument = (document: Document, file: string): Document => ({
  ...document,
  blocks: document.blocks.map((block) => placedBlock(block, file)),
  leftOut: document.leftOut.map(({ places, ...kind }) => ({
    ...kind,
    places: places.map((place) => ({ ...place, at: place.at && within(place.at, file) })),
  })),
});

/** Several files as one document, in the order given: every place names its file, and so does every notice. */
export function joinDocuments(parts: readonly [NamedDocument, ...NamedDocument[]]): Document {
  const metadata = Object.assign({}, ...parts.map(({ document }) => document.metadata).reverse());
  const placed = parts.map(({ name, document }) => placedDocument(document, name));
  return {
    format: parts[0].document.format,
    blocks: placed.flatMap(({ blocks }) => blocks),
    metadata,
    notices: parts.flatMap(({ name, document }) =>
      document.notices.map((notice) => nameInNotice(notice, name)),
    ),
    leftOut: placed.flatMap(({ leftOut }) => leftOut),
    complete: parts.every(({ document }) => document.complete),
  };
}

/** So many files are named; of more the first two and the last. */
const mostNamed = 4;

/** 正文.docx+表格.xlsx: the names of several files as one. */
export const joinNames = (names: readonly string[]): string =>
  (names.length > mostNamed ? [...names.slice(0, 2), '…', names.at(-1)!] : names).join('+');
