import { StringDecoder } from 'node:string_decoder';
import { type Input, KeyParser } from '../core/keys.ts';

/** After a lone Escape, silence of this many ms means the Escape key. */
const escapeSilence = 40;

/** Reads keys from a terminal in raw mode. `onInputs` gets all keys of a chunk at once, so that a burst is drawn once. */
export class Keyboard {
  private readonly parser = new KeyParser();
  private readonly decoder = new StringDecoder('utf8');
  private readonly stdin: NodeJS.ReadStream;
  private readonly onInputs: (inputs: readonly Input[]) => void;
  private timer: NodeJS.Timeout | null = null;
  private readonly onData = (chunk: Buffer): void => this.feed(this.decoder.write(chunk));

  constructor(stdin: NodeJS.ReadStream, onInputs: (inputs: readonly Input[]) => void) {
    this.stdin = stdin;
    this.onInputs = onInputs;
  }

  start(): void {
    this.stdin.on('data', this.onData);
    this.stdin.resume();
  }

  stop(): void {
    this.stdin.off('data', this.onData);
    this.stdin.pause();
    if (this.timer) clearTimeout(this.timer);
  }

  feed(text: string): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const inputs = this.parser.push(text);
    if (inputs.length > 0) this.onInputs(inputs);
    if (this.parser.pending) this.timer = setTimeout(() => this.onInputs(this.parser.flush()), escapeSilence);
  }
}
