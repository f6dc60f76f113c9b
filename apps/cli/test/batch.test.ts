import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { beforeAll, expect, test, vi } from 'vitest';
import { temporaryFolder } from './review/temporary-folder.ts';
import { buildGouji, runGouji } from './support/run-gouji.ts';

vi.setConfig({ testTimeout: 300_000 });
let folder: string;

beforeAll(async () => {
  await buildGouji();
  folder = temporaryFolder('gouji-batch-');
  // Started as root, the database runs as somebody else, who must be able to enter.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, '报送'));
  const put = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, '报送', name), content);
  const formats = ['tab-text', 'docx', 'html', 'xlsx'].map((id) => renderings.find((one) => one.id === id)!);
  let index = 0;
  for (const { name, report } of provinceReports({ bodies: 6, years: [2023, 2024], seed: 9 })) {
    const format = formats[index++ % formats.length]!;
    const wrong = { ...report, cells: { ...report.cells, 'requests/processed/total': '9' } };
    put(`${name}.${format.file.split('.').at(-1)}`, format.render(index % 4 === 1 ? wrong : report));
  }
  // One body has the text of another.
  const [first] = [...provinceReports({ bodies: 1, years: [2024], seed: 9 })];
  const words = new TextDecoder().decode(formats[0]!.render(first!.report));
  put('抄.txt', words.replaceAll(first!.body, '丁县水务局'));
  put('通知.txt', '关于召开座谈会的通知。各科室：定于下周三召开座谈会，请准时参加。');
  put('扫描.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  put('坏.pdf', '%PDF-1.4\n');
}, 120_000);

const gouji = (...args: string[]) => runGouji(args, { cwd: folder });

test('where nothing was submitted nothing is set up to say so', async () => {
  const elsewhere = ['--data', 'elsewhere'];
  const status = await gouji('batch', 'status', ...elsewhere);
  expect([status.code, status.stdout]).toEqual([0, expect.stringContaining('还没有批次')]);
  for (const command of ['results', 'retry', 'status']) {
    const { code, stderr } = await gouji('batch', command, '--name', '没有', ...elsewhere);
    expect([code, stderr]).toEqual([2, expect.stringContaining('没有名为“没有”的批次')]);
  }
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
});

test('submit, work, results: with nothing installed, and the same bytes as check', async () => {
  const submitted = await gouji('batch', 'submit', '报送', '--name', 'n');
  expect([submitted.code, submitted.stderr]).toEqual([0, expect.stringContaining('新存 16 个')]);
  const again = await gouji('batch', 'submit', '报送', '--name', 'n');
  expect(again.stderr).toContain('已有 16 个');
  const before = await gouji('batch', 'results', '--name', 'n', '-f', 'ndjson');
  expect(before.code).toBe(3);
  const worked = await gouji('batch', 'worker', '--until-empty', '--concurrency', '2');
  expect([worked.code, worked.stderr]).toEqual([0, expect.stringContaining('15 份')]);
  const status = JSON.parse((await gouji('batch', 'status', '--name', 'n', '-f', 'json')).stdout);
  expect(status).toMatchObject({ documents: 15, judged: 15, failed: 0, waiting: 0, running: 0 });
  for (const format of ['ndjson', 'json', 'csv', 'pretty']) {
    const batch = await gouji('batch', 'results', '--name', 'n', '-f', format);
    const check = await gouji('check', '报送', '-f', format);
    expect(batch.stdout, format).toBe(check.stdout);
    if (format === 'ndjson') expect(check.stdout).toContain('"messageId":"copied"');
    expect(batch.code, format).toBe(check.code);
  }
});

test('results that are judged again are said to be the former ones', async () => {
  expect((await gouji('batch', 'rejudge', '--name', 'n')).code).toBe(0);
  const meanwhile = await gouji('batch', 'results', '--name', 'n', '-f', 'ndjson');
  expect([meanwhile.code, meanwhile.stderr]).toEqual([
    3,
    expect.stringMatching(/有 1\d 份正在重新判定，这里是它们先前的结论/u),
  ]);
  expect((await gouji('batch', 'status', '--name', 'n')).stdout).toMatch(/（其中重新判定 1\d）/u);
  await gouji('batch', 'worker', '--until-empty');
  const after = await gouji('batch', 'results', '--name', 'n', '-f', 'ndjson');
  expect(after.stdout).toBe(meanwhile.stdout);
  expect(after.stderr).not.toContain('先前的结论');
});

test('a name that no batch has leaves no folder behind', async () => {
  const { code, stderr } = await gouji('batch', 'results', '--name', '没有', '-f', 'letter=没写');
  expect([code, stderr]).toEqual([2, expect.stringContaining('没有名为“没有”的批次')]);
  expect(existsSync(join(folder, '没写'))).toBe(false);
});

test('results may be shown in one line each, and sizes that no machine has are refused', async () => {
  const summary = await gouji('batch', 'results', '--name', 'n', '--summary');
  expect(summary.stdout).toBe((await gouji('check', '报送', '--summary')).stdout);
  for (const option of [
    ['--memory-limit', '1'],
    ['--concurrency', '1000'],
  ]) {
    const { code, stderr } = await gouji('batch', 'worker', '--until-empty', ...option);
    expect([code, stderr]).toEqual([2, expect.stringContaining(option[0]!)]);
  }
});

