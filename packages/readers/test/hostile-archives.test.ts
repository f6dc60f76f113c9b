import { defaultLimits, LimitError, type Limits, readSource, UnreadableError } from '@gouji/core/read';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { binaryReaders } from '../src/index.ts';
import { buildDocx, paragraph, tableCell } from './support/build-docx.ts';
import { sampleFile } from './support/sample-file.ts';
import { sampleOfd } from './support/sample-ofd.ts';

const zipped = [
  { format: 'docx', bytes: () => sampleFile('annual-report.docx') },
  { format: 'xlsx', bytes: () => sampleFile('annual-report.xlsx') },
  { format: 'ofd', bytes: () => sampleOfd('runs') },
] as const;
const samples = [...zipped, { format: 'doc', bytes: () => sampleFile('annual-report.doc') }] as const;

async function read(format: string, bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const reader = binaryReaders.find((candidate) => candidate.format === format)!;
  return reader.read(bytes, { name: `hostile.${format}`, limits: { ...defaultLimits, ...limits } });
}

/** The code of the refusal, or `read` when the bytes were read; any other error fails the test. */
async function outcome(format: string, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  try {
    await read(format, bytes, limits);
    return 'read';
  } catch (error) {
    if (error instanceof LimitError) return `limit: ${error.limit}`;
    if (error instanceof UnreadableError) return error.notice.code;
    throw error;
  }
}

/** Offset of the central directory entry of a part; fields stand at +8 flags, +16 checksum, +20 packed, +24 size. */
function directoryEntry(bytes: Uint8Array, part: string): number {
  const name = strToU8(part);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b || bytes[at + 2] !== 1 || bytes[at + 3] !== 2) continue;
    if (name.every((byte, index) => bytes[at + 46 + index] === byte)) return at;
  }
  throw new Error(`no entry ${part}`);
}

function changed(bytes: Uint8Array, edit: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  edit(new DataView(copy.buffer));
  return copy;
}

const document = buildDocx({ body: paragraph('正文') });
const main = 'word/document.xml';

/** The document with other or more entries. */
function repacked(entries: Zippable): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    ...entries,
  });
}

test('a part that inflates beyond all proportion is refused early', async () => {
  const bomb = repacked({ [main]: [new Uint8Array(64 * 1024 * 1024).fill(32), { level: 9 }] });
  expect(bomb.length).toBeLessThan(100_000);
  const before = process.memoryUsage.rss();
  const started = performance.now();
  expect(await outcome('docx', bomb)).toBe('limit');
  expect(await outcome('docx', bomb, { inflatedBytes: 1024 * 1024 })).toBe('limit: inflatedBytes');
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
});

test('sizes and checksums that lie are found out', async () => {
  const entry = directoryEntry(document, main);
  const size = new DataView(document.buffer).getUint32(entry + 24, true);
  const lie = (offset: number, value: number) =>
    changed(document, (view) => view.setUint32(entry + offset, value, true));
  expect(await outcome('docx', document)).toBe('read');
  expect(await outcome('docx', lie(24, size - 1))).toBe('damaged-archive');
  expect(await outcome('docx', lie(24, size + 1))).toBe('damaged-archive');
  expect(await outcome('docx', lie(24, 1))).toBe('damaged-archive');
  expect(await outcome('docx', lie(24, 0xfffffff0))).toBe('damaged-archive');
  expect(await outcome('docx', lie(20, 0xfffffff0))).toBe('damaged-archive');
  expect(await outcome('docx', lie(20, 3))).toBe('damaged-archive');
  expect(await outcome('docx', lie(16, 12345))).toBe('damaged-archive');
  expect(await outcome('docx', lie(42, 7))).toBe('damaged-archive');
});

test('encrypted parts and unknown compression are refused by name', async () => {
  const entry = directoryEntry(document, main);
  expect(
    await outcome(
      'docx',
      changed(document, (view) => view.setUint16(entry + 8, 1, true)),
    ),
  ).toBe('encrypted');
  expect(
    await outcome(
      'docx',
      changed(document, (view) => view.setUint16(entry + 10, 12, true)),
    ),
  ).toBe('unknown-compression');
});

test('names that point out of the archive are not entries', async () => {
  const body = strToU8('<w:document/>');
  for (const name of [
    '../word/document.xml',
    'word/../word/document.xml',
    '/word/document.xml',
    'C:\\word\\document.xml',
  ])
    expect(await outcome('docx', repacked({ [name]: body })), name).toBe('not-docx');
});

test('two entries of one name are trusted neither', async () => {
  const twice = repacked({ [main]: strToU8('<a/>'), 'word/Document.xml': strToU8('<b/>') });
  expect(await outcome('docx', twice)).toBe('damaged-archive');
});

test('an archive of too many entries names the limit', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, new Uint8Array(0)]));
  expect(await outcome('docx', repacked(many), { entries: 50 })).toBe('limit: entries');
});

test('entities are neither defined nor fetched', async () => {
  const declarations = [
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">',
  ];
  for (const declaration of declarations)
    expect(await outcome('docx', repacked({ [main]: strToU8(`${declaration}<a>&x;</a>`) }))).toBe(
      'document-type',
    );
  expect(await outcome('docx', repacked({ [main]: strToU8('<a>&x;</a>') }))).toBe('malformed-xml');
});

