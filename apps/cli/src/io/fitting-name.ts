import { createHash } from 'node:crypto';

/** What nearly every file system takes for the name of one file, in bytes. */
const mostBytes = 255;
const marked = 8;

/** As many whole characters of a text as fit into so many bytes. */
function cutToBytes(text: string, room: number): string {
  let taken = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    taken += character;
  }
  return taken;
}

/**
 * The name of a file that is made of another's: what it adds may be more than a name has room for. One that is cut bears a mark
 * made of the whole, so that two of like beginnings do not become one.
 */
export function fittingName(stem: string, ending: string): string {
  const room = mostBytes - Buffer.byteLength(ending);
  if (Buffer.byteLength(stem) <= room) return `${stem}${ending}`;
  const mark = `~${createHash('sha256').update(stem).digest('hex').slice(0, marked)}`;
  return `${cutToBytes(stem, room - mark.length)}${mark}${ending}`;
}
