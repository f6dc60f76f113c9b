import { defaultLimits } from '@gouji/core/read';
import { openArchive } from '@gouji/readers/archive';
import type { Given } from './questions.ts';

/** What programs put into archives beside the files a person put there. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)|\/$/iu;

/** The files of an archive under their paths; one that cannot be unpacked comes empty, and is told as such. */
export function unpackArchive({ name, bytes }: Given): Given[] {
  const archive = openArchive(bytes, defaultLimits);
  return [...archive.names, ...archive.refused]
    .filter((path) => !litter.test(path))
    .map((path) => ({ name: `${name}/${path}`, bytes: archive.read(path) ?? new Uint8Array() }));
}
