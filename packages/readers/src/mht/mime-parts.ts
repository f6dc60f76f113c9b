import type { Budget } from '@gouji/core/read';

/** A leaf of a MIME message: what it says it is, and its bytes as decoded from the transfer encoding. */
export interface MimePart {
  readonly type: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

interface Headers {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly encoding: string;
}

const mostParts = 500;
const deepest = 8;

/** Header fields until the empty line; folded lines are one (RFC 5322, 2.2.3). Gives where the body begins. */
function readHeaders(text: string, from: number, to: number): { headers: Headers; body: number } {
  const blank = /\r?\n\r?\n/gu;
  blank.lastIndex = Math.max(0, from - 1);
  const end = blank.exec(text);
  const bodyStart = end && end.index < to ? end.index + end[0].length : to;
  const fields = new Map<string, string>();
  const unfolded = text.slice(from, end ? Math.min(end.index, to) : to).replace(/\r?\n[ \t]+/gu, ' ');
  for (const line of unfolded.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const [type = 'text/plain', ...rest] = (fields.get('content-type') ?? '').split(';');
  const parameters = new Map<string, string>();
  for (const piece of rest) {
    const [, name = '', quoted, plain] = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/u.exec(piece) ?? [];
    if (name) parameters.set(name.toLowerCase(), quoted ?? plain ?? '');
  }
  return {
    headers: {
      type: type.trim().toLowerCase() || 'text/plain',
      parameters,
      encoding: (fields.get('content-transfer-encoding') ?? '').toLowerCase(),
    },
    body: bodyStart,
  };
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

function fromQuotedPrintable(text: string): Uint8Array {
  const plain = text.replace(/[ \t]+(?=\r?\n)/gu, '').replace(/=\r?\n/gu, '');
  const bytes = new Uint8Array(plain.length);
  let length = 0;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    const value = code === 0x3d ? Number.parseInt(plain.slice(at + 1, at + 3), 16) : Number.NaN;
    if (code === 0x3d && !Number.isNaN(value) && /^[0-9a-f]{2}$/iu.test(plain.slice(at + 1, at + 3))) {
      bytes[length++] = value;
      at += 2;
    } else bytes[length++] = code & 0xff;
  }
  return bytes.subarray(0, length);
}

function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/]/gu, '');
  try {
    return bytesOf(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
  } catch {
    return new Uint8Array();
  }
}

/** The content of a part; one in no transfer encoding (7bit, 8bit, binary) stands in the file as it is. */
function decode(text: string, bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') return fromQuotedPrintable(text);
  return encoding === 'base64' ? fromBase64(text) : bytes;
}

/** Every leaf of a MIME message in order (RFC 2045, 2046); parts and nesting are bounded. */
export function mimeParts(bytes: Uint8Array, budget: Budget): MimePart[] {
  // One character a byte, so that indexes are bytes; those above 127 are not the bytes themselves.
  const text = new TextDecoder('latin1').decode(bytes);
  const parts: MimePart[] = [];
  const visit = (from: number, to: number, depth: number): void => {
    budget.checkTime();
    const { headers, body } = readHeaders(text, from, to);
    const boundary = headers.parameters.get('boundary');
    if (headers.type.startsWith('multipart/') && boundary && depth < deepest) {
      for (const [start, end] of between(text, boundary, body, to)) visit(start, end, depth + 1);
      return;
    }
    if (parts.length >= mostParts) return;
    parts.push({
      type: headers.type,
      charset: headers.parameters.get('charset') ?? null,
      bytes: headers.type.startsWith('text/')
        ? decode(text.slice(body, to), bytes.subarray(body, to), headers.encoding)
        : new Uint8Array(),
    });
  };
  visit(0, text.length, 0);
  return parts;
}

/** The stretches between lines of a boundary. */
function between(text: string, boundary: string, from: number, to: number): [number, number][] {
  const mark = `--${boundary}`;
  const stretches: [number, number][] = [];
  let open = -1;
  for (
    let at = text.indexOf(mark, from);
    at >= 0 && at < to && stretches.length < mostParts;
    at = text.indexOf(mark, at + mark.length)
  ) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    if (open >= 0) stretches.push([open, at - (text[at - 2] === '\r' ? 2 : 1)]);
    if (text.startsWith('--', at + mark.length)) return stretches;
    const line = text.indexOf('\n', at);
    open = line < 0 ? to : line + 1;
  }
  if (open >= 0 && open < to) stretches.push([open, to]);
  return stretches;
}
