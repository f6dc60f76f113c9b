import { expect, test } from 'vitest';
import { type Input, KeyParser } from './keys.ts';

const names = (inputs: readonly Input[]): string[] =>
  inputs.map((input) => (input.kind === 'key' ? input.name : input.kind));
const read = (chunk: string): string[] => names(new KeyParser().push(chunk));

test('one chunk is many keys', () => {
  expect(read('n注①\r')).toEqual(['n', '注', '①', 'enter']);
  expect(read('\u001b[A\u001b[B\u001bOC\u001b[5~\u001b[15~\u001b[1;5D\t\u001b[Z\u0004\u007f')).toEqual([
    'up',
    'down',
    'right',
    'pageup',
    'f5',
    'ctrl-left',
    'tab',
    'shift-tab',
    'ctrl-d',
    'backspace',
  ]);
});

test('a sequence may be cut anywhere', () => {
  const whole = 'a\u001b[6~\u001b[200~两\n行\u001b[201~\u001b[<0;5;3Mz';
  for (let cut = 0; cut <= whole.length; cut++) {
    const parser = new KeyParser();
    expect([...names(parser.push(whole.slice(0, cut))), ...names(parser.push(whole.slice(cut)))]).toEqual([
      'a',
      'pagedown',
      'paste',
      'mouse',
      'z',
    ]);
  }
});

test('a lone Escape is told from a sequence by the silence after it', () => {
  const parser = new KeyParser();
  expect(parser.push('\u001b')).toEqual([]);
  expect(parser.pending).toBe(true);
  expect(names(parser.flush())).toEqual(['escape']);
  expect(read('\u001b\u001b[A')).toEqual(['escape', 'up']);
  expect(read('\u001bx')).toEqual(['escape', 'x']);
});

test('keys of an input method in Chinese mode are understood, the text stays as typed', () => {
  const [slash, letter, bracket, stop, space] = new KeyParser().push('、ａ】。\u3000') as Extract<
    Input,
    { kind: 'key' }
  >[];
  expect([slash, letter, bracket, stop, space].map((input) => [input!.name, input!.text])).toEqual([
    ['/', '、'],
    ['a', 'ａ'],
    [']', '】'],
    ['.', '。'],
    ['space', '\u3000'],
  ]);
});

test('answers of the terminal and unknown sequences never become text', () => {
  expect(read('\u001b[12;40R\u001b]11;rgb:0000/0000/0000\u0007\u001b[?2026;2$y\u001b[99xq')).toEqual([
    'answer',
    'answer',
    'answer',
    'q',
  ]);
});

test('the mouse: press, wheel; release and other buttons are nothing', () => {
  expect(new KeyParser().push('\u001b[<0;5;3M\u001b[<0;5;3m\u001b[<64;1;1M\u001b[<2;1;1M')).toEqual([
    { kind: 'mouse', event: 'press', column: 4, row: 2 },
    { kind: 'mouse', event: 'wheelUp', column: 0, row: 0 },
  ]);
});
