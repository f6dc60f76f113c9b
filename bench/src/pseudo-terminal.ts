/** A program in a real pseudo-terminal (util-linux `script`) whose screen is kept by an emulator. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const app = resolve(import.meta.dirname, '../../apps/cli');
const fromApp = createRequire(join(app, 'package.json'));
/** Ink ends each frame with it. */
const frameEnd = '\u001b[?2026l';
/** Where is the cursor? Asked how wide a character is drawn, and whether a frame has arrived. */
const question = '\u001b[6n';
const answer = '\u001b[1;2R';

export const size = { columns: 120, rows: 40 };

/** What is used of the terminal emulator. */
interface Screen {
  write(data: string, done: () => void): void;
  readonly buffer: {
    readonly active: {
      getLine(
        row: number,
      ): { translateToString(trim: boolean, from: number, to: number): string } | undefined;
    };
  };
}

/** How often a slow line hands on what has come, in ms. */
const tick = 20;

/** A program in a pseudo-terminal: what it writes, and when each of its frames ended. */
export class Terminal {
  private readonly child: ChildProcessWithoutNullStreams;
  readonly started = performance.now();
  private output = '';
  private waiting: ((at: number) => void) | null = null;
  readonly screen: { write(data: string, done: () => void): void; lines(): string[] };

  /** Bytes that have reached the terminal. */
  arrived = 0;
  /** When bytes reached it last. */
  last = 0;
  /** What is still on a slow line, and the line itself. */
  private onLine = '';
  private line: NodeJS.Timeout | null = null;

  constructor(command: string, { columns, rows } = size) {
    const { Terminal: Screen } = fromApp('@xterm/headless') as { Terminal: new (options: object) => Screen };
    const screen = new Screen({ cols: columns, rows, allowProposedApi: true, convertEol: true });
    this.screen = {
      write: (data, done) => screen.write(data, done),
      lines: () =>
        Array.from(
          { length: rows },
          (_, row) => screen.buffer.active.getLine(row)?.translateToString(false, 0, columns) ?? '',
        ),
    };
    this.child = spawn(
      'script',
      ['-qfec', `stty cols ${columns} rows ${rows}; exec ${command}`, '/dev/null'],
      {
        env: { ...process.env, TERM: 'xterm-256color', SHELL: '/bin/sh', CI: '' },
      },
    );
    this.child.stdout.setEncoding('utf8').on('data', (data: string) => this.receive(data));
  }

  private receive(data: string): void {
    if (this.line) this.onLine += data;
    else this.take(data);
  }

  /** From now on the terminal gets no more than so many characters a second. */
  slowDown(charactersPerSecond: number): void {
    const share = Math.ceil((charactersPerSecond * tick) / 1_000);
    this.line = setInterval(() => {
      // A wide character is three bytes on the line.
      let bytes = 0;
      let length = 0;
      while (length < this.onLine.length && bytes < share) bytes += Buffer.byteLength(this.onLine[length++]!);
      if (length > 0) this.take(this.onLine.slice(0, length));
      this.onLine = this.onLine.slice(length);
    }, tick);
  }

  private take(data: string): void {
    const at = performance.now();
    this.arrived += Buffer.byteLength(data);
    this.last = at;
    this.screen.write(data, () => {});
    this.output += data;
    for (let found = this.output.indexOf(question); found >= 0; found = this.output.indexOf(question)) {
      this.output = this.output.slice(0, found) + this.output.slice(found + question.length);
      this.child.stdin.write(answer);
    }
    if (!this.output.includes(frameEnd)) {
      this.output = this.output.slice(-64);
      return;
    }
    this.output = this.output.slice(this.output.lastIndexOf(frameEnd) + frameEnd.length);
    const { waiting } = this;
    this.waiting = null;
    waiting?.(at);
  }

  type(keys: string): void {
    this.child.stdin.write(keys);
  }

  /** Time at which the next frame ends. */
  frame(): Promise<number> {
    return new Promise((done, failed) => {
      const timer = setTimeout(
        () => failed(new Error(`no frame; the screen shows\n${this.screen.lines().join('\n')}`)),
        60_000,
      );
      this.waiting = (at) => {
        clearTimeout(timer);
        done(at);
      };
    });
  }

  /** Milliseconds from the key to the end of its frame. */
  async press(key: string): Promise<number> {
    const ended = this.frame();
    const pressed = performance.now();
    this.child.stdin.write(key);
    return (await ended) - pressed;
  }

  async until(shown: RegExp): Promise<number> {
    while (!shown.test(this.screen.lines().join('\n'))) await pause(10);
    return performance.now();
  }

  /** Resident memory of the program at its peak, in MB. */
  memory(): number {
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(this.child.pid)], {
      encoding: 'utf8',
    });
    const status = readFileSync(`/proc/${children.trim().split('\n')[0]!.trim()}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1]) / 1024;
  }

  async quit(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.stdin.write('q');
    await ended;
    if (this.line) clearInterval(this.line);
  }
}
