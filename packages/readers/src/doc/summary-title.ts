/** The title from the summary information stream (MS-OLEPS), or null when there is none or it cannot be read. */
export function readSummaryTitle(stream: Uint8Array | null): string | null {
  if (!stream || stream.length < 48) return null;
  try {
    const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    const section = view.getUint32(44, true);
    const count = Math.min(view.getUint32(section + 4, true), 1_000);
    let titleAt: number | null = null;
    let codePage = 1252;
    for (let index = 0; index < count; index++) {
      const id = view.getUint32(section + 8 + index * 8, true);
      const at = section + view.getUint32(section + 12 + index * 8, true);
      if (id === 1) codePage = view.getUint16(at + 4, true);
      else if (id === 2) titleAt = at;
    }
    if (titleAt === null || view.getUint32(titleAt, true) !== 0x1e) return null;
    const length = view.getUint32(titleAt + 4, true);
    const bytes = stream.subarray(titleAt + 8, titleAt + 8 + length);
    const title = new TextDecoder(charsetOf(codePage)).decode(bytes).split('\0', 1)[0]!.trim();
    return title === '' ? null : title;
  } catch {
    // A damaged summary is no reason to refuse the document.
    return null;
  }
}

function charsetOf(codePage: number): string {
  if (codePage === 1200) return 'utf-16le';
  if (codePage === 65001) return 'utf-8';
  if (codePage === 936 || codePage === 54936) return 'gb18030';
  return codePage === 950 ? 'big5' : 'windows-1252';
}
