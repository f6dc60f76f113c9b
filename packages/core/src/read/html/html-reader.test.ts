import { expect, test } from 'vitest';
import type { Block, Document, TableBlock } from '../../model/document.ts';
import { readSource } from '../read-source.ts';

function read(html: string): Promise<Document> {
  return readSource({ name: 'page.html', bytes: new TextEncoder().encode(html), format: 'html' });
}

/** Blocks in short: `h2 标题`, paragraphs as they are, tables as rows of cell texts. */
function brief(blocks: readonly Block[]): (string | string[][])[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return toRows(block);
    return block.kind === 'heading' ? `h${block.level} ${block.content.text}` : block.content.text;
  });
}

function toRows(table: TableBlock): string[][] {
  const rows: string[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) rows[cell.row]!.push(cell.content.text);
  return rows;
}

test('headings, paragraphs, line breaks and tables in reading order', async () => {
  const { blocks } = await read(
    '<h1>甲县人民政府<br>年度报告</h1><p>一、总体情况<p>收到<b>3</b>件。<br/>办结3件。<div>尾</div>' +
      '<table><tr><td>规章<td>0</table>后文<ul><li>甲<li>乙</ul>',
  );
  expect(brief(blocks)).toEqual([
    'h1 甲县人民政府\n年度报告',
    '一、总体情况',
    '收到3件。',
    '办结3件。',
    '尾',
    [['规章', '0']],
    '后文',
    '甲',
    '乙',
  ]);
});

test('white space collapses as in browsers, also across inline tags, but not between lines of Chinese', async () => {
  const { blocks } = await read(
    '<p>  2024 \n 年 <span> 政府</span>\n信息&nbsp;&#32;公开\n工作 a\nb</p><pre>一  二\n三</pre>',
  );
  expect(brief(blocks)).toEqual(['2024 年 政府信息\u00a0 公开工作 a b', '一  二', '三']);
});

test('lines of a cell are kept apart; blank cells are empty', async () => {
  const { blocks } = await read(
    '<table><tr><td><p>三、</p>\n<p>本年度</p></td><td><p>&nbsp;</p></td><td><o:p> </o:p></td><td>1<br>2</td></table>',
  );
  expect(brief(blocks)).toEqual([[['三、\n本年度', '', '', '1\n2']]]);
});

test('a layout table dissolves, its inner tables stand by themselves', async () => {
  const { blocks } = await read(
    '<table><tr><td>菜单</td><td><h2>题</h2><p>前文</p><table><tr><td>规章<td>0</table><p>后文</p></td></tr></table>',
  );
  expect(brief(blocks)).toEqual(['菜单', 'h2 题', '前文', [['规章', '0']], '后文']);
});

test('a frame of one cell inside a cell is part of that cell', async () => {
  const { blocks } = await read(
    '<table><tr><td>规章<td><table><tr><td>12</table><td>3<tr><td>许可<td>4<td>5</table>',
  );
  expect(brief(blocks)).toEqual([
    [
      ['规章', '12', '3'],
      ['许可', '4', '5'],
    ],
  ]);
});

test('what a browser does not show stays out', async () => {
  const { blocks } = await read(
    '<head><style>p{}</style><title>题</title></head><script>"<p>x"</script><!--[if mso]><p>x</p><![endif]-->' +
      '<p style="DISPLAY: none">x<p>甲<span hidden>x<span>x</span>x</span>乙<div style="color:red;display:none">x<div>x</div>x</div>' +
      '<button>x</button><noscript>x</noscript><template><p>x</template><datalist><option>x</datalist>' +
      '<svg><title>x</title></svg><ul><li style="display:none">x<li>丙</ul><td>丁',
  );
  expect(brief(blocks)).toEqual(['甲乙', '丙', '丁']);
});

test('hidden rows and cells do not shift the others', async () => {
  const { blocks } = await read(
    '<table><tr style="display:none"><td>x<td>x<tr><td>规章<td style="display:none">9<td>0<tr><td>许可<td>1</table>',
  );
  expect(brief(blocks)).toEqual([
    [
      ['规章', '0'],
      ['许可', '1'],
    ],
  ]);
});

