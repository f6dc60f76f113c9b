import { type Line, lines } from './desk.ts';

type File = Pick<Line, 'name' | 'blob'>;

const bytesOf = async ({ blob }: File): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** Compared piece by piece, so that of two large files little is held. */
const pieceLength = 1024 * 1024;

async function areSame(one: File, other: File): Promise<boolean> {
  if (one.name !== other.name || one.blob.size !== other.blob.size) return false;
  try {
    for (let at = 0; at < one.blob.size; at += pieceLength) {
      const piece = ({ name, blob }: File): File => ({ name, blob: blob.slice(at, at + pieceLength) });
      const [left, right] = await Promise.all([bytesOf(piece(one)), bytesOf(piece(other))]);
      if (left.some((byte, index) => byte !== right[index])) return false;
    }
    return true;
  } catch {
    // A file that is no longer there is worth being given again.
    return false;
  }
}

/** The files that do not lie on the desk already, by name and content: a folder is soon dropped twice. */
export async function withoutKnown<Given extends File>(files: readonly Given[]): Promise<Given[]> {
  const byName = new Map<string, Line[]>();
  for (const line of lines.value) byName.set(line.name, [...(byName.get(line.name) ?? []), line]);
  const fresh: Given[] = [];
  for (const file of files) {
    let isKnown = false;
    for (const line of byName.get(file.name) ?? []) isKnown ||= await areSame(file, line);
    if (!isKnown) fresh.push(file);
  }
  return fresh;
}
