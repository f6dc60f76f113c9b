import { expect, test } from 'vitest';
import { cell, contents, read } from '../../../test/shown-page.ts';

/** They take boxes out of sight; what stands in its line like any word they do not touch. */
const boxStyles = [
  'transform:scale(1, 0)',
  'transform:scaleY(0)',
  'transform:rotateX(90deg)',
  'transform:translateX(-9999px)',
  'scale:0',
  'content-visibility:hidden',
  'width:0;overflow:hidden',
] as const;

test.each([
  ['<s>12</s>153', 'struck', '12'],
  ['<del>12</del>153', 'struck', '12'],
  ['<strike><b>12</b></strike><b>153</b>', 'struck', '12'],
  ['<span style="text-decoration:underline line-through">12</span>153', 'struck', '12'],
  ['<span style="TEXT-DECORATION-LINE: line-through">12</span>153', 'struck', '12'],
  ['153<sup>1</sup>', 'raised', '1'],
  ['153<sup><a href="#n">[1]</a></sup>', 'raised', '[1]'],
  ['153<span style="font-size:8px;vertical-align: super">1</span>', 'raised', '1'],
  ['153<sub>2</sub>', 'lowered', '2'],
  ['153<span style="display:none">1</span>', 'hidden', '1'],
  ['153<span hidden>1</span>', 'hidden', '1'],
  ['153<i style="visibility:hidden">1</i>', 'hidden', '1'],
  ['153<i style="opacity:0">1</i>', 'hidden', '1'],
  ['153<i style="font-size:0">1</i>', 'hidden', '1'],
  ['153<i style="position:absolute;left:-9999px">1</i>', 'hidden', '1'],
  ['153<i style="position:absolute;clip:rect(0,0,0,0)">1</i>', 'hidden', '1'],
  ['153<i style="display:inline-block;width:0;overflow:hidden">1</i>', 'hidden', '1'],
  ['153<a style="display:none">1</a>', 'hidden', '1'],
  ['<font color=white>1</font>153', 'white', '1'],
  ['<span style="color:#FFF">1</span>153', 'white', '1'],
  ['<span style="color:rgb(254, 254, 254)">1</span>153', 'white', '1'],
  ['<span style="color:transparent">1</span>153', 'white', '1'],
  ['<span style="background:#eee;color:#eeeeee">1</span>153', 'white', '1'],
  ['<span style="text-decoration:red solid line-through">1</span>153', 'struck', '1'],
  ['153<i style="position:relative;top:-4px">1</i>', 'raised', '1'],
  ['153<i style="position:relative;top:-.4em">1</i>', 'raised', '1'],
  ['153<i style="vertical-align:top;font-size:60%">1</i>', 'raised', '1'],
  ['153<i style="font-size:0px">1</i>', 'hidden', '1'],
  ['153<i style="font:0/0 a">1</i>', 'hidden', '1'],
  ['153<i style="font-size:1px">1</i>', 'hidden', '1'],
  ['153<i style="font-size:.1px">1</i>', 'hidden', '1'],
  ['153<i style="mso-hide:all">1</i>', 'hidden', '1'],
  ['153<i style="-webkit-text-fill-color:transparent">1</i>', 'hidden', '1'],
  ['<span style="color:rgba(0,0,0,0)">1</span>153', 'white', '1'],
  ['<span style="color:#0000">1</span>153', 'white', '1'],
  ['<span style="color:hsl(0, 0%, 100%)">1</span>153', 'white', '1'],
  ...[
    'rgb(100% 100% 100%)',
    'rgb(0 0 0 / 0)',
    'hwb(0 100% 0%)',
    'lab(100 0 0)',
    'lch(100% 0 none)',
    'oklab(1 0 0)',
    'oklch(99% 0 0)',
    'color(srgb 1 1 1)',
    'color-mix(in srgb, white 100%, black)',
    'color-mix(in oklab, rgb(255, 255, 255) 98%, black)',
    'light-dark(white, black)',
    'mintcream',
  ].map((color) => [`<span style="color:${color}">1</span>153`, 'white', '1'] as const),
  ['<span style="color:#333;-webkit-text-fill-color:#fff">1</span>153', 'white', '1'],
  ...[
    'clip-path:polygon(0 0, 0 0, 0 0)',
    'clip-path:polygon(0% 0%, 100% 0%, 50% 0)',
    '-webkit-clip-path:inset(0 100% 0 0)',
    'clip-path:circle(0)',
    'filter:opacity(0)',
    'position:absolute;left:-999vw',
    'position:relative;left:-9999px',
    'position:absolute;inset:-9999px auto auto -9999px',
    'margin-left:-9999px',
    'opacity:calc(0)',
    'float:left;scale:0',
    'display:block;line-height:0;overflow:hidden',
    ...boxStyles.map((style) => `display:inline-block;${style}`),
  ].map((style) => [`153<i style="${style}">1</i>`, 'hidden', '1'] as const),
] as const)('%s shows 153', async (inner, what, text) => {
  expect(await cell(inner)).toEqual(['153', [what, text]]);
});

