import { decodeUnstated } from '../intake/document-name.ts';

/** The parameters of a URL in the order sent, as [name, value]. What is escaped may be UTF-8 or, from a Chinese Windows, GBK. */
export function readParameters(url: string): [string, string][] {
  const at = url.indexOf('?');
  if (at < 0) return [];
  const [query = ''] = url.slice(at + 1).split('#', 1);
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [unescapeText(name), unescapeText(value)];
    });
}

const encoder = new TextEncoder();

function unescapeText(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  const source = encoder.encode(spaced);
  const bytes = new Uint8Array(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const escaped = source[at] === 0x25 ? hexByte(source[at + 1], source[at + 2]) : -1;
    bytes[length++] = escaped < 0 ? source[at]! : escaped;
    if (escaped >= 0) at += 2;
  }
  return decodeUnstated(bytes.subarray(0, length));
}

function hexByte(high: number | undefined, low: number | undefined): number {
  const value = Number.parseInt(String.fromCharCode(high ?? 0x20, low ?? 0x20), 16);
  return high !== undefined && low !== undefined && isHex(high) && isHex(low) ? value : -1;
}

const isHex = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
