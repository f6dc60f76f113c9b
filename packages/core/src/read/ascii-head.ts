const decoder = new TextDecoder('utf-8');

/** The first bytes as text: enough to find ASCII words in any encoding that keeps ASCII, whatever the rest becomes. */
export function asciiHead(bytes: Uint8Array, length: number): string {
  return decoder.decode(bytes.subarray(0, length));
}
