import { expect, test } from 'vitest';
import { collectWords } from './collect-words.ts';
import type { PageCharacter } from './page-character.ts';

/** Characters of ten points, so far apart; a space is written, and leaves a gap of its own. */
function set(text: string, apart: number, x = 50, y = 100): PageCharacter[] {
  const characters: PageCharacter[] = [];
  let at = x;
  let gap: PageCharacter['gap'] = null;
  for (const character of text) {
    const width = character.charCodeAt(0) < 0x2000 ? 5 : 10;
    if (character === ' ') gap = 'written';
    else {
      characters.push({
        text: character,
        box: [at, y, at + width, y + 10.4],
        direction: 0,
        what: undefined,
        gap,
      });
      gap = null;
    }
    at += width + apart;
  }
  return characters;
}

const texts = (characters: readonly PageCharacter[]): string[] =>
  collectWords(characters).map(({ text }) => text);

const line = '全年收到政府信息公开申请128件';

test.each([0, 1.5, 3, 5, 10])('a line set %d points apart is one word', (apart) => {
  expect(texts(set(line, apart))).toEqual([line]);
});

test('digits of a short line go by the other lines of their size', () => {
  expect(texts([...set(line, 5), ...set('12件', 5, 50, 120)])).toEqual([line, '12件']);
  expect(texts([...set(line, 0), ...set('12件', 5, 50, 120)])).toEqual([line, '1', '2', '件']);
});

test('a written space parts, and so does any other gap', () => {
  expect(texts(set('收到政府信息公开申请1 2件', 4))).toEqual(['收到政府信息公开申请1', '2件']);
  const cells = [...set('申请人情况和申请数量', 3), ...set('12', 3, 195)];
  expect(texts(cells)).toEqual(['申请人情况和申请数量', '12']);
});

test('a line that is set apart in part is read in both', () => {
  const begin = set('全年收到政府信息公开', 5);
  const rest = set('申请128件，均在期限内答复', 0, begin.at(-1)!.box[2] + 5);
  expect(texts([...begin, ...rest]).join('')).toBe('全年收到政府信息公开申请128件，均在期限内答复');
  expect(texts([...begin, ...rest]).some((word) => word.includes('128件'))).toBe(true);
});

test('digits of a cell go by the labels around it, each too short to tell', () => {
  const body = [0, 20, 40].flatMap((y) => set(line, 0, 50, 400 + y));
  const labels = ['行政许可', '行政处罚', '行政强制', '行政征收'];
  const cells = labels.flatMap((label, row) => [
    ...set(label, 2, 50, 100 + 20 * row),
    ...set('15', 2, 200, 100 + 20 * row),
  ]);
  expect(texts([...cells, ...body])).toEqual([...labels.flatMap((label) => [label, '15']), line, line, line]);
});

test('a point drawn from another font belongs to its number', () => {
  const number = set('0.5', 0).map((character) =>
    character.text === '.' ? { ...character, box: [55, 101, 60, 108] as const } : character,
  );
  expect(texts(number)).toEqual(['0.5']);
  const mark = set('12', 0).map((character, at) =>
    at === 1 ? { ...character, box: [55, 98, 59, 104] as const } : character,
  );
  expect(texts(mark)).toEqual(['1', '2']);
});
