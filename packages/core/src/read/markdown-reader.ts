import type { DecodedSource, ReadResult } from './decoded-source.ts';
import { LineReader } from './line-reader.ts';
import { type Line, splitLines } from './split-lines.ts';

const codeFence = /^(?:`{3,}|~{3,})[^`]*$/;
const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const setextUnderline = /^(?:={3,}|-{3,})$/;
/** Not `- 5 -`, the page number converters leave between the rows of a table. */
const listMarker = /^(?:[-*+]|>)[ \t\u3000]+(?=\S)(?!\S+[ \t]*[-*+]$)/;
const longestSetextHeading = 60;

/** Reads Markdown line by line: headings at any depth, pipe and tab tables, lists; everything else is a paragraph. */
export function readMarkdown(source: DecodedSource): ReadResult {
  const { text } = source;
  const reader = new LineReader(source, true);
  /** A line that stands alone so far and may turn out to be underlined. */
  let held: Line | null = null;
  let previousBlank = true;
  const release = (): void => {
    if (held) reader.addLine(held);
    held = null;
  };
  for (const line of splitLines(text)) {
    const whole = text.slice(line.start, line.end);
    if (held && setextUnderline.test(whole)) {
      reader.addHeadingText(whole.startsWith('=') ? 1 : 2, held.start, held.end);
      held = null;
      previousBlank = true;
      continue;
    }
    release();
    if (codeFence.test(whole) || thematicBreak.test(whole)) {
      reader.flush();
      previousBlank = true;
      continue;
    }
    const marker = listMarker.exec(whole)?.[0].length ?? 0;
    const content =
      marker === 0 ? line : { ...line, start: line.start + marker, rawStart: line.start + marker };
    const plain =
      whole !== '' && !/[|\t]/.test(text.slice(line.rawStart, line.rawEnd)) && !whole.startsWith('#');
    if (plain && marker === 0 && previousBlank && whole.length <= longestSetextHeading) held = content;
    else reader.addLine(content);
    previousBlank = whole === '';
  }
  release();
  reader.flush();
  return { blocks: reader.blocks, metadata: {}, notices: [] };
}