test.each([
  ['.old{display:none}', '<span class="x old">1</span>153', 'hidden'],
  ['#old{visibility:hidden}', '<span id=old>1</span>153', 'hidden'],
  ['em{text-decoration:line-through}', '<em>1</em>153', 'struck'],
  ['table .old{opacity:0}', '<span class=old>1</span>153', 'hidden'],
  [
    'div .old{opacity:0} td>.old{display:none!important}',
    '<span class=old style="display:inline">1</span>153',
    'hidden',
  ],
  ['@media screen{.note{vertical-align:super}}', '153<span class=note>1</span>', 'raised'],
  ['.pale{color:white}', '<span class=pale>1</span>153', 'white'],
  ['td span.was em{text-decoration:line-through}', '<span class=was><em>1</em></span>153', 'struck'],
  ['[data-old]{display:none}', '<i data-old=1>1</i>153', 'hidden'],
  ['i[class*="-old"]{display:none}', '<i class="is-old">1</i>153', 'hidden'],
  ['i:not(.now){display:none}', '<i>1</i><i class=now>153</i>', 'hidden'],
  ['span{color:red; & .old{display:none} .older{x:y}}', '<span><i class=old>1</i>153</span>', 'hidden'],
  ['b{& .old{display:none}} .old{top:0}', '<b><i class=old>1</i>153</b>', 'hidden'],
  [':root{--ground:#fff} .old{color:var(--ground)}', '<i class=old>1</i>153', 'white'],
  [':root{--seen:0} .old{opacity:var(--seen)}', '<i class=old>1</i>153', 'hidden'],
  ['.old{color:red; @media screen{display:none}}', '<i class=old>1</i>153', 'hidden'],
  ['@scope (td){.old{display:none}}', '<i class=old>1</i>153', 'hidden'],
  ['.old{color:var(--none, white)}', '<i class=old>1</i>153', 'white'],
  [':is(.gone, .old){display:none}', '<i class=old>1</i>153', 'hidden'],
  [':root .old, body .older{display:none}', '<i class=older>1</i>153', 'hidden'],
] as const)('the rule %s is kept to', async (rule, inner, what) => {
  expect(await cell(inner, `<style>${rule}</style>`)).toEqual(['153', [what, '1']]);
});

test.each([
  'b + b{display:none}',
  'b:last-of-type{display:none}',
  'td b:last-child:not(:first-child){display:none}',
  'td b:nth-child(2){visibility:hidden}',
  'b:has(+ i){display:none}',
])('what %s may hide is no part of the number beside it', async (rule) => {
  expect(await cell('<b>153</b><b>1</b>', `<style>${rule}</style>`)).toEqual(['153\t1']);
});

test.each(['<img src=8.gif>', '<svg><text>8</text><text>9</text></svg>'])(
  'a digit shown by %s is not passed over',
  async (digit) => {
    expect(await cell(`1${digit}3`)).toEqual(['1\t3']);
    expect(await cell(`${digit}13`)).toEqual(['13']);
  },
);

