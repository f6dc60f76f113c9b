import { type Archive, decodeXml } from '@gouji/readers/archive';

/** An XML part as text, and how it goes back to bytes: in UTF-8, with the byte order mark it had. */
export interface XmlPart {
  readonly name: string;
  readonly xml: string;
  encode(xml: string): Uint8Array;
}

/** Reads a part; null when there is none. `name` is as the archive spells it. */
export function readXmlPart(archive: Archive, target: string): XmlPart | null {
  const bytes = archive.read(target);
  if (!bytes) return null;
  const name = archive.names.find((one) => one.toLowerCase() === target.toLowerCase()) ?? target;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  return { name, xml: decodeXml(bytes), encode: (xml) => new TextEncoder().encode(mark + inUtf8(xml)) };
}

/** The declaration must not name another encoding than the one the part is written in. */
const inUtf8 = (xml: string): string =>
  xml.replace(/^(<\?xml[^>]{0,200}?\sencoding\s*=\s*["'])([\w.-]+)/u, (whole, before, encoding) =>
    /^utf-?8$/iu.test(encoding) ? whole : `${before}UTF-8`,
  );

/** The prefix an XML text binds at its root to one of the namespaces; null when it binds none (or only the default). */
export function prefixOf(xml: string, namespaces: readonly string[]): string | null {
  const root = /<[^?!][^>]*>/u.exec(xml)?.[0] ?? '';
  for (const [, prefix, , uri] of root.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(["'])(.*?)\2/gu))
    if (namespaces.includes(uri!)) return prefix!;
  return null;
}
