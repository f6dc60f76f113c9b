import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { codePointWidth } from '@gouji/core/format';
import headless from '@xterm/headless';

/** A terminal in memory: what is written to `stdout` is drawn, what it answers and what is typed comes out of `stdin`. */
export class VirtualTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  private readonly terminal: headless.Terminal;
  private readonly input = new PassThrough();
  private readonly output = new EventEmitter();
  columns: number;
  rows: number;

  constructor(columns: number, rows: number, ambiguousWidth: 1 | 2 = 1, answers = true) {
    this.columns = columns;
    this.rows = rows;
    this.terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
    const width = (code: number): 0 | 1 | 2 => codePointWidth(code, ambiguousWidth);
    this.terminal.unicode.register({
      version: 'test',
      wcwidth: width,
      charProperties: (code: number) => width(code) << 1,
    });
    this.terminal.unicode.activeVersion = 'test';
    if (answers) this.terminal.onData((data) => this.input.write(data));
    this.stdin = Object.assign(this.input, {
      isTTY: true,
      setRawMode: () => this.stdin,
      ref: () => this.stdin,
      unref: () => this.stdin,
    }) as unknown as NodeJS.ReadStream;
    const terminal = this.terminal;
    const self = this;
    this.stdout = Object.assign(this.output, {
      isTTY: true,
      get columns() {
        return self.columns;
      },
      get rows() {
        return self.rows;
      },
      write(chunk: string | Uint8Array, encoding?: unknown, callback?: () => void) {
        terminal.write(chunk, typeof encoding === 'function' ? (encoding as () => void) : callback);
        return true;
      },
      end() {},
    }) as unknown as NodeJS.WriteStream;
    // Object.assign copies the values of getters; the size must stay live.
    Object.defineProperties(this.stdout, {
      columns: { get: () => this.columns },
      rows: { get: () => this.rows },
    });
  }

  type(keys: string): void {
    this.input.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.terminal.resize(columns, rows);
    this.output.emit('resize');
  }

  /** The lines as drawn, with trailing blanks. */
  screen(): string[] {
    const { active } = this.terminal.buffer;
    return Array.from({ length: this.rows }, (_, row) => {
      const line = active.getLine(active.viewportY + row);
      return line?.translateToString(false, 0, this.columns) ?? '';
    });
  }

  text(): string {
    return this.screen().join('\n');
  }

  cursor(): { readonly x: number; readonly y: number } {
    const { active } = this.terminal.buffer;
    return { x: active.cursorX, y: active.cursorY };
  }

  get isAlternate(): boolean {
    return this.terminal.buffer.active.type === 'alternate';
  }

  /** Waits until the screen shows something; fails with the screen after `limit` ms. */
  async waitFor(expected: string | RegExp | (() => boolean), limit = 60_000): Promise<void> {
    const found = (): boolean =>
      typeof expected === 'function'
        ? expected()
        : typeof expected === 'string'
          ? this.text().includes(expected)
          : expected.test(this.text());
    for (const end = Date.now() + limit; Date.now() < end; await pause(15)) if (found()) return;
    throw new Error(`waited in vain for ${String(expected)}; the screen shows\n${this.text()}`);
  }

  /** Waits until the screen has not changed for a moment. */
  async settle(): Promise<void> {
    for (let before = ''; ; ) {
      await pause(60);
      const now = this.text();
      if (now === before) return;
      before = now;
    }
  }
}
