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
class CsvScanner {
  private readonly source: DecodedSource;
  private readonly separator: number;
  private at: number;

  constructor(source: DecodedSource) {
    this.source = source;
    this.separator = separatorOf(source.text);
    this.at = source.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  *records(): Generator<PlacedText[]> {
    const { text, budget } = this.source;
    while (this.at < text.length) {
      const record = [this.readValue()];
      while (this.skip(this.separator)) record.push(this.readValue());
      budget.checkTime();
      yield record;
      this.skip(carriageReturn);
      this.skip(lineFeed);
    }
  }

  private skip(code: number): boolean {
    const stands = this.source.text.charCodeAt(this.at) === code;
    if (stands) this.at++;
    return stands;
  }

  private readValue(): PlacedText {
    const { text, lines } = this.source;
    const value = new MarkupText(text);
    const start = this.at;
    if (this.skip(quote)) this.addQuoted(value);
    // What stands behind the closing quote belongs to the value all the same.
    const rest = this.at;
    while (this.at < text.length && !this.endsValue(text.charCodeAt(this.at))) this.at++;
    value.addSlice(rest, this.at);
    return trimPlaced(value.toPlaced(lines, start));
  }

  private addQuoted(value: MarkupText): void {
    const { text } = this.source;
    for (;;) {
      const close = text.indexOf('"', this.at);
      const end = close < 0 ? text.length : close;
      value.addSlice(this.at, end);
      this.at = close < 0 ? end : close + 1;
      if (text.charCodeAt(this.at) !== quote) return;
      value.addReplacement('"', this.at - 1, ++this.at);
    }
  }

  private endsValue(code: number): boolean {
    return code === this.separator || code === lineFeed || code === carriageReturn;
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
  for (const record of new CsvScanner(source).records()) {
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
