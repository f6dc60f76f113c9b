import type { PlacedText } from '../model/document.ts';
import type { DecodedSource, ReadResult } from './decoded-source.ts';
import { LooseTable } from './loose-table.ts';
import { MarkupText } from './markup-text.ts';
import { addPageFacts } from './page-facts.ts';
import { trimPlaced } from './placed-text.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Most spreadsheets part by commas; with a comma for decimals they take semicolons. */
const separators = [',', ';', '\t'];
const sampleLength = 20_000;

/** The separator that stands most often outside of quotes at the beginning of a text. */
function separatorOf(text: string): number {
  const sample = text.slice(0, sampleLength).replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => sample.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))]!.charCodeAt(0);
}

/** The records of comma-separated values (RFC 4180): quoted values may hold separators, line breaks and doubled quotes. */
function* recordsOf(source: DecodedSource): Generator<PlacedText[]> {
  const { text, lines, budget } = source;
  const separator = separatorOf(text);
  const { length } = text;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < length) {
    const record: PlacedText[] = [];
    for (;;) {
      const value = new MarkupText(text);
      const start = at;
      if (text.charCodeAt(at) === quote) {
        at++;
        for (;;) {
          const end = text.indexOf('"', at);
          value.addSlice(at, end < 0 ? length : end);
          at = end < 0 ? length : end + 1;
          if (text.charCodeAt(at) !== quote) break;
          value.addReplacement('"', at - 1, ++at);
        }
      }
      const rest = at;
      while (at < length && ![separator, lineFeed, carriageReturn].includes(text.charCodeAt(at))) at++;
      value.addSlice(rest, at);
      record.push(trimPlaced(value.toPlaced(lines, start)));
      if (text.charCodeAt(at) !== separator) break;
      at++;
    }
    budget.checkTime();
    yield record;
    if (text.charCodeAt(at) === carriageReturn) at++;
    if (text.charCodeAt(at) === lineFeed) at++;
  }
}

const section = /^[一二三四五六七八九十]{1,3}[、.．]/u;
const longestLabel = 60;

/** A record of a single value is a line of text where it reads like one; otherwise it is a row with blank cells. */
function isLine(record: readonly PlacedText[], isWide: boolean): boolean {
  const filled = record.filter(({ text }) => text !== '');
  if (filled.length !== 1) return false;
  const { text } = filled[0]!;
  return (
    record.length === 1 || !isWide || section.test(text) || text.length > longestLabel || /[。；]/u.test(text)
  );
}

/** Reads comma-separated values: records as rows of a table, with the lines of text between them. */
export function readCsv(source: DecodedSource): ReadResult {
  const blocks: ReadResult['blocks'][number][] = [];
  let table = new LooseTable(source.budget);
  const flush = (): void => {
    if (!table.empty) blocks.push(table.toBlock());
    table = new LooseTable(source.budget);
  };
  /** Whether a row of several values has come since the last line of text. */
  let isWide = false;
  for (const record of recordsOf(source)) {
    const filled = record.filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    if (isLine(record, isWide)) {
      flush();
      isWide = false;
      blocks.push({ kind: 'paragraph', content: filled[0]! });
      continue;
    }
    isWide = true;
    table.addRow(record);
  }
  flush();
  return { blocks, metadata: addPageFacts(blocks, {}), notices: [] };
}
