import type { SourceFormat } from '../model/source.ts';

/** Tells the format of a source by its content; the name only decides between text and Markdown. Null: unknown. */
export function detectFormat(bytes: Uint8Array, name: string): SourceFormat | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (head.startsWith('%PDF')) return 'pdf';
  if (/<(?:!doctype html|html|head|body|table|p|div|meta)[\s>]/i.test(head)) return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}
