import type { Document } from '@gouji/core/model';
import { defaultLimits } from '@gouji/core/read';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { buildDocx, paragraph, tableCell } from '../../test/support/build-docx.ts';
import { describeBlocks } from '../../test/support/describe-blocks.ts';
import { readDocxWithFiles } from './embedded-files.ts';

const page =
  '<html><head><meta charset="utf-8"></head><body><p>三、收到和处理政府信息公开申请情况</p>' +
  '<table><tr><td>（一）予以公开</td><td>12<s>9</s></td></tr></table></body></html>';

const archive = `MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="part"

--part
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: 8bit
Content-Location: file:///document.html

${page}
--part--
`;

const rtf =
  '{\\rtf1\\ansi\\ansicpg936 \\trowd\\cellx3000\\cellx6000\\pard\\intbl \\u20844?\\u24320?\\cell 12\\cell\\row\\pard end\\par}';

const chunk = (index: number): string => `<w:altChunk r:id="rId${index + 2}"/>`;

const read = (body: string, files: Readonly<Record<string, string>>): Promise<Document> =>
  readDocxWithFiles(
    buildDocx({
      body,
      files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    }),
    { name: 'report.docx', limits: defaultLimits },
  );

test.each([
  ['page.html', page],
  ['page.mht', archive],
])('a file that stands in the text is read in its place: %s', async (name, text) => {
  const document = await read(paragraph('前') + chunk(0) + paragraph('后'), { [name]: text });
  expect(describeBlocks(document.blocks)).toEqual([
    '前',
    '三、收到和处理政府信息公开申请情况',
    '[1×2]',
    '后',
  ]);
  const table = document.blocks[2]!;
  const cell = table.kind === 'table' ? table.cells[1]!.content : null;
  expect(cell?.text).toBe('12');
  expect(cell?.locate(0, 2)).toEqual({ kind: 'part', part: `word/${name}`, path: 'tbl[1]/tr[1]/tc[2]' });
  expect(document.leftOut.map(({ what, count }) => [what, count])).toEqual([['struck', 1]]);
  expect(document.notices.map(({ code }) => code)).not.toContain('embedded-not-read');
});

test('a whole document may stand in such a file, and several beside each other', async () => {
  const document = await read(chunk(0) + chunk(1), { 'a.html': page, 'b.rtf': rtf });
  expect(describeBlocks(document.blocks)).toEqual([
    '三、收到和处理政府信息公开申请情况',
    '[1×2]',
    '[1×2]',
    'end',
  ]);
});

test('a file that cannot be read, is not there, or stands in a table is told', async () => {
  const framed = `<w:tbl><w:tr>${tableCell('甲')}<w:tc>${chunk(0)}${paragraph('')}</w:tc></w:tr></w:tbl>`;
  for (const [body, files] of [
    [chunk(0), { 'a.bin': '\u0000\u0001\u0002' }],
    [chunk(7), { 'a.html': page }],
    [framed, { 'a.html': page }],
  ] as const) {
    const { notices } = await read(paragraph('前') + body, files);
    expect(notices.find(({ code }) => code === 'embedded-not-read')?.data).toEqual({ embedded: 1 });
  }
  await expect(read(chunk(0), { 'a.bin': '\u0000' })).rejects.toThrow(/embedded file/);
});

test('files within files are not read', async () => {
  const inner = buildDocx({ body: paragraph('内') + chunk(0), files: { 'a.html': strToU8(page) } });
  const document = await readDocxWithFiles(buildDocx({ body: chunk(0), files: { 'inner.docx': inner } }), {
    name: 'report.docx',
    limits: defaultLimits,
  });
  expect(describeBlocks(document.blocks)).toEqual(['内']);
  expect(document.notices.map(({ code }) => code)).toEqual(['embedded-not-read']);
});
