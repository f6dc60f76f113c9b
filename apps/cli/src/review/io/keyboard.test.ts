import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Input } from '../core/keys.ts';
import { isRawPaste, Keyboard } from './keyboard.ts';

/** What a keyboard makes of chunks that come one after the other at once, after all silences. */
async function read(chunks: readonly string[], silence = 150): Promise<Input[]> {
  const inputs: Input[] = [];
  const keyboard = new Keyboard(new PassThrough() as unknown as NodeJS.ReadStream, (more) => {
    inputs.push(...more);
  });
  for (const chunk of chunks) keyboard.feed(chunk);
  await pause(silence);
  keyboard.stop();
  return inputs;
}
const kinds = (inputs: readonly Input[]): string[] =>
  inputs.map((input) => (input.kind === 'key' ? input.name : input.kind));

test('several lines in one chunk are text, in one chunk or two, whatever letters they hold', async () => {
  const text = 'adx\rqquit\r经核实，数据无误\ra';
  expect(isRawPaste(text)).toBe(true);
  expect(await read([text])).toEqual([{ kind: 'paste', text }]);
  expect(await read(['经核实，数据无误\r', 'qad'])).toEqual([
    { kind: 'paste', text: '经核实，数据无误\rqad' },
  ]);
});

test('typed keys stay keys: a line with Enter, held arrows, a burst with control keys', async () => {
  expect(kinds(await read(['经核实，数据无误吧\r'])).at(-1)).toBe('enter');
  expect(kinds(await read(['\r\r\r']))).toEqual(['enter', 'enter', 'enter']);
  expect(kinds(await read(['a\rj']))).toEqual(['a', 'enter', 'j']);
  expect(kinds(await read(['m\u0015注一注一\rm\u0015注二注二\r']))).not.toContain('paste');
});

test('Ctrl-C leaves though a bracketed paste never ends', async () => {
  const inputs = await read(['\u001b[200~未完的文字', '还有\u0003']);
  expect(inputs).toEqual([
    { kind: 'paste', text: '未完的文字还有' },
    { kind: 'key', name: 'ctrl-c', text: '' },
  ]);
});

test('a paste that never ends is text after a while', async () => {
  expect(await read(['\u001b[200~未完的文字'], 1300)).toEqual([{ kind: 'paste', text: '未完的文字' }]);
});

test('an answer of the terminal in the midst of a paste leaves it a paste', async () => {
  const answer = '\u001b[1;2R';
  const text = 'adx\rqquit\r经核实，数据无误\ra';
  for (const chunks of [
    [answer + text],
    [text + answer],
    [text, answer],
    ['adx\rqquit\r经核', answer, '实，数据无误\ra'],
  ]) {
    const inputs = await read(chunks);
    expect(inputs.filter(({ kind }) => kind !== 'answer')).toEqual([{ kind: 'paste', text }]);
    expect(kinds(inputs)).toContain('answer');
  }
});