test('letters and annotated copies are of the documents as they were submitted, whatever has become of the files', async () => {
  const away = join(folder, '别处');
  mkdirSync(away);
  const asked = ['-f', 'letter=函', '-f', 'annotated=批注'];
  const there = await gouji('batch', 'results', '--name', 'n', ...asked);
  const { code, stderr } = await runGouji(
    ['batch', 'results', '--name', 'n', '--data', join(folder, '.gouji', 'batch'), ...asked],
    { cwd: away },
  );
  expect([code, stderr]).toEqual([there.code, there.stderr]);
  expect(stderr).toMatch(/已写反馈函 [1-9]/u);
  for (const kind of ['函', '批注']) {
    const names = readdirSync(join(away, kind));
    expect(names.length).toBeGreaterThan(3);
    expect(names).toEqual(readdirSync(join(folder, kind)));
  }
});

test('subordinate reports given beside are added up as check adds them up, also when they come late', async () => {
  const [whole, ...below] = [...provinceReports({ bodies: 5, years: [2024], seed: 3 })];
  const text = renderings.find(({ id }) => id === 'tab-text')!;
  mkdirSync(join(folder, '下级'));
  mkdirSync(join(folder, '本级'));
  writeFileSync(join(folder, '本级', `${whole!.name}.txt`), text.render(whole!.report));
  for (const { name, report } of below)
    writeFileSync(join(folder, '下级', `${name}.txt`), text.render(report));
  writeFileSync(join(folder, '下级', '通知.txt'), '关于召开座谈会的通知。各科室：定于下周三召开座谈会。');
  const work = () => gouji('batch', 'worker', '--until-empty', '--concurrency', '1');
  await gouji('batch', 'submit', '本级', '--name', 'r');
  await work();
  await gouji('batch', 'submit', '本级', '--children', '下级', '--name', 'r');
  await work();
  const batch = await gouji('batch', 'results', '--name', 'r', '-f', 'ndjson');
  const check = await gouji('check', '本级', '--children', '下级', '-f', 'ndjson');
  expect(check.stdout).toContain('"role":"child"');
  expect([batch.stdout, batch.code]).toEqual([check.stdout, check.code]);
  // The same folder checked and added up: each has only those that stand below it.
  const all = ['本级', '下级', '--children', '本级', '下级'];
  await gouji('batch', 'submit', ...all, '--name', 'all');
  await work();
  const both = await gouji('batch', 'results', '--name', 'all', '-f', 'ndjson');
  expect(both.stdout).toBe((await gouji('check', ...all, '-f', 'ndjson')).stdout);
});

test('a name that stands in every county is paired within its county, by check and by a batch alike', async () => {
  const place = '各县';
  const [, , , , , , , , , , , , , , , , , , , , , , one, two, three] = [
    ...provinceReports({ bodies: 13, years: [2023, 2024], seed: 5 }),
  ];
  const tab = renderings.find(({ id }) => id === 'tab-text')!;
  const put = (path: string, { body, report }: NonNullable<typeof one>): void => {
    mkdirSync(join(folder, place, path), { recursive: true });
    const words = new TextDecoder().decode(tab.render(report)).replaceAll(body, '城关镇人民政府');
    writeFileSync(join(folder, place, path, '城关镇.txt'), words);
  };
  put('2023/甲县', one!);
  put('2024/甲县', two!);
  put('2024/乙县', { ...three!, report: { ...three!.report } });
  writeFileSync(
    join(folder, place, '2024/乙县/城关镇.txt'),
    new TextDecoder()
      .decode(tab.render(three!.report))
      .replaceAll(three!.body, '城关镇人民政府')
      .replaceAll('2023', '2024')
      .replaceAll('2022', '2023'),
  );
  const checked = await gouji('check', place, '-f', 'ndjson');
  const priors = checked.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ source, coverage }) => [
      source.name,
      coverage.companions.find(({ role }: { role: string }) => role === 'prior')?.name ?? null,
    ]);
  expect(priors).toEqual([
    [`${place}/2023/甲县/城关镇.txt`, null],
    [`${place}/2024/乙县/城关镇.txt`, null],
    [`${place}/2024/甲县/城关镇.txt`, `${place}/2023/甲县/城关镇.txt`],
  ]);
  await gouji('batch', 'submit', place, '--name', 'counties');
  await gouji('batch', 'worker', '--until-empty');
  const stored = await gouji('batch', 'results', '--name', 'counties', '-f', 'ndjson');
  expect(stored.stdout).toBe(checked.stdout);
});

test('what cannot be done is said in a sentence', async () => {
  const none = await gouji('batch', 'results', '--name', '没有');
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('没有名为“没有”的批次')]);
  const both = await gouji('batch', 'status', '--data', 'x', '--database', 'postgres://a');
  expect(both.code).toBe(2);
  const away = await gouji('batch', 'status', '--database', 'postgres://127.0.0.1:9/x');
  expect([away.code, away.stderr]).toEqual([2, expect.stringContaining('连不上数据库')]);
  const all = await gouji('batch', 'gc');
  expect([all.code, all.stderr]).toEqual([2, expect.stringContaining('--name')]);
});

test('sql says where to connect', async () => {
  const { code, stdout } = await gouji('batch', 'sql');
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/psql 'postgres:\/\/gouji:[^@]+@127\.0\.0\.1:\d+\/postgres'/u),
  ]);
});
