import { graphemes } from './width.ts';

/** What the terminal sent. `name` is `a`, `A`, `up`, `ctrl-d`, `f5`, `enter`…; `text` is what a text field would take, else empty. */
export type Input =
  | { readonly kind: 'key'; readonly name: string; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  /** Cells from 0; `button` 0 is the left one. */
  | {
      readonly kind: 'mouse';
      readonly event: 'press' | 'wheelUp' | 'wheelDown';
      readonly column: number;
      readonly row: number;
    }
  /** An answer of the terminal, such as the place of the cursor. */
  | { readonly kind: 'answer'; readonly sequence: string };

const escapeCharacter = '\u001b';
const bell = '\u0007';
const interrupt = '\u0003';
const pasteStart = `${escapeCharacter}[200~`;
const pasteEnd = `${escapeCharacter}[201~`;

const finalNames: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift-tab',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};
const tildeNames: Readonly<Record<string, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};
const controlNames: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0000': 'ctrl-space',
};

/** What a Chinese input method sends in place of a command key. */
const fullWidthKeys: Readonly<Record<string, string>> = {
  '、': '/',
  '【': '[',
  '】': ']',
  '。': '.',
  '《': '<',
  '》': '>',
  '；': ';',
  '：': ':',
  '，': ',',
  '？': '?',
  '！': '!',
  '·': '`',
  '｛': '{',
  '｝': '}',
  '×': '*',
  '＊': '*',
  '\u3000': 'space',
  ' ': 'space',
};

/** The command key a character stands for: full-width letters, digits and Chinese punctuation count as their ASCII keys. */
export function commandName(character: string): string {
  const mapped = fullWidthKeys[character];
  if (mapped) return mapped;
  const code = character.codePointAt(0)!;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
}

const names: ReadonlySet<string> = new Set([
  ...Object.values(finalNames),
  ...Object.values(tildeNames),
  ...Object.values(controlNames),
  'escape',
  'space',
]);

/** Whether a terminal can send a key of this name: one character, or a named key, with modifiers before it. */
export function isKeyName(name: string): boolean {
  if (graphemes(name).length === 1) return commandName(name) === name && !isControl(name);
  if (names.has(name)) return true;
  const [, modifiers = '', rest = ''] = /^((?:ctrl-|alt-|shift-)+)(.+)$/u.exec(name) ?? [];
  if (modifiers === 'ctrl-' && /^[a-z]$/u.test(rest)) return true;
  return modifiers !== '' && (tildeNamesHave(rest) || Object.values(finalNames).includes(rest));
}

const tildeNamesHave = (name: string): boolean => Object.values(tildeNames).includes(name);

const key = (name: string, text = ''): Input => ({ kind: 'key', name, text });

const isControl = (character: string): boolean => character < ' ' || character === '\u007f';

function fromControl(character: string): Input {
  const name = controlNames[character];
  if (name) return key(name);
  return key(`ctrl-${String.fromCharCode(character.charCodeAt(0) + 96)}`);
}

