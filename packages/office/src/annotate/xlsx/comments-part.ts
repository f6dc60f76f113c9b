import { escapeMarkup } from '@gouji/core/format';
import { applySplices, attributeOf, type Splice, scanTags, type XmlTag } from '../../opc/scan-tags.ts';

/** What is said at a cell. */
export interface CellNote {
  /** In A1 notation. */
  readonly cell: string;
  readonly text: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const run = (text: string, prefix = ''): string =>
  `<${prefix}r><${prefix}t xml:space="preserve">${escapeMarkup(text)}</${prefix}t></${prefix}r>`;

const comment = ({ cell, text }: CellNote, author: number, prefix = ''): string =>
  `<${prefix}comment ref="${cell}" authorId="${author}"><${prefix}text>${run(text, prefix)}</${prefix}text></${prefix}comment>`;

/** The comments part of a sheet that had none. */
export function newComments(notes: readonly CellNote[], author: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors><author>${escapeMarkup(author)}</author></authors><commentList>${notes.map((note) => comment(note, 0)).join('')}</commentList></comments>`;
}

/** A comments part with notes put in; a cell that has a comment keeps it, with ours behind. Gives the cells that had none. */
export function addComments(
  xml: string,
  notes: readonly CellNote[],
  author: string,
): { xml: string; added: CellNote[] } {
  const waiting = new Map(notes.map((note) => [note.cell, note]));
  const splices: Splice[] = [];
  let authors = 0;
  let ref: string | null = null;
  /** Puts text before an end tag; an element without content is opened for it. */
  const put = (tag: XmlTag, text: string): void => {
    if (tag.kind === 'close') splices.push({ start: tag.start, end: tag.start, text });
    else splices.push({ start: tag.end - 2, end: tag.end, text: `>${text}</${tag.name}>` });
  };
  const close = (local: string, prefix: string, tag: XmlTag): void => {
    if (local === 'authors') put(tag, `<${prefix}author>${escapeMarkup(author)}</${prefix}author>`);
    else if (local === 'commentList')
      put(tag, [...waiting.values()].map((note) => comment(note, authors, prefix)).join(''));
    else if (local === 'text' && ref !== null && waiting.has(ref)) {
      put(tag, run(`\n${author}：\n${waiting.get(ref)!.text}`, prefix));
      waiting.delete(ref);
    }
  };
  scanTags(xml, (tag) => {
    const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    const local = tag.name.slice(prefix.length);
    if (tag.kind !== 'open') close(local, prefix, tag);
    else if (local === 'author') authors++;
    else if (local === 'comment') ref = attributeOf(xml, tag, 'ref');
  });
  const added = [...waiting.values()];
  return { xml: applySplices(xml, splices), added };
}
