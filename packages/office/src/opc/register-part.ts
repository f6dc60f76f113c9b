import { escapeMarkup } from '@gouji/core/format';
import { scanTags } from './scan-tags.ts';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Puts an element before the end tag of the root, in the prefix the root uses. */
function append(xml: string, element: (prefix: string) => string): string {
  let root = '';
  let end = -1;
  let empty = false;
  scanTags(xml, (tag) => {
    root ||= tag.name;
    if (tag.name !== root) return;
    end = tag.kind === 'close' ? tag.start : tag.end;
    empty = tag.kind === 'empty';
  });
  const prefix = root.slice(0, root.indexOf(':') + 1);
  if (end < 0) return xml;
  if (!empty) return xml.slice(0, end) + element(prefix) + xml.slice(end);
  return `${xml.slice(0, end).replace(/\s*\/>$/u, '>')}${element(prefix)}</${root}>${xml.slice(end)}`;
}

/** `[Content_Types].xml` with a part named; unchanged where the part has a type of its own already. */
export function addContentType(xml: string, part: string, type: string): string {
  if (xml.toLowerCase().includes(`partname="/${part.toLowerCase()}"`)) return xml;
  return append(
    xml,
    (prefix) => `<${prefix}Override PartName="/${escapeMarkup(part)}" ContentType="${type}"/>`,
  );
}

/** A relationships part (null: there is none yet) with one more, and the id it was given. */
export function addRelationship(
  xml: string | null,
  type: string,
  target: string,
): { xml: string; id: string } {
  const before = xml ?? `${declaration}<Relationships xmlns="${packages}/relationships"></Relationships>`;
  let number = 1;
  while (before.includes(`"gouji${number}"`)) number++;
  const id = `gouji${number}`;
  const after = append(
    before,
    (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeMarkup(target)}"/>`,
  );
  return { xml: after, id };
}

/** The relationships part of a part: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
/** `[Content_Types].xml` with the type of an extension; unchanged where it has one. */
export function addDefaultType(xml: string, extension: string, type: string): string {
  if (xml.toLowerCase().includes(`extension="${extension}"`)) return xml;
  // Word and Excel expect the defaults first; the standard does not mind.
  return append(xml, (prefix) => `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`);
}
