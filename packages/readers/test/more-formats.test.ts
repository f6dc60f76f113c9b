import { judge, type Report, type Source, understand } from '@gouji/core';
import { defaultLimits, readSource } from '@gouji/core/read';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { binaryReaders } from '../src/index.ts';
import { describeBlocks } from './support/describe-blocks.ts';
import { sampleFile } from './support/sample-file.ts';

const page = (name: string): string => new TextDecoder().decode(sampleFile(name));

/** A page in one file, as a browser saves it: quoted-printable, a picture beside. */
function mht(html: string, frames = ''): Uint8Array {
  const quoted = [...new TextEncoder().encode(html)]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a)
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{70}(?:=..)?)(?![0-9A-F]?=)/gu, '$1=\n');
  return strToU8(
    `From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_b"\r\n\r\n------=_b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://example.invalid/\r\n\r\n${quoted}\r\n${frames}------=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------=_b--\r\n`,
  );
}

/** A workbook in the XML of 2003 with the tables of the sample. */
function sheetXml(): Uint8Array {
  const grids = JSON.parse(page('annual-report.grids.json')) as [number, number, number, number, string][][];
  const titles = [
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ];
  let row = 1;
  const rows = [
    `<ss:Row ss:Index="${row++}"><ss:Cell><ss:Data ss:Type="String">甲县人民政府2024年政府信息公开工作年度报告</ss:Data></ss:Cell></ss:Row>`,
  ];
  for (const [index, cells] of grids.entries()) {
    rows.push(
      `<ss:Row ss:Index="${++row}"><ss:Cell><ss:Data ss:Type="String">${titles[index]}</ss:Data></ss:Cell></ss:Row>`,
    );
    row++;
    const last = Math.max(...cells.map(([at]) => at));
    for (let at = 0; at <= last; at++) {
      const line = cells
        .filter(([own]) => own === at)
        .map(([, column, down, across, text]) => {
          const type = /^\d+(?:\.\d+)?$/u.test(text) ? 'Number' : 'String';
          return `<ss:Cell ss:StyleID="b" ss:Index="${column + 1}"${across > 1 ? ` ss:MergeAcross="${across - 1}"` : ''}${down > 1 ? ` ss:MergeDown="${down - 1}"` : ''}><ss:Data ss:Type="${type}">${text}</ss:Data></ss:Cell>`;
        });
      rows.push(`<ss:Row ss:Index="${++row}">${line.join('')}</ss:Row>`);
    }
  }
  return strToU8(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Styles><ss:Style ss:ID="b"><ss:Borders><ss:Border ss:Position="Left" ss:LineStyle="Continuous"/></ss:Borders></ss:Style></ss:Styles><ss:Worksheet ss:Name="年报"><ss:Table>${rows.join('')}</ss:Table></ss:Worksheet></ss:Workbook>`,
  );
}

/** A text document of UOF with the paragraphs and tables of the sample. */
function uof(): Uint8Array {
  const grids = JSON.parse(page('annual-report.grids.json')) as [number, number, number, number, string][][];
  const paragraph = (text: string): string =>
    `<字:段落><字:句><字:文本串>${text}</字:文本串></字:句></字:段落>`;
  const table = (cells: [number, number, number, number, string][]): string => {
    const last = Math.max(...cells.map(([at]) => at));
    const rows = Array.from({ length: last + 1 }, (_, at) =>
      cells
        .filter(([own]) => own === at)
        .map(
          ([, , down, across, text]) =>
            `<字:单元格><字:单元格属性><字:跨列 字:值="${across}"/><字:跨行 字:值="${down}"/></字:单元格属性>${paragraph(text)}</字:单元格>`,
        )
        .join(''),
    );
    return `<字:文字表>${rows.map((row) => `<字:行>${row}</字:行>`).join('')}</字:文字表>`;
  };
  const body = [
    paragraph('甲县人民政府2024年政府信息公开工作年度报告'),
    paragraph('二、主动公开政府信息情况'),
    table(grids[0]!),
    paragraph('三、收到和处理政府信息公开申请情况'),
    table(grids[1]!),
    paragraph('四、政府信息公开行政复议、行政诉讼情况'),
    table(grids[2]!),
  ].join('');
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof" xmlns:字="http://schemas.uof.org/cn/2003/uof-wordproc" uof:mimetype="vnd.uof.text"><uof:文字处理><字:主体>${body}</字:主体></uof:文字处理></uof:UOF>`,
  );
}

