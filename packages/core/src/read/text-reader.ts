import type { DecodedSource, ReadResult } from './decoded-source.ts';
import { LineReader } from './line-reader.ts';
import { splitLines } from './split-lines.ts';

/** Reads plain text line by line; every block stands verbatim at its place. */
export function readText(source: DecodedSource): ReadResult {
  const reader = new LineReader(source, false);
  for (const line of splitLines(source.text)) reader.addLine(line);
  reader.flush();
  return { blocks: reader.blocks, metadata: {}, notices: [] };
}
