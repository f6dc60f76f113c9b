import type { Document } from '../model/document.ts';
import type { Source } from '../model/source.ts';
import { startBudget } from './budget.ts';
import { decodeText } from './decode-text.ts';
import { type Identity, identify } from './detect-format.ts';
import { readHtml } from './html/html-reader.ts';
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
  const { format } = identity;
  const given = charset === undefined ? {} : { charset };
  const reader = options.readers?.find((candidate) => candidate.format === format);
  if (reader) return reader.read(bytes, { name, limits, ...given });
  if (format !== 'text' && format !== 'markdown' && format !== 'html') throw readerMissing(format);
  const budget = startBudget(limits);
  const { text, encoding, notices, plausible } = decodeText(bytes, { ...given, html: format === 'html' });
  if (!plausible || isNoise(text)) throw unreadable('binary');
  if (text.trim() === '') throw unreadable('empty');
  const result = readers[format]({ text, lines: indexLines(text), budget });
  return { format, encoding, ...result, notices: [...notices, ...result.notices], complete: true };
}

const readers = { text: readText, markdown: readMarkdown, html: readHtml };

function isNoise(text: string): boolean {
  let noise = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 0x20 && (code < 0x09 || code > 0x0d)) || (code >= 0x7f && code < 0xa0))
      noise++;
  }
  return noise > text.length * mostNoise;
}
