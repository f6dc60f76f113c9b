import type { SourceFormat } from '../model/source.ts';
import { asciiHead } from './ascii-head.ts';
import { inspectCompoundFile, inspectPackage } from './inspect-package.ts';
import type { UnreadableKind } from './unreadable-kinds.ts';

export type Identity =
  | {
      readonly format: SourceFormat;
      /** Text in records: comma-separated values. */
      readonly isCsv?: boolean;
      readonly unreadable?: undefined;
    }
  | { readonly format?: undefined; readonly unreadable: UnreadableKind };

const headSize = 4_096;
const pdfHeaderWithin = 1_024;

const signatures: readonly (readonly [string, SourceFormat | UnreadableKind])[] = [
  ['\x89PNG\r\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF87a', 'image'],
  ['GIF89a', 'image'],
  ['II*\x00', 'image'],
  ['MM\x00*', 'image'],
  ['\x1f\x8b', 'archive'],
  ['Rar!\x1a', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ\x00', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['MSCF', 'archive'],
  ['{\\rtf', 'rtf'],
];

const openingMarkup =
  /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|title|style|script|link|base)[\s/>]/i;
const startsWithTag =
  /^\s*<(?:!--|table|div|p|span|section|article|main|h[1-6]|center|font|ul|ol|dl|br|tbody|tr|td|form)[\s/>-]/i;
const anyTag = /<\/(?:html|body|table|td|div|p)\s*>/i;
const mailHeader =
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version|content-type:\s*multipart\/related)/i;
const formatNames: ReadonlySet<string> = new Set<SourceFormat>([
  ...(['text', 'markdown', 'html', 'docx', 'doc', 'pdf', 'xlsx', 'ofd'] as const),
  ...(['odt', 'ods', 'rtf', 'xls', 'mht', 'word-xml', 'sheet-xml', 'uof', 'zip'] as const),
]);

/** Documents that are one XML file, by what stands in their root element. */
const xmlRoots: readonly (readonly [RegExp, SourceFormat | UnreadableKind])[] = [
  [/<w:wordDocument[\s>]/, 'word-xml'],
  [/<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/, 'sheet-xml'],
  [/<pkg:package[\s>]/, 'office-xml'],
  [/<uof:UOF\s[^>]*vnd\.uof\.text/, 'uof'],
  [/<uof:UOF[\s>]/, 'office-xml'],
  [/<office:document\s[^>]*opendocument\.text/, 'odt'],
  [/<office:document\s[^>]*opendocument\.spreadsheet/, 'ods'],
  [/<office:document[\s>]/, 'opendocument'],
  [/<\?mso-application/i, 'office-xml'],
  // XML that is no page and no document we know
  [/^\s*<\?xml\b(?![\s\S]*<html[\s>])/i, 'xml'],
];

/** The first bytes as text, good enough to recognise tags: UTF-16 by its BOM or its zero bytes, else byte by byte. */
function decodeHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headSize);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0))
    return new TextDecoder('utf-16le').decode(head);
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c))
    return new TextDecoder('utf-16be').decode(head);
  return asciiHead(bytes, headSize);
}

function identifyBinary(bytes: Uint8Array, head: string): SourceFormat | UnreadableKind | null {
  if (bytes.length === 0) return 'empty';
  const pdf = head.indexOf('%PDF-');
  if (pdf >= 0 && pdf < pdfHeaderWithin) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return inspectPackage(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return inspectCompoundFile(bytes);
  const binary = signatures.find(([signature]) =>
    [...signature].every((character, index) => bytes[index] === character.charCodeAt(0)),
  );
  if (binary) return binary[1];
  if (head.slice(257, 262) === 'ustar') return 'archive';
  if (head.startsWith('BM') && bytes.length > 26 && bytes[6] === 0 && bytes[14] !== 0) return 'image';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image';
  return null;
}

/** What the source is by its content; the name only decides between the text formats. */
export function identify(bytes: Uint8Array, name: string): Identity {
  const head = decodeHead(bytes);
  const binary = identifyBinary(bytes, head);
  if (binary !== null) {
    return formatNames.has(binary)
      ? { format: binary as SourceFormat }
      : { unreadable: binary as UnreadableKind };
  }
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (openingMarkup.test(head)) return { format: 'html' };
  const root = xmlRoots.find(([pattern]) => pattern.test(head))?.[1];
  if (root)
    return formatNames.has(root) ? { format: root as SourceFormat } : { unreadable: root as UnreadableKind };
  if (mailHeader.test(head) && /text\/html|multipart\//i.test(head)) return { format: 'mht' };
  if (extension === 'md' || extension === 'markdown') return { format: 'markdown' };
  if (startsWithTag.test(head)) return { format: 'html' };
  if (/^(?:[sx]?html?|jsp|asp|php|aspx)$/.test(extension) && anyTag.test(head)) return { format: 'html' };
  return { format: 'text', isCsv: extension === 'csv' };
}

/** Tells the format of a source by magic bytes and content, the name being a tie-breaker. Null when it is none we read. */
export function detectFormat(bytes: Uint8Array, name: string): SourceFormat | null {
  return identify(bytes, name).format ?? null;
}
