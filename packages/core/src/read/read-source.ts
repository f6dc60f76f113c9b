import type { Document } from '../model/document.ts';
import type { Source } from '../model/source.ts';
import { startBudget } from './budget.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { readHtml } from './html/html-reader.ts';
import { defaultLimits, LimitError, type Limits, UnreadableError } from './limits.ts';
import { readMarkdown } from './markdown-reader.ts';
import { indexLines } from './placed-text.ts';
import type { Reader } from './reader.ts';
import { readText } from './text-reader.ts';

export interface ReadSourceOptions {
  /** Readers of the binary formats; text, Markdown and HTML are built in. */
  readonly readers?: readonly Reader[];
  readonly limits?: Partial<Limits>;
}

/** Reads a source of any supported format. Throws `UnreadableError` with a notice when it cannot be read. */
export async function readSource(source: Source, options: ReadSourceOptions = {}): Promise<Document> {
  const limits = { ...defaultLimits, ...options.limits };
  const { bytes, name, charset } = source;
  if (bytes.length > limits.bytes) throw new LimitError('bytes', limits);
  const format = source.format ?? detectFormat(bytes, name);
  const reader = options.readers?.find((candidate) => candidate.format === format);
  if (reader) return reader.read(bytes, { name, limits, ...(charset === undefined ? {} : { charset }) });
  if (format !== 'text' && format !== 'markdown' && format !== 'html') {
    throw new UnreadableError({
      code: 'format/unknown',
      level: 'error',
      message: { zh: '无法识别文件格式。', en: 'The file format is unknown.' },
    });
  }
  const { text, encoding, notices } = decodeText(bytes, charset === undefined ? {} : { charset });
  const decoded = { text, lines: indexLines(text), budget: startBudget(limits) };
  const result =
    format === 'html' ? readHtml(decoded) : format === 'markdown' ? readMarkdown(decoded) : readText(decoded);
  return { format, encoding, ...result, notices: [...notices, ...result.notices], complete: true };
}