test.each([
  '<small>1</small>',
  ...boxStyles.map((style) => `<i style="${style}">1</i>`),
  '<i style="position:relative;left:-9px">1</i>',
  '<i style="margin-left:-1em">1</i>',
  '<i style="display:var(--shown)">1</i>',
  '<b style="display:block"></b><i hidden></i>1',
  '<i style="clip-path:polygon(0 0, 50% 0, 50% 50%)">1</i>',
  '<font size=1>1</font>',
  '<a href="#note1">1</a>',
  '<span style="font-size:6pt">1</span>',
  '<span style="float:right">1</span>',
])('digits in %s are not of one number with those before', async (mark) => {
  expect(await cell(`153${mark}`)).toEqual(['153\t1']);
  expect(await cell(mark)).toEqual(['1']);
});

test.each([
  ['.a[title="x, y"] > b{display:none}', '<i class=a title="x, y"><b>1</b></i>153', ['153', ['hidden', '1']]],
  ['b:hover{display:none} a:hover + b{display:none}', '<b>15</b><b>3</b>', ['153']],
  [':not(.a{display:none}', '<b>153</b>', ['153']],
  ['i::before{content:attr(data-figure)}', '<i data-figure=153></i>', ['153']],
  ['i::before{content:attr(data-figure)}', '<i data-figure=-42></i>', ['-42']],
  ['i::before{content:attr(data-name) "："}', '<i data-name=自然人>153</i>', ['：153']],
  ['i::before{content:"1";display:none}', '<i>153</i>', ['153']],
])('the rule %s says so of %s', async (rule, inner, shown) => {
  expect(await cell(inner, `<style>${rule}</style>`)).toEqual(shown);
});

test.each([
  ['', '<span style="color:#fff;background:#333">153</span>'],
  ['', '<span style="display:none"></span>153'],
  ['', '<sup>153</sup>'],
  ['', '<span style="vertical-align:super">153</span>'],
  ['.old{display:none}', '<span class=older>153</span>'],
  ['.old{display:none}.new{display:inline}', '<span class="old new">153</span>'],
  ['@media print{.old{display:none}}', '<span class=old>153</span>'],
  ['@media (max-width:600px){td{display:none}}', '153'],
  ['p .old{display:none}', '<span class=old>153</span>'],
  ['.old:hover{display:none}', '<span class=old>153</span>'],
  ['', '<b style="font-size:0"><span style="font-size:14px">153</span></b>'],
  ['span{color:#fff}td{background:#036}', '<span>153</span>'],
  ['', '<i style="visibility:hidden"><b style="visibility:visible">153</b></i>'],
  ['', '<dialog open>153</dialog>'],
  ['', '<span style="color:oklch(0.3 0.1 20)">153</span>'],
  ['', '<span style="color:color-mix(in srgb, white 20%, black)">153</span>'],
  ['', '<b style="clip-path:inset(0);transform:translateX(-2px)">153</b>'],
  ['', '<x-t><template shadowrootmode=open>153</template></x-t>'],
  ['', '<x-t><template shadowmode=open>153</template></x-t>'],
])('%s %s is plainly shown', async (rule, inner) => {
  expect(await cell(inner, `<style>${rule}</style>`)).toEqual(['153']);
});

test('colours are left alone where a style sheet elsewhere may set the ground', async () => {
  const link = '<link rel="stylesheet" href="site.css">';
  expect(await cell('<span style="color:#fff">153</span>', link)).toEqual(['153']);
  expect(await cell('<span style="color:#fff">1</span>53', link, 'style="background:#fff"')).toEqual([
    '53',
    ['white', '1'],
  ]);
});

test('rules that come after what they style are kept to', async () => {
  const { blocks } = await read('<p><span class=old>12</span>153<style>.old{display:none}</style>');
  expect(blocks.map((block) => block.kind === 'paragraph' && block.content.text)).toEqual(['153']);
});

test.each([['<s>12'], ['<span style="display:none">12'], ['<p><s>12</p>']])(
  '%s that is never closed ends with its cell',
  async (inner) => {
    expect((await cell(inner))[0]).toBe('');
  },
);

