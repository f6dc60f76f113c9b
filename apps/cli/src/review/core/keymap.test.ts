import { expect, test } from 'vitest';
import { bindings } from './bindings.ts';
import { buildKeymap, showKey } from './keymap.ts';

test('no key means two things and every action is explained in both languages', () => {
  const keys = bindings.flatMap((binding) => binding.keys);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(bindings.filter(({ zh, en }) => zh === '' || en === '')).toEqual([]);
});

test('whatever has only letters as keys stands in the menu', () => {
  const unreachable = bindings.filter(
    ({ keys, menu }) => !menu && keys.every((key) => key.length === 1 && !/\d/u.test(key)),
  );
  expect(unreachable).toEqual([]);
});

test('a key can be given to another action, and is taken from the first', () => {
  const { keymap, problems } = buildKeymap({ 'session.export': ['a', 'F11'] });
  expect(problems).toEqual([]);
  expect(keymap.commandOf.get('a')).toBe('session.export');
  expect(keymap.commandOf.get('f11')).toBe('session.export');
  expect(keymap.commandOf.get('f5')).toBe('decide.accept');
  expect(keymap.commandOf.has('w')).toBe(false);
});

test('conflicts, unknown actions and what is no list of keys are told, and the usual keys stay', () => {
  const { keymap, problems } = buildKeymap({
    'decide.accept': ['b'],
    'decide.dismiss': ['b'],
    'no.such': ['c'],
    'view.sort': 'c',
  });
  expect(problems).toEqual([
    { kind: 'unknownAction', action: 'no.such' },
    { kind: 'notKeys', action: 'view.sort' },
    { kind: 'conflict', key: 'b', first: 'decide.accept', second: 'decide.dismiss' },
  ]);
  expect(keymap.commandOf.get('a')).toBe('decide.accept');
});

test('nobody can lock himself in', () => {
  expect(buildKeymap({ 'session.quit': [] }).problems).toEqual([
    { kind: 'unreachable', action: 'session.quit' },
  ]);
});

test('keys are shown as people write them', () => {
  expect(['ctrl-d', 'f10', 'shift-f3', 'up', 'G'].map(showKey)).toEqual([
    'Ctrl-D',
    'F10',
    'Shift-F3',
    '↑',
    'G',
  ]);
});
