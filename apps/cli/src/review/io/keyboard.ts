import { StringDecoder } from 'node:string_decoder';
import { type Input, KeyParser } from '../core/keys.ts';

/** After a lone Escape, silence of this many ms means the Escape key. */
const escapeSilence = 40;
/** A paste whose end does not come within this many ms of silence has ended. */
const pasteSilence = 1000;
/** Lines that come at once may go on in a second chunk; within this many ms it belongs to them. */
const lineSilence = 25;
/** No hand types this many characters within one chunk. */
const fewestPasted = 8;

/** Text with line breaks and tabs, and nothing that only a key sends. */
const isText = (chunk: string): boolean => /^[^\p{Cc}\r\n\t]*(?:[\r\n\t]+[^\p{Cc}\r\n\t]*)*$/u.test(chunk);
const lengthOf = (chunk: string): number => chunk.replace(/\p{Cc}/gu, '').length;

/**
 * Several lines in one chunk: pasted in a terminal that does not bracket pastes, and text, not keys. A line of one character
 * may be a key that was pressed after Enter while the program was busy.
 */
export const isRawPaste = (chunk: string): boolean =>
  lengthOf(chunk) >= fewestPasted &&
  isText(chunk) &&
  chunk.split(/[\r\n]+/u).filter((line) => line.trim().length > 1).length > 1;

/** A first line of what may be such a paste. */
const mayGoOn = (chunk: string): boolean =>
  lengthOf(chunk) >= fewestPasted && isText(chunk) && /[\r\n]$/u.test(chunk);

/** Where the cursor is, as the terminal tells when it is asked; built from parts since it begins with a control character. */
const position = new RegExp(`${'\u001b'}\\[\\d+;\\d+R`, 'gu');

/** Reads keys from a terminal in raw mode. `onInputs` gets all keys of a chunk at once, so that a burst is drawn once. */
export class Keyboard {
  private readonly parser = new KeyParser();
  private readonly decoder = new StringDecoder('utf8');
  private readonly stdin: NodeJS.ReadStream;
  private readonly onInputs: (inputs: readonly Input[]) => void;
  private timer: NodeJS.Timeout | null = null;
  /** Text that is a paste if more text follows at once. */
  private held = '';
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

  feed(received: string): void {
    // An answer may come in the midst of what is pasted, which is text all the same.
    const text = received.replace(position, '');
    const answers = received.match(position) ?? [];
    if (answers.length > 0) this.onInputs(answers.map((sequence) => ({ kind: 'answer', sequence })));
    if (text === '') return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const chunk = this.held + text;
    this.held = '';
    if (!this.parser.pending && (mayGoOn(chunk) || isRawPaste(chunk))) {
      this.held = chunk;
      this.timer = setTimeout(() => this.release(), lineSilence);
      return;
    }
    this.parse(chunk);
  }

  private release(): void {
    const { held } = this;
    this.held = '';
    if (isRawPaste(held)) this.onInputs([{ kind: 'paste', text: held }]);
    else this.parse(held);
  }

  private parse(text: string): void {
    const inputs = this.parser.push(text);
    if (inputs.length > 0) this.onInputs(inputs);
    if (this.parser.pending)
      this.timer = setTimeout(
        () => this.onInputs(this.parser.flush()),
        this.parser.pasting ? pasteSilence : escapeSilence,
      );
  }
}