test('digits on both sides of a raised mark are not one number', async () => {
  expect((await cell('153<sup>1</sup>15'))[0]).toBe('153\t15');
  expect((await cell('1<s>2</s>53'))[0]).toBe('153');
  expect((await cell('<svg width=9><text>1</text></svg>53'))[0]).toBe('1\t53');
});

test.each([
  ['<input value="153">'],
  ['<input type=text value=153 readonly>'],
  ['<input type=hidden value=9><input type=checkbox value=9>153'],
  ['<textarea rows=1>153</textarea>'],
  ['<textarea>&lt;td colspan="3">9&lt;/td></textarea>153'],
  ['<select><option value=1>12<option value=2 selected>153</select>'],
  ['<select><option>153<option>12</select>'],
  ['<svg width=20><title>9</title><text x=0>153</text></svg>'],
  ['<math><mn>153</mn></math>'],
  ['<bdo dir=rtl>351</bdo>'],
  ['<span style="unicode-bidi:bidi-override;direction:rtl">351</span>'],
])('%s is content', async (inner) => {
  expect(await cell(inner)).toEqual(['153']);
});

test('text that style generates is content, a label for narrow screens is not', async () => {
  const rules =
    '<style>.d::before{content:"15"}.d:after{content:"3"}.x::before{content:attr(data-label)}</style>';
  expect(await cell('<span class=d></span>', rules)).toEqual(['153']);
  expect(await cell('<span class=x data-label="自然人">153</span>', rules)).toEqual(['153']);
});

test('a picture alone in its cell is told, one beside words is an ornament', async () => {
  expect(await cell('<img src=1.png><img src=5.png>')).toEqual(['', ['picture', ''], ['picture', '']]);
  expect(await cell('<img src=up.png>153')).toEqual(['153']);
});

const rows = '<tr><td>1<td>2<td>3<td>4<td>5'.repeat(6);
const tables = async (html: string): Promise<number> =>
  (await read(html)).blocks.filter(({ kind }) => kind === 'table').length;

test.each([['display:none'], ['visibility:hidden'], ['opacity:0'], ['position:absolute;left:-9999px']])(
  'of two copies the one with %s is left out, and read where it is the only one',
  async (style) => {
    expect(
      await tables(`<div style="${style}"><table>${rows}</table></div><table>${rows}</table>`),
    ).toBeLessThanOrEqual(2);
    const twice = await read(`<div style="${style}"><table>${rows}</table></div><table>${rows}</table>`);
    const filled = contents(twice).filter(({ text }) => text !== '').length;
    expect(filled).toBe(30);
    expect(twice.leftOut.map(({ what }) => what)).toEqual(['hidden']);
    const only = await read(`<p>首页<div style="${style}"><p>正文<table>${rows}</table></div>`);
    expect(contents(only).filter(({ text }) => /^\d$/.test(text))).toHaveLength(30);
    expect(only.notices.map(({ code }) => code)).toEqual(['html/hidden-content']);
  },
);

test('a large table behind a tab is read though a small one is shown', async () => {
  const many = rows.repeat(4);
  expect(await tables(`<table>${rows}</table><div style="display:none"><table>${many}</table></div>`)).toBe(
    2,
  );
});

test('what was left out is told once a kind, with count and places', async () => {
  const { notices, leftOut } = await read(
    '<table><tr><td>甲<td><s>1</s>2<td><s>3</s>4</table><p>注<sup>1</sup>文<div style="display:none">旧稿 12 件</div><div hidden>菜单</div>',
  );
  expect(leftOut).toMatchObject([
    { what: 'hidden', count: 1, places: [{ text: '旧稿 12 件', at: { kind: 'text' } }] },
    { what: 'struck', count: 2, places: [{ text: '1' }, { text: '3' }] },
    { what: 'raised', count: 1, places: [{ text: '1' }] },
  ]);
  expect(notices.map(({ code }) => code)).toEqual(['left-out/hidden', 'left-out/struck', 'left-out/raised']);
  expect(notices[1]!.message.zh).toBe(
    '有 2 处文字带删除线（第 1 行“1”、第 1 行“3”），按已删除处理，未计入数字。',
  );
});