function fromSequence(sequence: string): Input | null {
  const body = sequence.slice(1);
  const mouse = /^\[<(\d+);(\d+);(\d+)([Mm])$/u.exec(body);
  if (mouse) {
    const [, button, column, row, end] = mouse;
    const event = button === '64' ? 'wheelUp' : button === '65' ? 'wheelDown' : 'press';
    if (event === 'press' && (button !== '0' || end === 'm')) return null;
    return { kind: 'mouse', event, column: Number(column) - 1, row: Number(row) - 1 };
  }
  if (/^\[(?:\d+;\d+R|\?[\d;]*\$?[a-zA-Z])$/u.test(body)) return { kind: 'answer', sequence };
  const match = /^(?:\[|O)\[?([\d;]*)([A-Za-z~])$/u.exec(body);
  if (!match) return null;
  const [, parameters = '', end = ''] = match;
  const [first = '', modifier = ''] = parameters.split(';');
  const name = end === '~' ? tildeNames[first] : finalNames[end];
  if (!name) return null;
  const bits = modifier === '' ? 0 : Number(modifier) - 1;
  return key(`${bits & 4 ? 'ctrl-' : ''}${bits & 2 ? 'alt-' : ''}${bits & 1 ? 'shift-' : ''}${name}`);
}

/**
 * Parts what the terminal sends into keys: one chunk may hold many keys, and one key may come in two chunks.
 * A lone Escape is known only by the silence after it: call `flush` some 30 ms after a `push` that left `pending` true.
 */
export class KeyParser {
  private rest = '';

  get pending(): boolean {
    return this.rest !== '';
  }

  /** A paste has begun and not ended: more of it is to be waited for longer than for the rest of a key. */
  get pasting(): boolean {
    return this.rest.startsWith(pasteStart);
  }

  push(chunk: string): Input[] {
    const inputs: Input[] = [];
    const text = this.rest + chunk;
    this.rest = '';
    let index = 0;
    while (index < text.length) {
      const next = text.indexOf(escapeCharacter, index);
      this.plain(text.slice(index, next < 0 ? text.length : next), inputs);
      if (next < 0) break;
      const end = this.sequence(text, next, inputs);
      if (end === null) {
        this.rest = text.slice(next);
        break;
      }
      index = end;
    }
    return inputs;
  }

  flush(): Input[] {
    const { rest } = this;
    this.rest = '';
    if (rest === '') return [];
    if (rest.startsWith(pasteStart)) return [{ kind: 'paste', text: rest.slice(pasteStart.length) }];
    const inputs = [key('escape')];
    if (rest.length > 1) this.plain(rest.slice(1), inputs);
    return inputs;
  }

  private plain(text: string, inputs: Input[]): void {
    for (const character of graphemes(text)) {
      if (isControl(character)) for (const one of character) inputs.push(fromControl(one));
      else inputs.push(key(commandName(character), character));
    }
  }

  /** Takes one escape sequence; returns where it ends, or null when more has to come. */
  private sequence(text: string, start: number, inputs: Input[]): number | null {
    if (text.startsWith(pasteStart, start)) return takePaste(text, start, inputs);
    const introducer = text[start + 1];
    if (introducer === undefined) return null;
    if (introducer === '[' || introducer === 'O') return takeKey(text, start, inputs);
    if (introducer === ']') return takeAnswer(text, start, inputs);
    // Nothing is bound to Alt, so an Escape directly before a key is the Escape key: a burst may bring both in one chunk.
    inputs.push(key('escape'));
    return start + 1;
  }
}

function takePaste(text: string, start: number, inputs: Input[]): number | null {
  const end = text.indexOf(pasteEnd, start);
  const stop = text.indexOf(interrupt, start);
  // Whoever presses Ctrl-C wants to leave, though the terminal never said where its paste ends.
  if (stop >= 0 && (end < 0 || stop < end)) {
    inputs.push({ kind: 'paste', text: text.slice(start + pasteStart.length, stop) });
    return stop;
  }
  if (end < 0) return null;
  inputs.push({ kind: 'paste', text: text.slice(start + pasteStart.length, end) });
  return end + pasteEnd.length;
}

function takeKey(text: string, start: number, inputs: Input[]): number | null {
  const match = /^(?:\[\[?[0-?]*[ -/]*|O[\d;]*)[@-~]/u.exec(text.slice(start + 1, start + 64));
  if (!match) return text.length - start < 64 ? null : start + 1;
  const input = fromSequence(escapeCharacter + match[0]);
  if (input) inputs.push(input);
  return start + 1 + match[0].length;
}

function takeAnswer(text: string, start: number, inputs: Input[]): number | null {
  const ends = [text.indexOf(bell, start), text.indexOf(`${escapeCharacter}\\`, start)].filter(
    (at) => at >= 0,
  );
  if (ends.length === 0) return text.length - start < 256 ? null : start + 1;
  const first = Math.min(...ends);
  const end = first + (text[first] === bell ? 1 : 2);
  inputs.push({ kind: 'answer', sequence: text.slice(start, end) });
  return end;
}
