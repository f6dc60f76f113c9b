import { expect, test } from 'vitest';
import { cell } from '../../../test/shown-page.ts';

test.each(['color:white', 'visibility:hidden'])(
  '%s leaves a gap between the digits around it',
  async (style) => {
    expect((await cell(`1<i style="${style}">9</i>53`))[0]).toBe('1\t53');
  },
);

test('white on the yellow of a mark is seen, and a rule for no screen does not count', async () => {
  expect(await cell('<mark style="color:white">153</mark>')).toEqual(['153']);
  expect(await cell('153<i>1</i>', '<style>@media not screen{i{display:none}}</style>')).toEqual(['1531']);
});

test('what may be white is no part of the number', async () => {
  expect(await cell('153<i>1</i>', '<style>i:last-child{color:#fff}</style>')).toEqual(['153\t1']);
});

test('later rules take back what earlier ones hide', async () => {
  const rules = '.fade{opacity:0} .fade.in{opacity:1} .cut{overflow:hidden;height:0} .open{height:auto}';
  for (const name of ['fade in', 'cut open'])
    expect(await cell(`153<p class="${name}">1</p>`, `<style>${rules}</style>`), name).toEqual(['153\n1']);
});

test('a cell of no width that cuts what overflows still grows with its number', async () => {
  expect(await cell('153', '<style>td{max-width:0;overflow:hidden;text-overflow:ellipsis}</style>')).toEqual([
    '153',
  ]);
});

test.each(['@supports (x:y)', '@container (min-width:1px)'])(
  'what %s may hide is no part of the number',
  async (head) => {
    expect(await cell('153<b class=x>1</b>', `<style>${head}{.x{display:none}}</style>`)).toEqual(['153\t1']);
  },
);