test('nesting ends at the limit, whatever is nested', async () => {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const nest = (open: string, close: string, depth: number) =>
    repacked({
      [main]: strToU8(`<w:document xmlns:w="${w}">${open.repeat(depth)}${close.repeat(depth)}</w:document>`),
    });
  const tables = '<w:tbl><w:tr><w:tc>';
  expect(await outcome('docx', nest('<a>', '</a>', 100_000))).toBe('limit: depth');
  expect(await outcome('docx', nest(tables, '</w:tc></w:tr></w:tbl>', 100_000))).toBe('limit: depth');
  expect(await outcome('docx', nest(tables, '</w:tc></w:tr></w:tbl>', 600))).toBe('no-text');
  expect(await outcome('docx', nest('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', 600))).toBe(
    'no-text',
  );
});

test('cells end at the limit and absurd spans cost nothing', async () => {
  const row = `<w:tr>${tableCell('1').repeat(10)}</w:tr>`;
  const table = buildDocx({ body: `<w:tbl>${row.repeat(20)}</w:tbl>` });
  expect(await outcome('docx', table, { cells: 150 })).toBe('limit: cells');
  const wide = buildDocx({
    body: `<w:tbl><w:tr>${tableCell('1', '<w:gridSpan w:val="2000000000"/>')}${tableCell('2')}</w:tr></w:tbl>`,
  });
  expect(await outcome('docx', wide)).toBe('read');
});

test('very long tables, boxes and lines are no trouble to the stack', async () => {
  const rows = buildDocx({ body: `<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(150_000)}</w:tbl>` });
  expect(await outcome('docx', rows)).toBe('no-text');
  const merged = `<w:tr>${'<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>'.repeat(40_000)}</w:tr>`;
  expect(await outcome('docx', buildDocx({ body: `<w:tbl>${merged}${merged}</w:tbl>` }))).toBe('read');
  const line = '甲 '.repeat(150_000);
  const page = (attributes: string) =>
    `<P><TextObject Size="1" ${attributes}><TextCode X="1" Y="1">${line}${'乙'.repeat(150_000)}</TextCode></TextObject></P>`;
  const ofd = (attributes: string) =>
    zipSync({
      'OFD.xml': strToU8('<OFD><DocRoot>D.xml</DocRoot></OFD>'),
      'D.xml': strToU8('<D><Page BaseLoc="P.xml"/></D>'),
      'P.xml': strToU8(page(attributes)),
    });
  expect(await outcome('ofd', ofd(''))).toBe('read');
  expect(await outcome('ofd', ofd('CTM="1e308 1e308 1e308 1e308 1e308 1e308"'))).toBe('no-text');
  expect(await outcome('ofd', ofd('Boundary="1e308 1e308 1 1"'))).toBe('no-text');
});

test('reading stops when its time is over', async () => {
  const long = buildDocx({ body: paragraph('正文').repeat(20_000) });
  expect(await outcome('docx', long, { milliseconds: -1 })).toBe('limit: milliseconds');
});

test.each(samples)('$format cut at 200 places is refused', async ({ format, bytes }) => {
  const whole = bytes();
  const started = performance.now();
  const outcomes = new Set<string>();
  for (let cut = 0; cut < 200; cut++) {
    const length = Math.floor((whole.length * cut) / 200);
    outcomes.add(await outcome(format, whole.subarray(0, length)));
  }
  // The very end of a compound file is padding, so the last cuts of a DOC may still be whole.
  if (format !== 'doc') expect(outcomes).toEqual(new Set(['damaged-archive']));
  else expect(outcomes.has('damaged-document')).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test.each(samples)('$format with damaged bytes is read or refused, never more', async ({ format, bytes }) => {
  const whole = bytes();
  let seed = 20_240_101;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const started = performance.now();
  for (let round = 0; round < 300; round++) {
    const copy = whole.slice();
    for (let change = 0; change <= random(12); change++)
      copy[random(copy.length)] = random(4) === 0 ? 0xff : random(256);
    await outcome(format, copy, { milliseconds: 5_000 });
  }
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('an empty archive is called empty, and archives within one are said to be what keeps it from being read', async () => {
  const said = async (files: Record<string, Uint8Array>): Promise<string> => {
    const source = { name: '报送.zip', bytes: zipSync(files) };
    try {
      const { notices } = await readSource(source, { readers: binaryReaders });
      return notices.map(({ message }) => message.zh).join('');
    } catch (error) {
      return (error as UnreadableError).notice.message.zh;
    }
  };
  const report = strToU8('甲县教育局2023年政府信息公开工作年度报告');
  const inner = zipSync({ '年报.txt': report });
  expect(await said({})).toBe('压缩包是空的。');
  expect(await said({ '甲.zip': inner, '乙.zip': inner })).toBe(
    '压缩包内的 2 个文件都不是可读取的文档；其中 2 个是压缩包，请先解压外层再提供。',
  );
  expect(await said({ '年报.txt': report, '附件.rar': strToU8('Rar!\x1a\x07\x00') })).toContain(
    '压缩包中有 1 个文件没有读取：附件.rar；其中 1 个是压缩包，请先解压外层再提供。',
  );
});
