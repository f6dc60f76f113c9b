/** Type of a form field in its data (FFData, MS-DOC 2.9.78). */
const dropDown = 2;
const undefinedChoice = 25;
const headerLength = 68;

/** The chosen entry of a drop-down as the Data stream keeps it; null for other fields. */
export function chosenEntry(data: Uint8Array, at: number): string | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (at + headerLength + 10 > data.length) return null;
  const length = view.getUint32(at, true);
  const end = at + length;
  if (end > data.length || length < headerLength + 10) return null;
  let next = at + view.getUint16(at + 4, true);
  if (next + 10 > end || view.getUint32(next, true) !== 0xffffffff) return null;
  const bits = view.getUint16(next + 4, true);
  if ((bits & 3) !== dropDown) return null;
  const result = (bits >> 2) & 0x1f;
  next += 10;
  const skipText = (): void => {
    if (next + 2 > end) return;
    next += 2 + view.getUint16(next, true) * 2 + 2;
  };
  skipText();
  if (next + 2 > end) return null;
  const standard = view.getUint16(next, true);
  next += 2;
  // Format, help, status, and the macros on entry and exit.
  for (let left = 5; left > 0; left--) skipText();
  return readEntries(view, next, end)[result === undefinedChoice ? standard : result] ?? null;
}

/** The entries of the box: a string table (STTB) with 16-bit characters. */
function readEntries(view: DataView, start: number, end: number): string[] {
  if (start + 6 > end || view.getUint16(start, true) !== 0xffff) return [];
  const count = view.getUint16(start + 2, true);
  const extra = view.getUint16(start + 4, true);
  const entries: string[] = [];
  let at = start + 6;
  for (let index = 0; index < count && at + 2 <= end; index++) {
    const length = view.getUint16(at, true);
    if (at + 2 + length * 2 > end) break;
    let text = '';
    for (let unit = 0; unit < length; unit++)
      text += String.fromCharCode(view.getUint16(at + 2 + unit * 2, true));
    entries.push(text);
    at += 2 + length * 2 + extra;
  }
  return entries;
}
