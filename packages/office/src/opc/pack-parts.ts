import { strToU8, type Zippable, zipSync } from 'fflate';

/** A ZIP package of texts; the same texts give the same bytes. */
export function packParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(parts)) entries[name] = strToU8(text);
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}
