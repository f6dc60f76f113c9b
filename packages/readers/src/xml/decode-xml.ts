/** Decodes an XML part: byte order mark first, then the declared encoding, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 128));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  return new TextDecoder(charset(declared)).decode(bytes);
}

function charset(declared: string | undefined): string {
  if (declared === undefined) return 'utf-8';
  const name = declared.toLowerCase();
  // The declaration was read as single bytes, so a claim of UTF-16 without its mark cannot be true.
  if (name.startsWith('utf-16')) return 'utf-8';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'utf-8';
  }
}
