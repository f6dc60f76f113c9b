import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const core = resolve(import.meta.dirname, '..');
const bin = resolve(core, '../../node_modules/.bin');
const folder = mkdtempSync(join(tmpdir(), 'gouji-package-'));
const consumer = join(folder, 'consumer');
let tarball = '';

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const reportText = [
  '甲县人民政府2023年政府信息公开工作年度报告',
  '一、总体情况',
  '二、主动公开政府信息情况',
  '规章\t0\t0\t0',
  '行政规范性文件\t1\t0\t5',
  '行政许可\t3',
  '三、收到和处理政府信息公开申请情况',
  '一、本年新收政府信息公开申请数量\t7\t3\t0\t0\t0\t0\t9',
  '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
  '（一）予以公开\t7\t3\t0\t0\t0\t0\t10',
  '（七）总计\t7\t3\t0\t0\t0\t0\t10',
  '四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
].join('\n');

const script = (types: boolean): string => `
import { validate${types ? ', type Verdict' : ''} } from '@gouji/core';
const bytes = new TextEncoder().encode(${JSON.stringify(reportText)});
const verdict${types ? ': Verdict' : ''} = await validate({ name: 'report.txt', bytes });
console.log(verdict.outcome, verdict.findings.some((finding) => finding.ruleId === 'requests/row-sum'));
`;

beforeAll(() => {
  if (!existsSync(join(core, 'dist/index.js')))
    throw new Error('packages/core is not built: run "pnpm build" first');
  run('pnpm', ['pack', '--pack-destination', folder], core);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);
  mkdirSync(consumer);
  writeFileSync(
    join(consumer, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  run('pnpm', ['add', '--prefer-offline', '--ignore-workspace', tarball], consumer);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('plain JavaScript outside the workspace validates a report', () => {
  writeFileSync(join(consumer, 'plain.mjs'), script(false));
  expect(run(process.execPath, ['plain.mjs'], consumer).trim()).toBe('fail true');
});

test('TypeScript outside the workspace compiles against the published types and runs', () => {
  writeFileSync(join(consumer, 'typed.ts'), script(true));
  const options = {
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    target: 'ES2023',
    lib: ['ES2023', 'DOM'],
    strict: true,
    types: [],
    outDir: 'out',
  };
  writeFileSync(
    join(consumer, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, include: ['typed.ts'] }),
  );
  run(join(bin, 'tsc'), ['-p', '.'], consumer);
  expect(run(process.execPath, ['out/typed.js'], consumer).trim()).toBe('fail true');
});

test('the package is clean by publint and by attw', () => {
  expect(run(join(bin, 'publint'), ['run', tarball, '--strict'], folder)).toMatch(/All good/u);
  // attw ends with a non-zero status, and so throws here, when a type does not resolve.
  run(join(bin, 'attw'), [tarball, '--profile', 'esm-only', '--no-emoji'], folder);
});

test('no published file names a Node built-in', () => {
  const found = spawnSync('grep', ['-rlE', "from '(node:|fs|path|process|crypto)", join(core, 'dist')], {
    encoding: 'utf8',
  });
  expect(found.stdout).toBe('');
});
