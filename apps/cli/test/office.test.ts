import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistentReport, renderings, translatedRenderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test, vi } from 'vitest';
import { temporaryFolder } from './review/temporary-folder.ts';
import { buildGouji, runGouji } from './support/run-gouji.ts';

// The program is started many times, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });
beforeAll(buildGouji, 120_000);

const docx = renderings.find(({ id }) => id === 'docx')!;
const odt = translatedRenderings.find(({ id }) => id === 'odt')!;
const [generated] = fc.sample(consistentReport('2021'), { numRuns: 1, seed: 8 });
const wrong = {
  ...generated!.report,
  cells: { ...generated!.report.cells, 'requests/processed/total': '99999' },
};

function folderWith(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = temporaryFolder('gouji-office-');
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

test('annotate writes a copy beside the original, and nothing where nothing is to say', async () => {
  const folder = folderWith({ '年报.docx': docx.render(wrong), '无误.docx': docx.render(generated!.report) });
  const faulty = await runGouji(['annotate', '年报.docx', '--author', '督查室', '--date', '2026-03-01'], {
    cwd: folder,
  });
  expect(faulty.code).toBe(1);
  const copy = unzipSync(new Uint8Array(readFileSync(join(folder, '年报.批注.docx'))));
  expect(new TextDecoder().decode(copy['word/comments.xml'])).toContain('督查室');
  const clean = await runGouji(['annotate', '无误.docx'], { cwd: folder });
  expect(clean.code).toBe(0);
  expect(clean.stderr).toContain('没有要批注的问题');
  expect(existsSync(join(folder, '无误.批注.docx'))).toBe(false);
  const slip = await runGouji(['annotate', '年报.docx', '--date', '三月'], { cwd: folder });
  expect([slip.code, slip.stderr]).toEqual([2, expect.stringContaining('--date')]);
});

test('a report from standard input, and one whose name is no UTF-8, is read again for its letter and its copy', async () => {
  const folder = folderWith({});
  const named = Buffer.concat([
    Buffer.from(`${folder}/`),
    Buffer.from([0xc4, 0xea, 0xb1, 0xa8]),
    Buffer.from('.docx'),
  ]);
  writeFileSync(named, docx.render(wrong));
  const outputs = ['-f', 'letter=函', '-f', 'annotated=批注'];
  const input = new Uint8Array(docx.render(wrong));
  const piped = await runGouji(['check', '-', '--stdin-name', '来件.docx', ...outputs], {
    cwd: folder,
    input,
  });
  expect(piped.stderr).toBe('gouji: 已写反馈函 1 份：函\ngouji: 已写批注件 1 份：批注\n');
  expect(existsSync(join(folder, '批注', '来件.批注.docx'))).toBe(true);
  const found = await runGouji(['check', '.', ...outputs], { cwd: folder });
  expect(found.stderr).toBe('gouji: 已写反馈函 1 份：函\ngouji: 已写批注件 1 份：批注\n');
  expect(existsSync(join(folder, '批注', '年报.批注.docx'))).toBe(true);
  const copy = await runGouji(['annotate', '-', '-o', 'a.docx'], { cwd: folder, input });
  expect([copy.code, copy.stderr]).toEqual([1, expect.stringMatching(/已写入 \d+ 处批注：a\.docx/u)]);
});

test('a report whose name leaves no room is annotated and exported beside itself all the same', async () => {
  const name = '年'.repeat(83);
  const folder = folderWith({ [`${name}.docx`]: docx.render(wrong) });
  const [given] = readdirSync(folder);
  for (const command of ['annotate', 'export'])
    expect((await runGouji([command, given!], { cwd: folder })).stderr).toMatch(/已写入.*~[0-9a-f]{8}\./u);
  expect(readdirSync(folder)).toHaveLength(3);
});

test.runIf(existsSync('/proc'))(
  'a folder that can hold nothing is told, and nobody waits for it',
  async () => {
    const folder = folderWith({ 'a.docx': docx.render(wrong) });
    const { code, stderr } = await runGouji(['check', 'a.docx', '-f', 'json=/proc/none/a.json'], {
      cwd: folder,
    });
    expect([code, stderr]).toEqual([2, 'gouji: 无法写入“/proc/none/a.json”：不存在。\n']);
  },
);

test('export writes the workbook of one report, and one workbook of many', async () => {
  const folder = folderWith({ 'a.docx': docx.render(wrong), 'b.docx': docx.render(generated!.report) });
  expect((await runGouji(['export', 'a.docx'], { cwd: folder })).code).toBe(1);
  const sheet = new TextDecoder().decode(
    unzipSync(new Uint8Array(readFileSync(join(folder, 'a.校核.xlsx'))))['xl/worksheets/sheet5.xml'],
  );
  expect(sheet).toContain('<f>');
  const unnamed = await runGouji(['export', 'a.docx', 'b.docx'], { cwd: folder });
  expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringContaining('-o')]);
  expect((await runGouji(['export', 'a.docx', 'b.docx', '-o', '汇总.xlsx'], { cwd: folder })).code).toBe(1);
  expect(existsSync(join(folder, '汇总.xlsx'))).toBe(true);
});

