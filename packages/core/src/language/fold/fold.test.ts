import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldProse, foldString, foldText, squeeze, squeezeText } from './fold.ts';

test.each([
  ['１２件，（其中）', '12件,(其中)'],
  ['收到政府資訊公開申請，場慶壽縣鄉鎮廳', '收到政府资讯公开申请,场庆寿县乡镇厅'],
  ['\u200b规\ufeff章\u00ad', '规章'],
  ['㈠总计', '(一)总计'],
  ['12①、17¹、3⑴', '12①、17¹、3⑴'],
  ['\u2f00\u2f8f', '一行'],
  ['著名，乾坤', '著名,乾坤'],
])('%s folds to %s', (text, folded) => {
  expect(foldString(text)).toBe(folded);
});

test('prose loses its white space, but not between two digits', () => {
  expect(foldProse(['收到 申请\n12 件', '2021 30 号']).text).toBe('收到申请12件2021 30号');
});

test('paragraphs read as one keep their own counts', () => {
  const { text, starts, origin } = foldProse(['收到申 请', '公开 件']);
  expect(starts).toEqual([0, 4]);
  expect([...text].map((_, index) => origin[index])).toEqual([0, 1, 2, 4, 0, 1, 3]);
});

test('every folded unit knows where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const folded = foldText(text);
      expect(folded.text).toBe(foldString(text));
      expect(squeezeText(text).text).toBe(squeeze(text));
      expect(folded.origin[folded.text.length]).toBe(text.length);
      for (let index = 0; index < folded.text.length; index++)
        expect(folded.origin[index]!).toBeLessThanOrEqual(folded.origin[index + 1]!);
    }),
  );
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(foldString(foldString(text))).toBe(foldString(text));
    }),
  );
});
