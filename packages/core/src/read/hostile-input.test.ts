import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, PlacedText } from '../model/document.ts';
import { LimitError, UnreadableError } from './limits.ts';
import { readSource } from './read-source.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function outcome(name: string, text: string): Promise<string> {
  try {
    return (await readSource({ name, bytes: encode(text) })).format;
  } catch (error) {
    if (error instanceof LimitError) return error.limit;
    expect(error).toBeInstanceOf(UnreadableError);
    return 'unreadable';
  }
}

const many = 100_000;
const hostilePages: readonly (readonly [string, string, string])[] = [
  ['nested elements', 'depth', '<div>'.repeat(many)],
  ['nested tables', 'depth', '<table><tr><td>'.repeat(many)],
  ['nested inline elements', 'html', '<span>'.repeat(many)],
  ['nested hidden elements', 'depth', '<span hidden>'.repeat(many)],
  ['tables directly in tables', 'html', '<table>'.repeat(many)],
  ['three million less-than signs', 'html', `文${'<'.repeat(3_000_000)}`],
  ['comments never closed', 'html', `文${'<!--'.repeat(500_000)}`],
  ['declarations never closed', 'html', `文${'<!'.repeat(500_000)}`],
  ['tags never closed', 'html', `文${'<a '.repeat(300_000)}`],
  ['quotes never closed', 'html', `文${'<a b="'.repeat(300_000)}`],
  ['a huge attribute', 'html', `文<p title="${'x'.repeat(4_000_000)}">`],
  ['a million attributes', 'html', `文<p ${'x=1 '.repeat(1_000_000)}>`],
  ['spans of a million', 'cells', `<table>${'<td colspan=1000000 rowspan=1000000>'.repeat(20)}`],
  [
    'end tags without start',
    'html',
    `<div><table><td>文${'<section>'.repeat(1_900)}${'</div>'.repeat(200_000)}`,
  ],
  ['raw text never closed', 'html', `文${'<script><!--<script>'.repeat(many)}`],
  ['an entity of a million digits', 'html', `文&#${'9'.repeat(1_000_000)}`],
  ['furniture without end', 'html', '<nav>甲</nav>'.repeat(many)],
];

test.each(hostilePages)('a page with %s ends with %s', async (_, expected, html) => {
  const before = process.threadCpuUsage();
  expect(await outcome('a.html', `<html>${html}`)).toBe(expected);
  const { user, system } = process.threadCpuUsage(before);
  // Far above what it takes; anything quadratic would take minutes.
  expect((user + system) / 1000).toBeLessThan(8_000);
});

const hostileTexts: readonly (readonly [string, string, string])[] = [
  ['a million pipes', 'cells', '|'.repeat(1_000_000)],
  ['a million tabs', 'cells', `规章${'\t'.repeat(1_000_000)}0`],
  ['bold marks', 'markdown', '**a '.repeat(300_000)],
  ['line breaks', 'unreadable', '\n'.repeat(2_000_000)],
  ['a heading with a gap', 'markdown', `# a${' '.repeat(500_000)}b`],
  ['rules of stars', 'markdown', `${'* '.repeat(500_000)}x`],
  ['dashes and colons', 'markdown', `文|${':-'.repeat(300_000)}`],
];

test.each(hostileTexts)('a text with %s ends with %s', async (_, expected, text) => {
  const start = performance.now();
  expect(await outcome('a.md', text)).toBe(expected);
  expect(performance.now() - start).toBeLessThan(8_000);
});

const page =
  '<!DOCTYPE html><html><head><meta charset="utf-8"><title>甲县&amp;乙镇</title><style>p{}</style></head><body>' +
  '<!-- 菜单 --><nav><a href="/">首页</a></nav><h1>甲县2024年政府信息公开工作年度报告</h1>' +
  `<p style='text-indent:2em;display:block'>收到申请<b>3</b>件，&nbsp;办结3件。<script>if (a < b) "</p>"</script>` +
  '<table border=1><thead><tr><th rowspan=2>信息内容<th colspan="3">数量</thead><tbody><tr><td>规章<td>0<td>&#48;<td>1' +
  '<tr><td hidden>x<td><table><td>5</table></td></tr></tbody></table><![if !x]><ul><li>其一<li>其二</ul><![endif]></body></html>';
const text =
  '# 甲县2024年政府信息公开工作年度报告\r\n\r\n**一、总体情况**\n收到申请3件。\n\n规章\t0\t0\t1\n许可\t\t5\t\n' +
  '\n| 信息内容 | 数量 |\n|---|:-:|\n| 规章 \\| 令 | `0`<br>1 |\n\n标题\n====\n- 其一\n- 5 -\n```\n尾';

test.each([
  ['a.html', page],
  ['a.md', text],
  ['a.txt', text],
] as const)('every prefix of %s is read', async (name, whole) => {
  const bytes = encode(whole);
  for (let length = 1; length <= bytes.length; length++) {
    const reading = readSource({ name, bytes: bytes.subarray(0, length) });
    const result = await reading.catch((error: unknown) => error);
    if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableError);
  }
});

function contents(document: Document): PlacedText[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.content) : [block.content],
  );
}

const words = fc
  .array(
    fc.constantFrom(
      '规章',
      '12',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\u3000',
      '|',
      'a',
      '。',
      '\u00a0',
      '-',
      '#',
      '甲',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

test('plain text stands in the source exactly where its blocks say', async () => {
  await fc.assert(
    fc.asyncProperty(words, async (whole) => {
      const source = `文\n${whole}`;
      const document = await readSource({ name: 'a.txt', bytes: encode(source), format: 'text' });
      for (const content of contents(document)) {
        const at = content.locate(0, content.text.length);
        expect(at.kind === 'text' && source.slice(at.start.offset, at.end.offset)).toBe(content.text);
      }
    }),
    { numRuns: 500 },
  );
});

const markup = fc
  .array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<td>',
      '<tr>',
      '<table>',
      '</table>',
      '<br>',
      '&amp;',
      '&nbsp;',
      '<b>',
      '甲',
      '12',
      ' ',
      '\n',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => `文${parts.join('')}`);

test('text of a page stands within the range its blocks say', async () => {
  const plain = (part: string): string =>
    part
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&nbsp;', '\u00a0')
      .replace(/\s/g, '');
  await fc.assert(
    fc.asyncProperty(markup, async (source) => {
      const document = await readSource({ name: 'a.html', bytes: encode(source), format: 'html' });
      for (const content of contents(document)) {
        const at = content.locate(0, content.text.length);
        const range = at.kind === 'text' ? source.slice(at.start.offset, at.end.offset) : '';
        let from = 0;
        // In order, though a table that text was moved out of may stand in between.
        for (const character of content.text.replace(/\s/g, '')) {
          from = plain(range).indexOf(character, from) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 500 },
  );
});
