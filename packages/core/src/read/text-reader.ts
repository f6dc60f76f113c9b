import type { DecodedSource, ReadResult } from './decoded-source.ts';
import { splitEmbeddedTables } from './embedded-tables.ts';
import { readHtmlBlocks } from './html/html-reader.ts';
import { LineReader } from './line-reader.ts';
import { addPageFacts } from './page-facts.ts';
import { splitTextLines } from './text-lines.ts';

/** Reads plain text line by line; every block stands verbatim at its place. */
export function readText(source: DecodedSource): ReadResult {
  const reader = new LineReader(source, false);
  for (const { kind, start, end } of splitEmbeddedTables(source.text)) {
    if (kind === 'table') reader.addBlocks(readHtmlBlocks(source, start, end));
    else for (const line of splitTextLines(source, start, end)) reader.addLine(line, line.wraps);
  }
  reader.flush();
  return { blocks: reader.blocks, metadata: addPageFacts(reader.blocks, {}), notices: [] };
}
