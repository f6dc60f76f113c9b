import type { Document } from '../model/document.ts';
import type { Source } from '../model/source.ts';
import { startBudget } from './budget.ts';
import { readCsv } from './csv-reader.ts';
import { decodeText } from './decode-text.ts';
import { type Identity, identify } from './detect-format.ts';
import { isGarbled } from './garbled-text.ts';
import { readHtml } from './html/html-reader.ts';
import { gatherLeftOut, leftOutNotices } from './left-out.ts';
import { defaultLimits, LimitError, type Limits } from './limits.ts';
import { readMarkdown } from './markdown-reader.ts';
import { indexLines } from './placed-text.ts';
import type { Reader } from './reader.ts';
import { readText } from './text-reader.ts';
import { readerMissing, unreadable } from './unreadable-kinds.ts';

export interface ReadSourceOptions {
  /** Readers of the binary formats; text, Markdown and HTML are built in. */
  readonly readers?: readonly Reader[];
  readonly limits?: Partial<Limits>;
}

/** A decoded text with more than this share of undecodable or control characters is no text. */
const mostNoise = 0.1;

/** Reads a source of any supported format. Throws `UnreadableError` with a notice when it cannot be read. */
export async function readSource(source: Source, options: ReadSourceOptions = {}): Promise<Document> {
  const limits = { ...defaultLimits, ...options.limits };
  const { bytes, name, charset } = source;
  if (bytes.length > limits.bytes) throw new LimitError('bytes', limits);
  if (bytes.length === 0) throw unreadable('empty');
  const identity: Identity = source.format ? { format: source.format } : identify(bytes, name);
  if (identity.unreadable !== undefined) throw unreadable(identity.unreadable);
  const { format, isCsv = false } = identity;
  const given = charset === undefined ? {} : { charset };
  const reader = options.readers?.find((candidate) => candidate.format === format);
  if (reader) return reader.read(bytes, { name, limits, ...given });
  if (format !== 'text' && format !== 'markdown' && format !== 'html') throw readerMissing(format);
  const budget = startBudget(limits);
  const { text, encoding, notices, plausible } = decodeText(bytes, { ...given, html: format === 'html' });
  if (!plausible || isNoise(text)) throw unreadable(isGarbled(asUtf8(bytes)) ? 'garbled' : 'binary');
  if (text.trim() === '') throw unreadable('empty');
  if (isGarbled(text)) throw unreadable('garbled');
  if (format === 'text' && isJson(text)) throw unreadable('json');
  const { loose = [], ...result } = (isCsv ? readCsv : readers[format])({
    text,
    lines: indexLines(text),
    budget,
  });
  const leftOut = gatherLeftOut(result.blocks, loose);
  return {
    format,
    encoding,
    ...result,
    notices: [...notices, ...result.notices, ...leftOutNotices(leftOut)],
    leftOut,
    complete: true,
  };
}

const readers = { text: readText, markdown: readMarkdown, html: readHtml };

/** The text of bytes that were saved as UTF-8 after all, whatever they say; empty when they were not. */
function asUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

const longestJson = 8_000_000;

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || !/[\]}]\s*$/.test(text) || text.length > longestJson) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const noise = /[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]/g;

function isNoise(text: string): boolean {
  return text.search(noise) >= 0 && text.replace(noise, '').length < text.length * (1 - mostNoise);
}
