import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '@gouji/core/model';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile, emptyFolder, mainFile } from './support/run-gouji.ts';

const folder = inFolder();
let client: Client | null = null;
afterEach(async () => {
  await client?.close();
  client = null;
});

/** An assistant's side of a conversation with `gouji mcp`, a process of its own. */
async function converse(...options: string[]): Promise<Client> {
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [mainFile, 'mcp', folder.path, ...options],
    }),
  );
  return client;
}

interface Told {
  readonly text: string;
  readonly data: Record<string, unknown>;
  readonly isError: boolean;
}

async function call(name: string, args: Record<string, unknown>): Promise<Told> {
  const result = await client!.callTool({ name, arguments: args });
  const content = result.content as { text: string }[];
  return {
    text: content[0]!.text,
    data: (result.structuredContent ?? {}) as Record<string, unknown>,
    isError: result.isError === true,
  };
}

test('an assistant lists, checks, reads and explains, and sees no file outside the folder', async () => {
  folder.put('wrong.txt', readFileSync(caseFile('wrong-total/source.txt')));
  symlinkSync('/etc/hostname', join(folder.path, 'out.txt'));
  const { tools } = await (await converse()).listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'check_report',
    'explain_rule',
    'list_files',
    'read_report',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);

  expect((await call('list_files', {})).text.split('\n')).toContain('wrong.txt');
  const checked = await call('check_report', { path: 'wrong.txt' });
  const [verdict] = checked.data.verdicts as { outcome: string; findings: { ruleId: string }[] }[];
  expect(verdict!.outcome).toBe('fail');
  expect(verdict!.findings.map(({ ruleId }) => ruleId)).toContain('requests/row-sum');
  expect(checked.text).toContain('requests/row-sum');
  const [result] = (await call('read_report', { path: 'wrong.txt' })).data.results as {
    report: { tables: { requests: unknown } };
  }[];
  expect(result!.report.tables.requests).toBeTruthy();
  expect((await call('explain_rule', { rule: 'requests/row-sum' })).data.title).toBeTruthy();
  const refused = await call('check_report', {});
  expect(refused.isError).toBe(true);
  expect(refused.text).toMatch(/path: 缺少这一项。$/u);
  // An argument of another name would else be passed over, and what it asks for not be done.
  const mistaken = await call('check_report', { path: 'wrong.txt', priorYear: 'wrong.txt' });
  expect(mistaken).toMatchObject({ isError: true, text: expect.stringContaining('priorYear') });

  for (const path of ['../../etc/hostname', '/etc/hostname', 'out.txt'])
    expect(await call('check_report', { path })).toMatchObject({
      isError: true,
      text: expect.stringContaining('允许读取的文件夹'),
    });
  const missing = await call('check_report', { path: 'none.txt' });
  expect([missing.isError, missing.text]).toEqual([true, expect.stringContaining('不存在')]);
  expect(await call('check_report', { path: '.' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('list_files'),
  });
  const last = await call('check_report', { path: 'wrong.txt', prior: 'wrong.txt' });
  expect(last.isError).toBe(false);
}, 60_000);

test('the configuration and the ignore files of the folder hold as they do for check, and no answer tells where it lies', async () => {
  const wrong = readFileSync(caseFile('wrong-total/source.txt'), 'utf8');
  for (const name of ['甲县.txt', '乙镇/乙镇.txt', '旧稿/甲县.txt', '附件/说明.txt']) folder.put(name, wrong);
  folder.put('.goujiignore', '旧稿/\n');
  const overrides = [{ files: ['乙镇/**'], rules: { 'requests/row-sum': 'off' } }];
  folder.put('gouji.config.json', { ignore: ['附件/'], rules: { 'requests/row-sum': 'warning' }, overrides });
  const outside = emptyFolder();
  symlinkSync(outside.path, join(folder.path, '外面'));
  writeFileSync(join(outside.path, '别人.txt'), wrong);
  await converse();
  const answers: Told[] = [await call('list_files', {})];
  const states = (answers[0]!.data.files as { path: string; state?: string; reason?: string }[]).map(
    ({ path, state, reason }) => [path, state ?? 'report', reason ?? ''],
  );
  expect(states).toEqual([
    ['.goujiignore', 'ignored', expect.any(String)],
    ['gouji.config.json', 'ignored', expect.any(String)],
    ['乙镇/乙镇.txt', 'report', ''],
    ['外面', 'ignored', expect.stringContaining('之外')],
    ['旧稿/', 'ignored', expect.stringContaining('.goujiignore')],
    ['甲县.txt', 'report', ''],
    ['附件/', 'ignored', expect.stringContaining('gouji.config.json')],
  ]);
  const told = async (path: string): Promise<(string | undefined)[]> => {
    answers.push(await call('check_report', { path }));
    const [verdict] = answers.at(-1)!.data.verdicts as Verdict[];
    const printed = JSON.parse((await folder.gouji('check', path, '-f', 'json')).stdout).verdicts[0];
    expect(verdict).toEqual(printed);
    return [
      verdict!.source.name,
      verdict!.findings.find(({ ruleId }) => ruleId === 'requests/row-sum')?.severity,
    ];
  };
  expect(await told('甲县.txt')).toEqual(['甲县.txt', 'warning']);
  expect(await told('乙镇/乙镇.txt')).toEqual(['乙镇/乙镇.txt', undefined]);
  // What is edited meanwhile holds for the next call; what is faulty then is said in its answer.
  folder.put('gouji.config.json', { limits: { bytes: 10 } });
  answers.push(await call('read_report', { path: '甲县.txt' }));
  expect(answers.at(-1)!.data.results).toMatchObject([{ report: null, source: { name: '甲县.txt' } }]);
  folder.put('gouji.config.json', { rule: {} });
  answers.push(await call('check_report', { path: '甲县.txt' }));
  expect(answers.at(-1)).toMatchObject({ isError: true, text: expect.stringContaining('gouji.config.json') });
  answers.push(
    await call('check_report', { path: '不存在.txt' }),
    await call('check_report', { path: '外面/别人.txt' }),
  );
  expect(JSON.stringify(answers)).not.toContain(folder.path);
  expect(JSON.stringify(answers)).not.toContain(outside.path);
  outside.remove();
}, 60_000);

test('a folder that does not exist ends the program with one sentence', async () => {
  const { code, stdout, stderr } = await folder.gouji('mcp', 'nowhere');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^gouji: .*“nowhere”.*\n$/u);
}, 30_000);
