import type { Block, DocumentMetadata } from '../model/document.ts';
import type { DecodedSource, ReadResult } from './decoded-source.ts';
import { splitEmbeddedTables } from './embedded-tables.ts';
import { withPlainNumbers } from './formula-number.ts';
import { readHtmlBlocks } from './html/html-reader.ts';
import { LineReader } from './line-reader.ts';
import { addPageFacts, toIsoDate } from './page-facts.ts';
import { splitTextLines, type TextLine } from './text-lines.ts';

const codeFence = /^(?:`{3,}|~{3,})[^`]*$/;
const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const setextUnderline = /^(?:={3,}|-{3,})$/;
/** Not `- 5 -`, the page number converters leave between the rows of a table. */
const listMarker = /^(?:[-*+]|>)[ \t\u3000]+(?=\S)(?!\S+[ \t]*[-*+]$)/;
/** Converters that keep the tables as HTML may do so with the headings. */
const htmlHeading = /^<h([1-6])(?:\s[^<>]*)?>(.+)<\/h\1\s*>$/i;
const longestSetextHeading = 60;

/** Reads Markdown line by line: headings at any depth, pipe and tab tables, lists; everything else is a paragraph. */
export function readMarkdown(source: DecodedSource): ReadResult {
  const reader = new LineReader(source, true);
  const metadata = readFrontMatter(source.text);
  for (const { kind, start, end } of splitEmbeddedTables(source.text)) {
    if (kind === 'table') reader.addBlocks(readTable(source, start, end));
    else readLines(source, reader, Math.max(start, metadata.end), end);
  }
  reader.flush();
  return { blocks: reader.blocks, metadata: addPageFacts(reader.blocks, metadata.facts), notices: [] };
}

const readTable = (source: DecodedSource, start: number, end: number): Block[] =>
  readHtmlBlocks(source, start, end).map((block) =>
    block.kind === 'table' ? withPlainNumbers(block) : block,
  );

/** Facts in a YAML block at the very start, as site generators write it. */
function readFrontMatter(text: string): { readonly facts: DocumentMetadata; readonly end: number } {
  const block = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const lines = block?.[1]?.split(/\r?\n/) ?? [];
  // Without keys it is text between two rules.
  if (!block || !lines.every((line) => /^(?:[\w-]+\s*:|[\s#-]|$)/.test(line))) return { facts: {}, end: 0 };
  const value = (name: RegExp): string | undefined => {
    const line = lines.find((candidate) => name.test(candidate));
    const text = line
      ?.slice(line.indexOf(':') + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    return text === '' ? undefined : text;
  };
  const title = value(/^title\s*:/);
  const publishedOn = toIsoDate(value(/^(?:date|published)\s*:/));
  return {
    facts: {
      ...(title === undefined ? {} : { title }),
      ...(publishedOn === undefined ? {} : { publishedOn }),
    },
    end: block[0].length,
  };
}

function readLines(source: DecodedSource, reader: LineReader, start: number, end: number): void {
  const { text } = source;
  /** A line that stands alone so far and may turn out to be underlined. */
  let held: TextLine | null = null;
  let previousBlank = true;
  const release = (): void => {
    if (held) reader.addLine(held, held.wraps);
    held = null;
  };
  for (const line of splitTextLines(source, start, end)) {
    const whole = text.slice(line.start, line.end);
    if (held && setextUnderline.test(whole)) {
      reader.addHeadingText(whole.startsWith('=') ? 1 : 2, held.start, held.end);
      held = null;
      previousBlank = true;
      continue;
    }
    release();
    const heading = htmlHeading.exec(whole);
    if (heading) {
      const from = line.start + whole.indexOf('>') + 1;
      reader.addHeadingText(Number(heading[1]), from, from + heading[2]!.length);
      previousBlank = true;
      continue;
    }
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
    else reader.addLine(content, content.wraps);
    previousBlank = whole === '';
  }
  release();
}
