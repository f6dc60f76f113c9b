import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileAccount } from '@gouji/core/model';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { putEveryKind } from './support/every-kind.ts';
import { inFolder } from './support/in-folder.ts';
import { caseFile, emptyFolder, runGouji } from './support/run-gouji.ts';

const clean = caseFile('clean-2021-edition/source.txt');
const wrong = caseFile('wrong-total/source.txt');

const folder = inFolder();
const { put, gouji } = folder;

type Printed = { files: (FileAccount & { reason: string })[]; verdicts: { source: { name: string } }[] };
const filesOf = async (...args: string[]): Promise<Printed['files']> =>
  (JSON.parse((await gouji('check', '.', '-f', 'json', ...args)).stdout) as Printed).files;
const states = (files: Printed['files']): Record<string, string> =>
  Object.fromEntries(files.map(({ name, state }) => [name, state]));

test('a folder with a file of every kind: each ends as what it is, with a sentence, in every format', async () => {
  const { expected, close } = await putEveryKind(folder.path);
  const out = emptyFolder();
  const outputs = ['ndjson', 'sarif', 'junit', 'github', 'markdown', 'html', 'csv', 'xlsx', 'json'];
  const targets = outputs.flatMap((format) => ['-f', `${format}=${join(out.path, format)}`]);
  const { code, stdout, stderr } = await gouji('check', '.', '-f', 'pretty', ...targets);
  close();
  expect(stderr).toBe('');
  expect(code).toBe(3);
  const read = (format: string): string => readFileSync(join(out.path, format), 'utf8');
  const { files, verdicts } = JSON.parse(read('json')) as Printed;
  expect(states(files)).toEqual(Object.fromEntries(expected));
  expect(files).toHaveLength(expected.size);
  for (const { reason } of files) expect(reason).toMatch(/\S/u);
  expect(read('ndjson').trimEnd().split('\n')).toHaveLength(expected.size);
  expect(verdicts.map(({ source }) => source.name)).not.toContain('说明.md');
  const sheets = unzipSync(readFileSync(join(out.path, 'xlsx')));
  const sheet = Buffer.from(sheets['xl/worksheets/sheet2.xml']!).toString();
  expect(sheet.match(/<row /gu)).toHaveLength(expected.size + 1);
  const texts = [stdout, sheet, ...['ndjson', 'junit', 'github', 'markdown', 'html', 'csv'].map(read)].map(
    (text) => text.replaceAll('\\', '').replaceAll('&quot;', '"'),
  );
  for (const [name, state] of expected) {
    for (const text of texts) expect(text).toContain(name);
    if (!name.endsWith('/')) expect(read('sarif')).toContain(encodeURIComponent(name.split('/').at(-1)!));
    if (state === 'notReport' || state === 'ignored')
      for (const text of texts) expect(text).toContain(files.find((file) => file.name === name)!.reason);
  }
  out.remove();
});

test('--list-files tells what would become of each file, and checks none', async () => {
  put('a.txt', readFileSync(wrong));
  put('b.rtf', '{\\rtf1 }');
  put('说明.json', '{}');
  const { code, stdout } = await gouji('check', '.', '--list-files');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^· 待校核 +a\.txt\n· 待校核 +b\.rtf\n- 不是报告 +说明\.json +\.json 文件/u);
  expect(stdout).toMatch(/合计 3 个文件：待校核 2，不是报告 1\n$/u);
  expect(states(await filesOf('--list-files'))).toEqual({
    'a.txt': 'pending',
    'b.rtf': 'pending',
    '说明.json': 'notReport',
  });
});

