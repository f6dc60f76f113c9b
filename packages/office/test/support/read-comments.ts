import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A comment as it stands in a DOCX. */
export interface PlacedComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** `tbl[1]/tr[2]/tc[3]` of the innermost cell the range begins in, or empty outside tables. */
  readonly cell: string;
  /** Text between the marks, without white space and without deleted text. */
  readonly words: string;
}

interface Handler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

function walk(xml: string, handler: Handler): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => handler.open(name, attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => handler.close(name));
  parser.on('text', (text) => handler.text(text));
  parser.write(xml).close();
}

const partOf = (files: Record<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(files[name] ?? new Uint8Array());

/** Reads the comments of a DOCX with a full XML parser, independent of the code that wrote them. */
export function readComments(bytes: Uint8Array): PlacedComment[] {
  const files = unzipSync(bytes);
  const comments = new Map<string, { author: string; text: string }>();
  let current: { author: string; text: string } | null = null;
  let inText = false;
  if (!files['word/comments.xml']) return [];
  walk(partOf(files, 'word/comments.xml'), {
    open(name, attributes) {
      if (name === 'w:comment') {
        current = { author: attributes['w:author'] ?? '', text: '' };
        comments.set(attributes['w:id']!, current);
      }
      inText = name === 'w:t';
    },
    close(name) {
      inText = false;
      if (name === 'w:p' && current) current.text += '\n';
    },
    text(text) {
      if (inText && current) current.text += text;
    },
  });
  const places = placesOf(partOf(files, 'word/document.xml'));
  return [...comments].map(([id, { author, text }]) => {
    const place = places.get(id);
    if (!place) throw new Error(`comment ${id} is tied to nothing`);
    if (!place.ended || !place.referred) throw new Error(`comment ${id} has no end or no reference`);
    return { id, author, text: text.trimEnd(), cell: place.cell, words: place.words.replace(/\s/gu, '') };
  });
}

interface Place {
  readonly cell: string;
  words: string;
  ended: boolean;
  referred: boolean;
}

function placesOf(xml: string): Map<string, Place> {
  const places = new Map<string, Place>();
  const active = new Set<Place>();
  const tables: { path: string; row: number; cell: number; count: number }[] = [];
  const counts = [0];
  const cells: string[] = [''];
  let skipping = 0;
  let inText = false;
  walk(xml, {
    open(name, attributes) {
      // What stands in a fallback is there twice.
      if (skipping > 0 || name === 'mc:Fallback') {
        skipping++;
        return;
      }
      if (name === 'w:tbl') {
        counts[counts.length - 1]!++;
        const base = cells.at(-1)!;
        tables.push({ path: `${base && `${base}/`}tbl[${counts.at(-1)}]`, row: 0, cell: 0, count: 0 });
      } else if (name === 'w:tr') Object.assign(tables.at(-1)!, { row: tables.at(-1)!.row + 1, cell: 0 });
      else if (name === 'w:tc') {
        const table = tables.at(-1)!;
        table.cell++;
        cells.push(`${table.path}/tr[${table.row}]/tc[${table.cell}]`);
        counts.push(0);
      } else if (name === 'w:commentRangeStart') {
        const place: Place = { cell: cells.at(-1)!, words: '', ended: false, referred: false };
        if (places.has(attributes['w:id']!)) throw new Error('one comment is tied twice');
        places.set(attributes['w:id']!, place);
        active.add(place);
      } else if (name === 'w:commentRangeEnd') {
        const place = places.get(attributes['w:id']!)!;
        place.ended = true;
        active.delete(place);
      } else if (name === 'w:commentReference') {
        // A comment without a range stands where it is referred to.
        const place = places.get(attributes['w:id']!) ?? {
          cell: cells.at(-1)!,
          words: '',
          ended: true,
          referred: true,
        };
        place.referred = true;
        places.set(attributes['w:id']!, place);
      }
      inText = name === 'w:t';
    },
    close(name) {
      inText = false;
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === 'w:tbl') tables.pop();
      if (name === 'w:tc') {
        cells.pop();
        counts.pop();
      }
    },
    text(text) {
      if (inText && skipping === 0) for (const place of active) place.words += text;
    },
  });
  return places;
}

/** Every text of the main part, deleted text and white space too, with what separates it; marks of comments left out. */
export function allText(bytes: Uint8Array): string {
  const out: string[] = [];
  walk(partOf(unzipSync(bytes), 'word/document.xml'), {
    open(name) {
      if (['w:p', 'w:tab', 'w:br', 'w:tc', 'w:del', 'w:ins', 'w:footnoteReference'].includes(name))
        out.push(`<${name}>`);
    },
    close(name) {
      if (['w:p', 'w:del', 'w:ins'].includes(name)) out.push('</>');
    },
    text: (text) => out.push(text),
  });
  return out.join('');
}