const html = page('annual-report.html');
const samples: readonly (readonly [Source, string])[] = [
  ...(
    [
      ['annual-report.odt', 'odt'],
      ['annual-report.rtf', 'rtf'],
      ['annual-report.word2003.xml', 'word-xml'],
      ['annual-report.ods', 'ods'],
      ['annual-report.xls', 'xls'],
    ] as const
  ).map(([name, format]) => [{ name, bytes: sampleFile(name) }, format] as const),
  [{ name: '年报.mht', bytes: mht(html) }, 'mht'],
  [{ name: '年报.xml', bytes: sheetXml() }, 'sheet-xml'],
  [{ name: '年报.uot', bytes: uof() }, 'uof'],
  [
    {
      name: '年报.zip',
      bytes: zipSync({
        '__MACOSX/._a': strToU8('x'),
        'a/annual-report.docx': sampleFile('annual-report.docx'),
      }),
    },
    'zip',
  ],
];

const valuesOf = (report: Report): unknown =>
  Object.entries(report.tables).map(([table, rows]) => [
    table,
    Object.entries(rows ?? {}).map(([row, cells]) => [
      row,
      Object.entries(cells).map(([column, { value, state }]) => [column, value, state]),
    ]),
  ]);
const open = async (source: Source) => {
  const understanding = await understand(source, { readers: binaryReaders });
  if (!understanding.report) throw new Error(JSON.stringify(understanding.notices));
  return { report: understanding.report, verdict: judge(understanding) };
};
const word = await open({ name: 'annual-report.docx', bytes: sampleFile('annual-report.docx') });
const table = (ids: string[]): string[] =>
  ids.filter((id) => /^(?:requests|remedies|proactive|cross)\//u.test(id)).sort();

describe.each(samples.map(([source, format]) => [source.name, source, format] as const))(
  '%s',
  (_, source, format) => {
    test('gives the values and findings of the Word file', async () => {
      const { report, verdict } = await open(source);
      expect(verdict.source.format).toBe(format);
      expect(valuesOf(report)).toEqual(valuesOf(word.report));
      const ids = verdict.findings.map(({ ruleId }) => ruleId);
      expect(table(ids)).toEqual(table(word.verdict.findings.map(({ ruleId }) => ruleId)));
    });

    test('cut anywhere it ends with a sentence, never with a number that is not there', async () => {
      const numbers = new Set(JSON.stringify(valuesOf(word.report)).match(/\d+(?:\.\d+)?/gu));
      for (const share of [0.2, 0.5, 0.9]) {
        const bytes = source.bytes.subarray(0, Math.floor(source.bytes.length * share));
        const { report, notices } = await understand(
          { name: source.name, bytes },
          { readers: binaryReaders },
        );
        if (!report) {
          const [notice] = notices.filter(({ level }) => level === 'error');
          expect(notice?.message.zh).toMatch(/[。]$/u);
          expect(notice?.code).not.toBe('reader-crashed');
        } else
          for (const number of JSON.stringify(valuesOf(report)).match(/\d+(?:\.\d+)?/gu) ?? [])
            expect(numbers).toContain(number);
      }
    });
  },
);

test.each(['odt', 'rtf'])('numbering and tracked changes read as in DOCX: %s', async (extension) => {
  const blocksOf = async (name: string) =>
    describeBlocks((await readSource({ name, bytes: sampleFile(name) }, { readers: binaryReaders })).blocks);
  expect(await blocksOf(`numbered.${extension}`)).toEqual(await blocksOf('numbered.docx'));
  const edited = (await blocksOf(`edited.${extension}`)).join('\n');
  expect(edited).toContain('全年收到申请13件，其中网上申请9件。');
});

const rtf = (body: string): Uint8Array =>
  strToU8(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}${body}}`,
    true,
  );
const odtOf = (body: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="U" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
const textOf = async (bytes: Uint8Array, name: string): Promise<string> =>
  describeBlocks((await readSource({ name, bytes }, { readers: binaryReaders })).blocks).join('|');

test('a hidden or deleted figure is not read, in RTF and ODT as in DOCX', async () => {
  expect(
    await textOf(rtf("\\pard \\'b9\\'b2{\\v 9}{\\deleted 8}{\\*\\unknown 7}15\\'bc\\'fe\\par"), 'a.rtf'),
  ).toBe('共15件');
  expect(
    await textOf(odtOf('<text:p>共<text:span text:style-name="H">9</text:span>15件</text:p>'), 'a.fodt'),
  ).toBe('共15件');
});

test('a field that hides its text is not read, and a package that was packed anew is', async () => {
  const withField = (hidden: boolean): Uint8Array =>
    odtOf(`<text:p>共15<text:hidden-text text:is-hidden="${hidden}">9</text:hidden-text>件</text:p>`);
  expect(await textOf(withField(true), 'a.fodt')).toBe('共15件');
  expect(await textOf(withField(false), 'a.fodt')).toBe('共159件');
  const packed = zipSync({
    'META-INF/manifest.xml': strToU8('<x/>'),
    'content.xml': withField(true),
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
  });
  expect(await textOf(packed, 'a.odt')).toBe('共15件');
});

test('characters of an RTF come by code page, by font and by number', async () => {
  const text = "\\pard {\\f0 \\'bc\\'d7}\\uc1\\u20065?{\\uc2 \\u19993\\'b1\\'fb}\\u-255?\\par";
  expect(await textOf(rtf(text), 'a.rtf')).toBe('甲乡丙\uff01');
});

test('what is locked by a password, and books, are refused by their names', async () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  const locked = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8('x'),
  });
  const book = zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<x/>'),
  });
  const refusal = async (name: string, bytes: Uint8Array): Promise<string> =>
    (await understand({ name, bytes }, { readers: binaryReaders })).notices[0]!.message.zh;
  expect(await refusal('a.odt', locked)).toContain('已加密');
  expect(await refusal('a.epub', book)).toContain('EPUB');
  expect(await refusal('a.zip', zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8('一') }) }))).toContain(
    '都不是可读取的文档',
  );
});

test('a ZIP with the text in one file and the tables in another is one report', async () => {
  const [text, tables] = [html.replace(/<table[\s\S]*?<\/table>/gu, ''), sampleFile('annual-report.xlsx')];
  const { report } = await open({
    name: '年报.zip',
    bytes: zipSync({ '1.正文.html': strToU8(text), '2.表格.xlsx': tables }),
  });
  expect(valuesOf(report)).toEqual(valuesOf(word.report));
  expect(report.titleAt?.file).toBe('年报.zip/1.正文.html');
  expect(report.tables.requests!.received!.total!.at?.file).toBe('年报.zip/2.表格.xlsx');
});

test('a table of comma-separated values in a ZIP is read as one', async () => {
  const sheet =
    '第二十条第（一）项,,,\n信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,0,0,0\n行政规范性文件,3,1,22\n第二十条第（五）项,,,\n信息内容,本年处理决定数量,,\n行政许可,57,,\n';
  const { report } = await open({
    name: '年报.zip',
    bytes: zipSync({
      '1.txt': strToU8(
        '甲县教育局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年工作正常开展。\n\n二、主动公开政府信息情况\n',
      ),
      '2.csv': strToU8(sheet),
    }),
  });
  expect(report.tables.proactive!.licensing!.decisions).toMatchObject({ value: 57, state: 'number' });
});

test('hostile files of these kinds end with one sentence within the limits', async () => {
  const deep = '{'.repeat(50_000);
  const cells = odtOf(
    `<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">${'<table:table-row><table:table-cell table:number-columns-spanned="999999999" table:number-rows-spanned="999999999"><text:p>1</text:p></table:table-cell></table:table-row>'.repeat(200)}</table:table>`,
  );
  const hostile: readonly (readonly [string, Uint8Array])[] = [
    ['a.rtf', rtf(deep)],
    ['b.rtf', rtf('\\bin99999999999 x')],
    ['c.rtf', rtf(`\\trowd${'\\cellx1'.repeat(100_000)}\\intbl ${'\\cell'.repeat(20_000)}\\row`)],
    ['d.fodt', cells],
    [
      'e.fodt',
      strToU8('<office:document office:mimetype="application/vnd.oasis.opendocument.text"><!DOCTYPE x>'),
    ],
    [
      'f.mht',
      strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n'.repeat(5_000)}`,
      ),
    ],
    [
      'g.zip',
      zipSync(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.txt`, strToU8('甲')]))),
    ],
    [
      'h.xml',
      strToU8(
        `<?xml version="1.0"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="a"><ss:Table><ss:Row ss:Index="999999999"><ss:Cell ss:Index="999999999" ss:MergeAcross="999999999"><ss:Data ss:Type="Number">1</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>`,
      ),
    ],
  ];
  for (const [name, bytes] of hostile) {
    const { report, notices } = await understand(
      { name, bytes },
      { readers: binaryReaders, limits: { ...defaultLimits, milliseconds: 10_000 } },
    );
    expect(report, name).toBeNull();
    const [notice] = notices.filter(({ level }) => level === 'error');
    expect(notice?.code, name).not.toBe('reader-crashed');
    expect(notice?.message.zh, name).toMatch(/[。]$/u);
  }
});