test('what is no report does not make exit 3; only such files is bad usage; named outright it does', async () => {
  copyFileSync(clean, join(folder.path, 'a.txt'));
  put('readme.md', '# 说明\n');
  put('名单.csv', 'a,b\n');
  put('logo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a));
  const { code, stdout } = await gouji('check', '.');
  expect(code).toBe(0);
  expect(stdout).toContain('合计 4 个文件：通过 1，无法读取 1，不是报告 2');
  const none = await gouji('check', '*.md');
  expect(none.code).toBe(2);
  expect(none.stderr).toBe('gouji: 找到 1 个文件，其中没有年度报告；请核对路径。\n');
  expect((await gouji('check', 'readme.md')).code).toBe(3);
  put('b.rtf', '{\\rtf1 }');
  expect((await gouji('check', '.')).code).toBe(3);
});

test('--ignore, .goujiignore and the configuration leave files aside and say by which pattern', async () => {
  for (const name of ['a.txt', '旧稿/b.txt', '旧稿/终稿.txt', '附件/c.txt', 'd.txt'])
    put(name, readFileSync(clean));
  put('.goujiignore', '\ufeff# 旧稿不报\r\n旧稿/*\r\n!终稿.txt\r\n');
  put('gouji.config.json', JSON.stringify({ ignore: ['附件/'] }));
  const files = await filesOf('--ignore', 'd.*');
  expect(states(files)).toMatchObject({
    'a.txt': 'passed',
    '旧稿/b.txt': 'ignored',
    '旧稿/终稿.txt': 'passed',
    '附件/': 'ignored',
    'd.txt': 'ignored',
  });
  const reasonOf = (name: string): string => files.find((file) => file.name === name)!.reason;
  expect(reasonOf('旧稿/b.txt')).toBe('按 .goujiignore 中的“旧稿/*”略过。');
  expect(reasonOf('附件/')).toBe('按 gouji.config.json 中的“附件/”略过。');
  expect(reasonOf('d.txt')).toBe('按 --ignore 中的“d.*”略过。');
  // Named outright, a file is checked whatever is ignored; the patterns of a folder hold below it alone.
  const named = await gouji('check', 'd.txt', '--ignore', '*.txt', '-f', 'json');
  expect((JSON.parse(named.stdout) as Printed).verdicts).toHaveLength(1);
  put('旧稿/.goujiignore', '!b.txt\n');
  expect(states(await filesOf())).toMatchObject({ '旧稿/b.txt': 'passed', 'd.txt': 'passed' });
});

test('the outputs of earlier runs are known by what they are, whatever they are called', async () => {
  copyFileSync(wrong, join(folder.path, 'a.txt'));
  const names = {
    html: '结果.html',
    markdown: '结果.md',
    xlsx: '结果.xlsx',
    csv: '结果.txt',
    json: '结果.text',
    ndjson: '逐行.txt',
    sarif: '扫描.txt',
    junit: '测试.xml',
  };
  await gouji(
    'check',
    '.',
    ...Object.entries(names).flatMap(([format, name]) => ['-f', `${format}=${name}`]),
  );
  await gouji('check', '.', '--lang', 'en', '-f', 'csv=findings.txt', '-f', 'markdown=findings.md');
  put('解析.txt', (await gouji('parse', 'a.txt')).stdout);
  await gouji('baseline', 'create', 'a.txt', '--baseline', '已知.txt');
  put('gouji-review/gouji-export.json', '{}');
  put('gouji-review/letters/甲县.md', readFileSync(clean));
  const files = await filesOf();
  expect(states(files)).toEqual({
    'a.txt': 'problems',
    'gouji-review/': 'ignored',
    ...Object.fromEntries(Object.values(names).map((name) => [name, 'ignored'])),
    ...{ 'findings.txt': 'ignored', 'findings.md': 'ignored', '解析.txt': 'ignored', '已知.txt': 'ignored' },
  });
});

test('names that are no UTF-8 are found, read and shown, also when written out', async () => {
  const bytes = Buffer.from([0xbc, 0xd7, 0xcf, 0xd8]); // 甲县 in GBK
  const place = Buffer.concat([Buffer.from(`${folder.path}/`), bytes]);
  mkdirSync(place);
  writeFileSync(Buffer.concat([place, Buffer.from('/'), bytes, Buffer.from('.txt')]), readFileSync(wrong));
  put('乙县.txt', readFileSync(clean));
  expect(states(await filesOf())).toEqual({ '甲县/甲县.txt': 'problems', '乙县.txt': 'passed' });
  // Node hands arguments over with their bytes lost; a shell does not.
  const { stdout, code } = await runGouji(
    ['check', '-f', 'ndjson', Buffer.from('\ufffd\ufffd\ufffd\ufffd').toString()],
    {
      cwd: folder.path,
    },
  );
  expect(code).toBe(1);
  expect(JSON.parse(stdout).source.name).toBe('甲县/甲县.txt');
});

test('a link to a folder is followed once, wherever it leads', async () => {
  put('甲县/a.txt', readFileSync(clean));
  const elsewhere = emptyFolder();
  writeFileSync(join(elsewhere.path, 'b.txt'), readFileSync(clean));
  symlinkSync(elsewhere.path, join(folder.path, '外部'));
  symlinkSync('..', join(folder.path, '甲县/上级'));
  expect(states(await filesOf())).toEqual({
    '外部/b.txt': 'passed',
    '甲县/a.txt': 'passed',
    '甲县/上级/': 'ignored',
  });
  elsewhere.remove();
});
