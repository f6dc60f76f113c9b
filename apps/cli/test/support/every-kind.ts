import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { caseFile, sampleFile } from './run-gouji.ts';

/** How a file of the folder has to end. */
type State = 'passed' | 'problems' | 'incomplete' | 'notReport' | 'unreadable' | 'ignored';

const text = (value: string): Uint8Array => strToU8(value);
const zip = (names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('<x/>')])));
/** A compound file whose directory names one stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...stream].entries()) bytes[512 + index * 2] = letter.charCodeAt(0);
  bytes[512 + 64] = (stream.length + 1) * 2;
  return bytes;
}

const clean = readFileSync(caseFile('clean-2021-edition/source.txt'));
const wrong = readFileSync(caseFile('wrong-total/source.txt'));
const page = readFileSync(caseFile('clean-2021-edition/source.html'));

/** Name, bytes and ending of every file: what lies in the folders of those who collect reports. */
const kinds: readonly (readonly [name: string, content: Uint8Array, state: State])[] = [
  ['甲县.txt', clean, 'passed'],
  ['乙县.md', readFileSync(caseFile('clean-2021-edition/source.md')), 'passed'],
  ['网页.xls', page, 'passed'],
  ['丙县.docm', readFileSync(caseFile('clean-2021-edition/source.docx')), 'passed'],
  ['丁县', clean, 'passed'],
  ['戊县.docx.bak', readFileSync(caseFile('clean-2021-edition/source.docx')), 'passed'],
  ['有误.txt', wrong, 'problems'],
  ['加密.pdf', readFileSync(sampleFile('annual-report.encrypted.pdf')), 'unreadable'],
  ['报告.rtf', text('{\\rtf1\\ansi report}'), 'notReport'],
  ['报告.odt', zip(['mimetype', 'content.xml']), 'unreadable'],
  ['报告.ods', zip(['mimetype', 'content.xml']), 'unreadable'],
  ['台账.xls', compound('Workbook'), 'unreadable'],
  ['台账.et', compound('Workbook'), 'unreadable'],
  ['报送.zip', zip(['甲县.txt']), 'notReport'],
  ['报送.tar.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), 'unreadable'],
  ['网页.mht', text('MIME-Version: 1.0\nContent-Type: multipart/related\n\n'), 'unreadable'],
  ['网页.mhtml', text('MIME-Version: 1.0\nContent-Type: multipart/related\n\n'), 'unreadable'],
  ['电子书.epub', zip(['META-INF/container.xml', 'mimetype']), 'unreadable'],
  ['空.docx', new Uint8Array(), 'unreadable'],
  ['空.txt', new Uint8Array(), 'unreadable'],
  ['照片.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'unreadable'],
  ['说明.md', text('# 报送说明\n\n请于一月底前报送。\n'), 'notReport'],
  ['报送名单.csv', text('单位,状态\n甲县,已报\n'), 'notReport'],
  ['空', new Uint8Array(), 'notReport'],
  ['脚本.js', text('alert(1)'), 'notReport'],
  ['录音.mp3', text('ID3'), 'notReport'],
  ['数据.db', Uint8Array.of(0, 1, 2, 3, 0, 0), 'notReport'],
  ['.隐藏.txt', clean, 'ignored'],
  ['~$甲县.docx', text('x'), 'ignored'],
  ['Thumbs.db', text('x'), 'ignored'],
];

/** GBK for 己县.txt, as an old archive unpacks it. */
const gbkName = Buffer.from([0xbc, 0xba, 0xcf, 0xd8, 0x2e, 0x74, 0x78, 0x74]);

export interface EveryKind {
  /** Name → state, as the command line has to tell it when run inside the folder. */
  readonly expected: ReadonlyMap<string, State>;
  close(): void;
}

/** Fills a folder with a file of every kind, links and a socket among them. */
export async function putEveryKind(folder: string): Promise<EveryKind> {
  const expected = new Map<string, State>();
  for (const [name, content, state] of kinds) {
    writeFileSync(join(folder, name), content);
    expected.set(name, state);
  }
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbkName]), wrong);
  expected.set('己县.txt', 'problems');
  mkdirSync(join(folder, '下级/.git'), { recursive: true });
  writeFileSync(join(folder, '下级/庚镇.txt'), clean);
  expected.set('下级/庚镇.txt', 'passed').set('下级/.git/', 'ignored');
  mkdirSync(join(folder, '网页_files'));
  writeFileSync(join(folder, '网页.html'), page);
  writeFileSync(join(folder, '网页_files/logo.png'), 'x');
  expected.set('网页.html', 'passed').set('网页_files/', 'ignored');
  symlinkSync('.', join(folder, '自己'));
  symlinkSync('没有', join(folder, '断链.docx'));
  symlinkSync('圈', join(folder, '圈'));
  expected.set('自己/', 'ignored').set('断链.docx', 'unreadable').set('圈', 'unreadable');
  const server: Server = createServer();
  await new Promise<void>((ready) => server.listen(join(folder, 's'), ready));
  expected.set('s', 'notReport');
  return { expected, close: () => server.close() };
}