test('a page whose tables are all hidden is read nevertheless, and says so', async () => {
  const rows = '<tr><td>1<td>2<td>3<td>4<td>5'.repeat(6);
  const { blocks, notices } = await read(
    `<p>首页<div style="display:none"><p>正文<table>${rows}</table></div>`,
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table']);
  expect(notices.map(({ code }) => code)).toEqual(['html/hidden-content']);
});

test('menus and page furniture stay out, a header with the title stays in', async () => {
  const links = '<a href=a>首页</a><a href=b>政务公开</a><a href=c>年报</a>';
  const { blocks } = await read(
    `<nav>${links}</nav><ul><li><a href=a>首页</a><li><a href=b>新闻</a><li><a href=c>互动</a></ul>` +
      '<header><h1>甲县2024年政府信息公开工作年度报告</h1></header><aside>字号</aside><p>正文</p>' +
      '<ul><li>其一<li>其二<li>其三</ul><footer>主办：甲县</footer>',
  );
  expect(brief(blocks)).toEqual(['h1 甲县2024年政府信息公开工作年度报告', '正文', '其一', '其二', '其三']);
});

test('a menu that is never closed does not swallow the page', async () => {
  const { blocks } = await read('<nav><a href=a>首页</a><p>正文</p>');
  expect(brief(blocks)).toEqual(['首页', '正文']);
});

test('stray cells outside any table keep their numbers apart', async () => {
  const { blocks } = await read('<tr><td>规章</td><td>1</td><td>2</td></tr>');
  expect(brief(blocks)).toEqual(['规章', '1', '2']);
});

test('page facts come from meta tags first, then from the title', async () => {
  const facts =
    '<meta name="PubDate" content="2025-1-9 10:20"><meta name=ContentSource content="甲县&#x529e;公室">';
  expect((await read(`<title> 报告 - 甲县 </title>${facts}<p>文`)).metadata).toEqual({
    title: '报告 - 甲县',
    publishedOn: '2025-01-09',
    organization: '甲县办公室',
  });
  const named = await read('<title>网站</title><meta name="ArticleTitle" content="甲县年度报告"><p>文');
  expect(named.metadata.title).toBe('甲县年度报告');
});

test('a page with pictures in place of tables says so', async () => {
  const { notices } = await read('<p>年度报告<p><img src=1.png><img src=2.png>');
  expect(notices).toMatchObject([{ code: 'html/pictures-only', data: { images: 2 } }]);
});

test('places lead back to the source, entities and tags included', async () => {
  const html = '<p>甲&amp;乙\n<b>12</b> 3</p>\n<table><tr><td></td><td>&nbsp;45&#65;</td></tr></table>';
  const { blocks } = await read(html);
  const slice = (block: number, start: number, end: number): string => {
    const found = blocks[block]!;
    const content = found.kind === 'table' ? found.cells[1]!.content : found.content;
    const at = content.locate(start, end);
    return at.kind === 'text' ? html.slice(at.start.offset, at.end.offset) : '';
  };
  expect(brief(blocks)).toEqual(['甲&乙 12 3', [['', '45A']]]);
  expect(slice(0, 0, 3)).toBe('甲&amp;乙');
  expect(slice(0, 4, 6)).toBe('12');
  expect(slice(0, 7, 8)).toBe('3');
  expect(slice(1, 0, 3)).toBe('45&#65;');
  const empty = blocks[1]!.kind === 'table' ? blocks[1]!.cells[0]!.content.locate(0, 0) : null;
  expect(empty).toMatchObject({ start: { line: 3, column: 16 }, end: { line: 3, column: 16 } });
});

test('the date at which a converter made the page is not that of its publication', async () => {
  const head = (generator: string): string =>
    `<meta name="generator" content="${generator}"><meta name="date" content="2025-03-04"><p>年报`;
  expect((await read(head('pdftohtml 0.36'))).metadata.publishedOn).toBeUndefined();
  expect((await read(head('Some CMS'))).metadata.publishedOn).toBe('2025-03-04');
});
