import { parseMediaType } from '../http/media-types.ts';
import { decodeUnstated } from './document-name.ts';
import { statedCharset } from './stated-charset.ts';

/** What the header block of a part says; `filename` is null for a field without a file. */
export interface PartHeader {
  readonly field: string;
  readonly filename: string | null;
  readonly charset: string | null;
}

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** A quoted value; `\"` is a quote in it, except before its end, where the backslash is the second byte of a GBK character. */
const quoted = (name: string): RegExp => new RegExp(`;\\s*${name}="((?:\\\\"(?!\\s*(?:;|$))|[^"])*)"`, 'iu');

function readParameter(disposition: string, name: string): string | null {
  const [, value] =
    quoted(name).exec(disposition) ?? new RegExp(`;\\s*${name}=([^\\s";]+)`, 'iu').exec(disposition) ?? [];
  if (value === undefined) return null;
  // Browsers escape quotes and new lines of a name this way (HTML, multipart/form-data encoding algorithm).
  const plain = value
    .replaceAll('\\"', '"')
    .replace(/%(22|0D|0A)/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return decodeUnstated(toBytes(plain));
}

/** `filename*=UTF-8''%E5%B9%B4.docx` (RFC 5987). */
function readExtended(disposition: string, name: string): string | null {
  const [, charset, value] =
    new RegExp(`;\\s*${name}\\*=([\\w-]*)'[\\w-]*'([^\\s;"]+)`, 'iu').exec(disposition) ?? [];
  if (value === undefined) return null;
  const bytes = toBytes(
    value.replace(/%([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  return /^gb/iu.test(charset!) ? new TextDecoder('gb18030').decode(bytes) : decodeUnstated(bytes);
}

/** Reads the header block of a part; null when it is no part of a form. Throws a problem for a charset that does not exist. Names may be UTF-8 or GBK. */
export function readPartHeader(block: Uint8Array): PartHeader | null {
  const lines = latin1(block).split('\r\n');
  const headerOf = (name: string): string | undefined => {
    const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
    return line?.slice(name.length + 1).trim();
  };
  const disposition = headerOf('content-disposition');
  if (!disposition || !/^form-data\s*(?:;|$)/iu.test(disposition)) return null;
  const field = readParameter(disposition, 'name');
  if (field === null) return null;
  return {
    field,
    filename: readExtended(disposition, 'filename') ?? readParameter(disposition, 'filename'),
    charset: statedCharset(parseMediaType(headerOf('content-type'))),
  };
}