test('a file is written only under an ending that tells its kind', async () => {
  const folder = folderWith({ 'a.docx': docx.render(wrong), 'b.odt': odt.render(wrong) });
  for (const [args, ending] of [
    [['annotate', 'b.odt', '-o', '批注.odt'], 'docx'],
    [['annotate', 'a.docx', '-o', '批注.pdf'], 'docx'],
    [['export', 'a.docx', '-o', '校核.csv'], 'xlsx'],
    [['letter-template', '-o', '模板.pdf'], 'docx、md 或 txt'],
    [['merge', 'a.docx', '-o', '汇总.csv'], 'json 或 xlsx'],
  ] as const) {
    const run = await runGouji(args, { cwd: folder });
    expect([run.code, run.stderr], args.join(' ')).toEqual([
      2,
      expect.stringContaining(`-o 的扩展名应为 ${ending}；所给的是“${args.at(-1)}”`),
    ]);
  }
  expect(readdirSync(folder).sort()).toEqual(['a.docx', 'b.odt']);
  expect((await runGouji(['annotate', 'b.odt', '-o', '批注.DOCX'], { cwd: folder })).code).toBe(1);
});

test('the copy of a file in another form names the file and no folder of this machine', async () => {
  const folder = folderWith({ 'b.odt': odt.render(wrong) });
  await runGouji(['annotate', join(folder, 'b.odt'), '-o', '批注.docx'], { cwd: folder });
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, '批注.docx'))));
  const words = Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
  expect(words).toContain('本文件按“b.odt”的读取结果生成');
  expect(words).not.toContain(folder);
});

test('extract tells every file, read or not, and refuses a kind it does not write', async () => {
  const folder = folderWith({ 'a.docx': docx.render(wrong), 'b.docx': new Uint8Array([0x50, 0x4b, 3, 4]) });
  const run = await runGouji(['extract', 'a.docx', 'b.docx', '-o', 'data.csv'], { cwd: folder });
  expect(run.code).toBe(3);
  const reports = readFileSync(join(folder, 'data.reports.csv'), 'utf8').trim().split('\r\n');
  expect(reports).toHaveLength(3);
  expect(readFileSync(join(folder, 'data.csv'), 'utf8')).toContain('requests/processed/total,');
  expect(existsSync(join(folder, 'data.codebook.csv'))).toBe(true);
  const unknown = await runGouji(['extract', 'a.docx', '-o', 'data.doc'], { cwd: folder });
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('sqlite')]);
});

test('what parse prints renders to a report without a finding; a merge names what it leaves out', async () => {
  const folder = folderWith({ 'a.docx': docx.render(generated!.report), 'b.docx': docx.render(wrong) });
  const parsed = await runGouji(['parse', 'a.docx'], { cwd: folder });
  writeFileSync(join(folder, 'a.json'), parsed.stdout);
  const rendered = await runGouji(['render', 'a.json', '-o', 'neu.html'], { cwd: folder });
  expect([rendered.code, rendered.stderr]).toEqual([0, expect.stringContaining('未发现问题')]);
  mkdirSync(join(folder, 'c'));
  const merged = await runGouji(['merge', 'a.docx', 'b.docx', '-o', 'sum.json'], { cwd: folder });
  expect(merged.code).toBe(3);
  expect(merged.stderr).toContain('为同一单位');
  const broken = await runGouji(['render', 'sum.html', '-o', 'x.docx'], { cwd: folder });
  expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('无法读取')]);
  const form = await runGouji(['form', '--year', '2024', '-o', 'form.docx'], { cwd: folder });
  expect(form.code).toBe(0);
});

test('no command writes over what it reads, and none takes its own results for reports, in folders and names with spaces', async () => {
  const folder = folderWith({ '甲 县.docx': docx.render(wrong) });
  const original = readFileSync(join(folder, '甲 县.docx'));
  const run = (...args: string[]) => runGouji(args, { cwd: folder });
  for (const args of [
    ['annotate', '甲 县.docx', '-o', '甲 县.docx'],
    ['check', '甲 县.docx', '-f', 'json=./甲 县.docx'],
  ]) {
    const refused = await run(...args);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('会毁去原件')]);
    expect(readFileSync(join(folder, '甲 县.docx')).equals(original)).toBe(true);
  }
  expect((await run('annotate', '甲 县.docx')).code).not.toBe(2);
  expect((await run('export', '甲 县.docx', '-f', 'workbook')).code).not.toBe(2);
  // Written once, and once more over the result of the first run.
  for (const _ of ['first', 'again']) {
    expect((await run('extract', '.', '-o', '缺 夹/数据.xlsx')).code).not.toBe(2);
    expect((await run('extract', '.', '-o', '数据.csv')).code).not.toBe(2);
    expect(readFileSync(join(folder, '数据.reports.csv'), 'utf8').trim().split('\r\n')).toHaveLength(2);
    const merged = await run('merge', '.', '-o', '汇总.json');
    expect(merged.stderr).toContain('1 份报告（共 1 份）');
  }
  // A shell may hand over last time's result among the reports.
  const again = await run('check', '甲 县.docx', '汇总.json', '-f', 'json=汇总.json');
  expect(again.stderr).not.toContain('会毁去原件');
});

