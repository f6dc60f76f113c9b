import { counted } from '../language/counted.ts';
import type { Notice } from '../model/notice.ts';
import { asciiHead } from './ascii-head.ts';
import { scoreChinese } from './charset-score.ts';
import { surveyUtf8 } from './survey-utf8.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notices: readonly Notice[];
  /** False when the bytes make no Chinese text in any encoding: they are probably no text at all. */
  readonly plausible: boolean;
}

export interface DecodeOptions {
  /** A charset known from outside, such as an HTTP header. */
  readonly charset?: string;
  /** Whether `<meta>` and `<?xml?>` may name the charset. */
  readonly html?: boolean;
}

/** Below this many broken bytes per intact sequence a text is damaged UTF-8; above, it is something else. */
const intactPerBroken = 20;
const sampleSize = 65_536;
const metaWithin = 4_096;
/** A declared charset wins over the statistics unless another one scores this much better. */
const clearLead = 0.15;
/** Random bytes score about 0, any Chinese prose above 0.5. */
const leastScore = 0.1;

/** All of GB2312, GBK and GB18030 are read as GB18030, their superset. Null: not a charset of Chinese texts. */
function toEncoding(label: string | undefined): Encoding | null {
  const name = label?.trim().toLowerCase().replaceAll('_', '-') ?? '';
  if (/^utf-?8$/.test(name)) return 'utf-8';
  if (/^(?:gb-?2312(?:-80)?|gbk|cp936|ms936|windows-936|gb-?18030|x-gbk|euc-cn|chinese)$/.test(name))
    return 'gb18030';
  if (/^(?:big5(?:-hkscs)?|cp950|x-x-big5|cn-big5)$/.test(name)) return 'big5';
  if (/^utf-?16(?:le)?$/.test(name)) return 'utf-16le';
  return /^utf-?16be$/.test(name) ? 'utf-16be' : null;
}

/** Whether a name is that of a charset at all: what is none was meant otherwise, or is a slip. */
export function isCharset(label: string): boolean {
  if (toEncoding(label) !== null || /^utf-?32(?:le|be)?$/i.test(label.trim())) return true;
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function findByteOrderMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33 ? 'gb18030' : null;
}

function findDeclared(head: string): Encoding | null {
  const label = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return toEncoding(label);
}

function findStated(head: string, options: DecodeOptions): Encoding | null {
  return toEncoding(options.charset) ?? (options.html ? findDeclared(head) : null);
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
  return new TextDecoder(encoding).decode(bytes);
}

const codesAtOnce = 4_096;

/** Four bytes a character, which the platform does not decode; the mark at the beginning is left out. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 4));
  let text = '';
  let codes: number[] = [];
  for (let at = 4; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    codes.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code);
    if (codes.length === codesAtOnce) {
      text += String.fromCodePoint(...codes);
      codes = [];
    }
  }
  return text + String.fromCodePoint(...codes);
}

function scoreCandidates(bytes: Uint8Array): { readonly encoding: Encoding; readonly score: number }[] {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  // An even start keeps the code units of UTF-16 whole.
  const start = Math.max(0, first - (first % 2));
  const sample = bytes.subarray(start, start + sampleSize);
  const candidates: Encoding[] = ['gb18030', 'big5', 'utf-16le', 'utf-16be'];
  return candidates
    .map((encoding) => ({
      encoding,
      score: scoreChinese(new TextDecoder(encoding).decode(sample, { stream: true })),
    }))
    .sort((one, other) => other.score - one.score);
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function guessed(encoding: Encoding): Notice {
  return {
    code: 'encoding/guessed',
    level: 'info',
    message: {
      zh: `文件没有注明字符编码，按内容判断为 ${encoding.toUpperCase()}；如文字显示不对，请指明编码。`,
      en: `The file does not state its character encoding; by its content it was read as ${encoding.toUpperCase()}. If the text looks wrong, please state the encoding.`,
    },
    data: { encoding },
  };
}

function contradicted(declared: Encoding, encoding: Encoding): Notice {
  return {
    code: 'encoding/contradicted',
    level: 'info',
    message: {
      zh: `文件注明的字符编码是 ${declared.toUpperCase()}，但内容是 ${encoding.toUpperCase()}，已按内容读取。`,
      en: `The stated character encoding is ${declared.toUpperCase()}, but the content is ${encoding.toUpperCase()}, which was used.`,
    },
    data: { declared, encoding },
  };
}

function damaged(encoding: Encoding, count: number): Notice {
  return {
    code: 'encoding/damaged',
    level: 'warning',
    message: {
      zh: `按 ${encoding.toUpperCase()} 读取时有 ${count} 处字节无法解码，已以“\ufffd”代替；请核对原文件。`,
      en: `${counted(count, 'place')} could not be decoded as ${encoding.toUpperCase()} and ${count === 1 ? 'was' : 'were'} replaced by “\ufffd”; please check the original file.`,
    },
    data: { encoding, count },
  };
}

interface Choice {
  readonly encoding: Encoding;
  readonly notices: Notice[];
  readonly plausible?: boolean;
}

function choose(bytes: Uint8Array, options: DecodeOptions): Choice {
  const mark = findByteOrderMark(bytes);
  if (mark) return { encoding: mark, notices: [] };
  const stated = findStated(asciiHead(bytes, metaWithin), options);
  const survey = surveyUtf8(bytes);
  const isUtf8 = survey.intact > 0 && survey.broken * intactPerBroken <= survey.intact;
  // Chinese needs three bytes a character in UTF-8; two-byte sequences alone are more likely GBK by chance.
  if (isUtf8 && survey.threeByte > 0 && survey.zeros === 0) {
    const notices = stated && stated !== 'utf-8' ? [contradicted(stated, 'utf-8')] : [];
    return { encoding: 'utf-8', notices };
  }
  if (survey.intact === 0 && survey.broken === 0 && survey.zeros === 0)
    return { encoding: 'utf-8', notices: [] };
  const ranked = scoreCandidates(bytes);
  const best = ranked[0]!;
  if (isUtf8 && best.score <= 0) return { encoding: 'utf-8', notices: [] };
  const declared = ranked.find(({ encoding }) => encoding === stated);
  if (declared && declared.score + clearLead >= best.score)
    return { encoding: declared.encoding, notices: [] };
  const notice = stated ? contradicted(stated, best.encoding) : guessed(best.encoding);
  return { encoding: best.encoding, notices: [notice], plausible: best.score >= leastScore };
}

/** The usual case, decoded natively: UTF-8 without a fault, with Chinese in it. */
function decodeIntact(bytes: Uint8Array, options: DecodeOptions): DecodedText | null {
  const mark = findByteOrderMark(bytes);
  if (mark && mark !== 'utf-8') return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  if (!/[\u0800-\uffff]/.test(text) || text.includes('\0')) return null;
  const stated = mark ? null : findStated(text.slice(0, metaWithin), options);
  const notices = stated && stated !== 'utf-8' ? [contradicted(stated, 'utf-8')] : [];
  // Characters that were lost before are in the text as such.
  const count = countReplacements(text);
  if (count > 0) notices.push(damaged('utf-8', count));
  return { text, encoding: 'utf-8', notices, plausible: true };
}

/** Decodes the bytes of a text format; says so where the encoding had to be guessed or did not fit. */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const intact = decodeIntact(bytes, options);
  if (intact) return intact;
  const { encoding, notices, plausible = true } = choose(bytes, options);
  const text = decode(bytes, encoding);
  const count = countReplacements(text);
  return {
    text,
    encoding,
    notices: count === 0 ? notices : [...notices, damaged(encoding, count)],
    plausible,
  };
}
