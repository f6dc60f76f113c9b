import type { Column } from './columns.ts';
import type { DataRow } from './rows.ts';

/** Where bytes of one output go; waits for slow readers. */
export interface ByteSink {
  write(bytes: Uint8Array): Promise<void>;
}

/** Takes the rows of one table, one by one; nothing is complete before `end`. */
export interface RowSink {
  row(values: DataRow): Promise<void>;
  end(): Promise<void>;
}

/** Bytes gathered before they are handed on. */
const chunkLength = 64 * 1024;

/** Writes text in pieces of a useful size. */
export class TextWriter {
  readonly #sink: ByteSink;
  readonly #encoder = new TextEncoder();
  #waiting: string[] = [];
  #length = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  async write(text: string): Promise<void> {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= chunkLength) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#length === 0) return;
    const bytes = this.#encoder.encode(this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
    await this.#sink.write(bytes);
  }
}

export type RowSinkFactory = (columns: readonly Column[], sink: ByteSink) => Promise<RowSink>;