test('check writes a letter for each body and an annotated copy of each report into folders', async () => {
  const folder = folderWith({ 'a.docx': docx.render(wrong), 'b.docx': docx.render(generated!.report) });
  const args = [
    'check',
    'a.docx',
    'b.docx',
    // The two are versions of one report, which would be a word on each.
    '--skip',
    'duplicate/*',
    '-f',
    'letter=函',
    '-f',
    'annotated=批注',
    '--letter-from',
    '督查室',
    '--letter-deadline',
    '2099-03-20',
  ];
  const run = await runGouji(args, { cwd: folder });
  expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('已写反馈函 1 份')]);
  const letters = readdirSync(join(folder, '函')).filter((name) => !name.endsWith('.json'));
  expect(letters.map((name) => name.replace(/^.*\./u, '')).sort()).toEqual(['docx', 'md']);
  const text = readFileSync(join(folder, '函', letters.find((name) => name.endsWith('.md'))!), 'utf8');
  expect(text).toContain('督查室');
  expect(text).toContain('2099年3月20日前');
  expect(readdirSync(join(folder, '批注')).filter((name) => !name.endsWith('.json'))).toEqual([
    'a.批注.docx',
  ]);
  // What we wrote is not read as reports the next time.
  const again = await runGouji(['check', '.', '-f', 'json'], { cwd: folder });
  expect((JSON.parse(again.stdout) as { verdicts: unknown[] }).verdicts).toHaveLength(2);
  const slip = await runGouji(['check', 'a.docx', '-f', 'letter'], { cwd: folder });
  expect([slip.code, slip.stderr]).toEqual([2, expect.stringContaining('letter=文件夹')]);
  writeFileSync(join(folder, 't.txt'), '{{没有}}');
  const template = await runGouji(['check', 'a.docx', '-f', 'letter=x', '--letter-template', 't.txt'], {
    cwd: folder,
  });
  expect([template.code, template.stderr]).toEqual([2, expect.stringContaining('没有的项目“没有”')]);
});

test('an office changes the template of letters in a Word document, and the configuration names it', async () => {
  const folder = folderWith({ 'a.docx': docx.render(wrong) });
  const run = (...args: string[]) => runGouji(args, { cwd: folder });
  const made = await run('letter-template', '-o', '模板.docx');
  expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('letter.template')]);
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, '模板.docx'))));
  const changed = (from: string, to: string): Uint8Array => {
    const text = new TextDecoder().decode(parts['word/document.xml']);
    expect(text).toContain(from);
    return zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(text.replace(from, to)) });
  };
  writeFileSync(join(folder, '模板.docx'), changed('现将有关情况函告如下', '请照办'));
  const letter = { template: '模板.docx', from: '甲市政务公开办', number: '甲函〔2026〕1号' };
  writeFileSync(join(folder, 'gouji.config.json'), JSON.stringify({ letter }));
  await run('check', 'a.docx', '-f', 'letter=函');
  await run('survey', 'a.docx', '--letters', '汇总函', '--letter-from', '乙科');
  const written = (name: string): string => {
    const file = readdirSync(join(folder, name)).find((one) => one.endsWith('.docx'))!;
    return new TextDecoder().decode(
      unzipSync(new Uint8Array(readFileSync(join(folder, name, file))))['word/document.xml'],
    );
  };
  for (const [name, from] of [
    ['函', '甲市政务公开办'],
    ['汇总函', '乙科'],
  ] as const) {
    expect(written(name)).toContain('请照办');
    expect(written(name)).toContain('甲函〔2026〕1号');
    expect(written(name)).toContain(from);
    expect(written(name)).not.toContain('{{');
  }
  writeFileSync(join(folder, '模板.docx'), changed('{{落款}}', '{{署名}}'));
  const slip = await run('check', 'a.docx', '-f', 'letter=x');
  expect([slip.code, slip.stderr]).toEqual([2, expect.stringContaining('没有的项目“署名”')]);
  const kind = await run('letter-template', '-o', '模板.wps');
  expect([kind.code, kind.stderr]).toEqual([2, expect.stringContaining('docx、md 或 txt')]);
});
