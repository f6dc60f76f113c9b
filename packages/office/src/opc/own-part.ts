import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The part by which what we made is known again; office programs do not mind parts they do not know. */
export const ownPart = 'gouji/manifest.xml';

/** What that part holds. */
export const ownPartText = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<gouji/>';

/** A package of these parts with ours in front, so that its first bytes tell whose it is. The same parts give the same bytes. */
export function packOwn(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries: Zippable = { [ownPart]: strToU8(ownPartText) };
  for (const [name, part] of Object.entries(parts)) {
    if (name === ownPart) continue;
    entries[name] =
      name === '[Content_Types].xml' && !strFromU8(part).includes('Extension="xml"')
        ? strToU8(
            strFromU8(part).replace(
              /(<Types[^>]*>)/u,
              '$1<Default Extension="xml" ContentType="application/xml"/>',
            ),
          )
        : part;
  }
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** A package with the part in front. */
export const markOwn = (bytes: Uint8Array): Uint8Array => packOwn(unzipSync(bytes));
