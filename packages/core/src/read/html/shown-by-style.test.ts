import { expect, test } from 'vitest';
import { cell, read } from '../../../test/shown-page.ts';

test.each([
  [
    '<span class="katex"><span class="katex-mathml"><math><mn>153</mn><annotation>153</annotation></math></span><span class="katex-html" aria-hidden="true"><span class="mord">153</span></span></span>',
    '',
    '153',
  ],
  [
    '<span class="katex"><span class="katex-html"><span class="mord">153<span class="msupsub"><span class="vlist-t">2</span></span></span></span></span>',
    '',
    '153',
  ],
  [
    '<mjx-container><mjx-math><mjx-mn>153</mjx-mn></mjx-math><mjx-assistive-mml><math><mn>153</mn></math></mjx-assistive-mml></mjx-container>',
    '',
    '153',
  ],
  ['153<span class="sr-only">1</span>', '<link rel=stylesheet href=site.css>', '153'],
  ['153<span class="d-none">1</span>', '<link rel=stylesheet href=site.css>', '153\t1'],
  ['<b class="hidden">153</b>', '<link rel=stylesheet href=site.css>', '153'],
  ['153<span class="sr-only">件</span>', '', '153件'],
])('the names of widespread style sheets are known: %s', async (inner, head, shown) => {
  expect((await cell(inner, head))[0]).toBe(shown);
});

test('digits of a colour that may be that of an unknown ground are not of one number with others', async () => {
  const link = '<link rel="stylesheet" href="site.css">';
  expect(await cell('<i style="color:#fff">1</i>53', link)).toEqual(['1\t53']);
});

test('a page of frames is refused by name', async () => {
  await expect(
    read('<html><frameset cols="20%,*"><frame src=a><frame src=b></frameset></html>'),
  ).rejects.toMatchObject({
    notice: { code: 'source/frames' },
  });
  const framed = await read('<p>年报见下<iframe src=a.html></iframe>');
  expect(framed.notices.map(({ code }) => code)).toEqual(['html/frames']);
});

test.each([
  ['<span style="display:flex"><i>12</i><i>153</i></span>', '12\t153'],
  ['<div style="display:grid"><a>12</a>153</div>', '12\t153'],
  ['12<span style="display:block">153</span>', '12\t153'],
  ['<i style="display:inline-block;width:3em">12</i><i style="display:inline-block">153</i>', '12\t153'],
  ['<b style="display:inline">12</b><b>153</b>', '12153'],
  ['<span style="display:flex">12件</span>', '12件'],
])('digits in boxes of their own are not joined: %s', async (inner, text) => {
  expect(await cell(inner)).toEqual([text]);
});

test('rules of the page make boxes too', async () => {
  expect(await cell('<i>12</i><i>153</i>', '<style>td>i{display:table-cell}</style>')).toEqual(['12\t153']);
});
